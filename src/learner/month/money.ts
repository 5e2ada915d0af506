/** Yuan as they are written on a price tag: ¥1,500. */
import type { Locale } from '../../model/locale';

const formats = new Map<Locale, Intl.NumberFormat>();

export const money = (yuan: number, locale: Locale): string => {
  const format =
    formats.get(locale) ??
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'CNY',
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0,
    });
  formats.set(locale, format);
  return format.format(yuan);
};
