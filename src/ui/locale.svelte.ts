/** The language on screen, switchable at any time; the compiled messages read it from here. */
import { isLocale, LOCALES, type Locale } from '../model/locale';
import { overwriteGetLocale } from './paraglide/runtime.js';

let current = $state<Locale>(LOCALES[0]);

overwriteGetLocale(() => current);

export const locale = {
  get current(): Locale {
    return current;
  },
  set(next: Locale): void {
    current = next;
    if (typeof document !== 'undefined') document.documentElement.lang = next;
  },
};

/** Sentences one after the other: Chinese sets no space between them. */
export const sentences = (...all: readonly (string | null | false | undefined)[]): string =>
  all.filter(Boolean).join(current === 'zh-CN' ? '' : ' ');

/** The first of the reader's languages that we have; Chinese when there is none. */
export const preferredLocale = (languages: readonly string[]): Locale =>
  languages
    .map((language) =>
      language.toLowerCase().startsWith('zh')
        ? LOCALES[0]
        : language.toLowerCase().startsWith('en')
          ? 'en'
          : null,
    )
    .find((found) => isLocale(found)) ?? LOCALES[0];
