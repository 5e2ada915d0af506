/** Something read line by line: a line is worked out when it is looked at, and all of them when it is written out. */
export abstract class Reading {
  toJSON(): Readonly<Record<string, unknown>> {
    const lines = Object.getOwnPropertyNames(Object.getPrototypeOf(this)).filter(
      (name) => name !== 'constructor',
    );
    return Object.fromEntries(lines.map((line) => [line, Reflect.get(this, line) as unknown]));
  }
}
