/** Things by the name of the group they belong to, in order; those that belong to none are left out. */
export const grouped = <T, K>(
  things: readonly T[],
  groupOf: (thing: T) => K | undefined,
): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const name = groupOf(thing);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return groups;
};
