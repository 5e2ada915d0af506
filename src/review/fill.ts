/** Filling in a template. Text stays text: what is filled in is never looked at again. */

export type Params = Readonly<Record<string, string | number | undefined>>;

/** A field of a record by a name from outside, or nothing: never something inherited. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Closes the gaps that left-out words leave: empty quotation marks, doubled commas, a comma at the beginning. */
const close = (text: string): string => {
  const closed = text
    .replace(/“\s*”|‘\s*’|（\s*）|\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.!?;:，。！？；：、])/g, '$1')
    .replace(/[,，、:：;；]+(?=[,.!?;:，。！？；：、])/g, '')
    .replace(/^[\s,.，。、:：;；]+|[\s,，、:：;；]+$/g, '');
  return closed.charAt(0).toUpperCase() + closed.slice(1);
};

const ONE: readonly string[] = ['1', '½'];

/**
 * The template with its {placeholders} filled in; those nothing is known of are left out cleanly. Of {n|once|{n} times}
 * the first stands where n is 1, or a half.
 */
export const fill = (template: string, params: Params): string => {
  let missing = false;
  const chosen = template.replace(
    /\{(\w+)\|([^|{}]*)\|((?:[^|{}]|\{\w+\})*)\}/g,
    (_, key: string, one: string, other: string) => (ONE.includes(String(own(params, key))) ? one : other),
  );
  const text = chosen.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = own(params, key);
    if (value === undefined || value === '') missing = true;
    return String(value ?? '');
  });
  return missing ? close(text) : text;
};

/** A sentence that is to stand inside another one: without its full stop. */
export const withoutStop = (text: string): string => text.replace(/[。.]+$/, '');
