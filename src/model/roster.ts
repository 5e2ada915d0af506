/**
 * An immutable list of named things, kept in chunks: changing one among a thousand copies some sixty references, and
 * every version shares what it did not change. Order never changes; nothing is ever added.
 */
const BITS = 5;
const CHUNK = 1 << BITS;

export class Roster<T extends { readonly id: string }> {
  private constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly chunks: readonly (readonly T[])[],
  ) {}

  static of<T extends { readonly id: string }>(things: readonly T[]): Roster<T> {
    return new Roster(new Map(things.map(({ id }, place) => [id, place])), chunked(things));
  }

  #all: readonly T[] | null = null;

  /** Everything, in order. */
  get all(): readonly T[] {
    const [only] = this.chunks;
    return (this.#all ??= this.chunks.length === 1 && only ? only : this.chunks.flat());
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  get(id: string): T | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.chunks[place >> BITS]?.[place & (CHUNK - 1)];
  }

  /** The same with one thing exchanged for another of the same name. RangeError if there is none. */
  with(thing: T): Roster<T> {
    const place = this.places.get(thing.id);
    if (place === undefined) throw new RangeError(`nothing is called ${thing.id}`);
    const chunk = [...(this.chunks[place >> BITS] ?? [])];
    chunk[place & (CHUNK - 1)] = thing;
    const chunks = [...this.chunks];
    chunks[place >> BITS] = chunk;
    return new Roster(this.places, chunks);
  }

  /** The same with everything changed; names must stay. */
  map(change: (thing: T) => T): Roster<T> {
    return new Roster(
      this.places,
      this.chunks.map((chunk) => chunk.map(change)),
    );
  }
}

const chunked = <T>(things: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(things.length / CHUNK) }, (_, i) =>
    things.slice(i * CHUNK, (i + 1) * CHUNK),
  );
