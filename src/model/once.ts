/** What is worked out once for each thing asked about, and kept as long as the thing is. A cache, never a state. */
export const once = <K extends object, V>(work: (key: K) => V): ((key: K) => V) => {
  const done = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const kept = done.get(key);
    if (kept) return kept.value;
    const value = work(key);
    done.set(key, { value });
    return value;
  };
};
