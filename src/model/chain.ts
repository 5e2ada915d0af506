/**
 * An immutable list that only grows at its end: each version shares all of the one before, so adding costs the same
 * however long it is. The whole list is put together when it is asked for.
 */
export class Chain<T> {
  readonly #before: Chain<T> | null;
  readonly #added: readonly T[];
  #all: readonly T[] | null = null;

  private constructor(before: Chain<T> | null, added: readonly T[]) {
    this.#before = before;
    this.#added = added;
  }

  static empty<T>(): Chain<T> {
    return new Chain<T>(null, []);
  }

  with(things: readonly T[]): Chain<T> {
    return new Chain(this, things);
  }

  /** Everything, in order. */
  get all(): readonly T[] {
    if (this.#all) return this.#all;
    const parts = [this.#added];
    let link = this.#before;
    for (; link && !link.#all; link = link.#before) parts.push(link.#added);
    return (this.#all = [(link && link.#all) ?? [], ...parts.reverse()].flat());
  }

  /** The things at the end for which this holds without a break, in order. */
  lastWhile(holds: (thing: T) => boolean): readonly T[] {
    const last: T[] = [];
    for (const thing of this.#backwards()) {
      if (!holds(thing)) break;
      last.push(thing);
    }
    return last.reverse();
  }

  *#backwards(): Generator<T> {
    for (let link: Chain<T> | null = this.with([]); link; link = link.#before)
      for (let i = link.#added.length - 1; i >= 0; i--) yield link.#added[i] as T;
  }
}
