/** Bytes as text that survives a chat: base64url, a checksum, and decompression that cannot blow up. */
import { deflateSync, Inflate, strToU8 } from 'fflate';
import { err, ok, type Result } from '../model/result';

/** The usual CRC-32 (as in zip and png), eight hexadecimal digits. */
export function crc32(bytes: Uint8Array): string {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}

/** Text to compressed bytes. */
export const squeeze = (text: string): Uint8Array => deflateSync(strToU8(text), { level: 9 });

const STEP = 4096; // deflate grows at most a thousandfold, so one step yields at most some 4 MB

/** Compressed bytes back to text, or why not. Stops as soon as more than `max` bytes have come out. */
export function unsqueeze(bytes: Uint8Array, max: number): Result<string, 'too-large' | 'damaged'> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let size = 0;
  const inflate = new Inflate((part, final) => {
    size += part.length;
    if (size <= max) text += decoder.decode(part, { stream: !final });
  });
  try {
    for (let at = 0; at < bytes.length && size <= max; at += STEP) {
      inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch {
    return err('damaged'); // not deflate, cut short, or not text
  }
  return size > max ? err('too-large') : ok(text);
}

export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Answers `undefined` for what is not base64url. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
