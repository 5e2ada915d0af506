/** Ways by which a run leaves the page: a file, the clipboard, the system's share sheet. */

export const download = (name: string, text: string, type = 'application/json'): void => {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // old browsers read it late
};

/** Copies a text that also stands in `field`. On plain http there is no clipboard API: the old command may do. */
export const copyText = async (text: string, field: HTMLTextAreaElement | undefined): Promise<boolean> => {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // refused: not in front, or no permission
    }
  }
  const before = document.activeElement;
  field?.focus();
  field?.select();
  let copied = false;
  try {
    copied = document.execCommand('copy'); // on plain http there is no other way
  } catch {
    copied = false;
  }
  if (copied && before instanceof HTMLElement) before.focus();
  return copied;
};

export const canShare = (): boolean => typeof navigator !== 'undefined' && 'share' in navigator;

/** Opens the share sheet; false when it was closed without sharing. */
export const share = async (title: string, text: string): Promise<boolean> => {
  try {
    await navigator.share({ title, text });
    return true;
  } catch {
    return false;
  }
};

/** 2026-11-21, in the learner's own time zone. */
export const dayOf = (time: number): string => {
  const date = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};
