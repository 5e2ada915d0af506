/** A short name for a text: the same text always has the same one. For telling contents apart, not for secrecy. */

const MASK = 0xffffffffffffffffn;
const PRIME = 0x100000001b3n;

/** 64-bit FNV-1a over UTF-16 units, as 16 hexadecimal digits. */
export const digest = (text: string): string => {
  let h = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) h = ((h ^ BigInt(text.charCodeAt(i))) * PRIME) & MASK;
  return h.toString(16).padStart(16, '0');
};
