/** The words of script and worksheets, by language. */
import type { Locale } from '../../model/locale';
import type { FormWords } from './form-words';
import { formsEn } from './form-words.en';
import { formsZh } from './form-words.zh-CN';
import type { PlayWords } from './play-words';
import { playEn } from './play-words.en';
import { playZh } from './play-words.zh-CN';

export const PLAY_WORDS: Readonly<Record<Locale, PlayWords>> = { 'zh-CN': playZh, en: playEn };
export const FORM_WORDS: Readonly<Record<Locale, FormWords>> = { 'zh-CN': formsZh, en: formsEn };
