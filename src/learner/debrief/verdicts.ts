/** How a score and a verdict are shown: bands of the total, and marks that do not rest on colour. */
import type { Verdict } from '../../rules/ledger';

export type Band = 'high' | 'solid' | 'half' | 'begun' | 'low' | 'breach';

export const bandOf = (total: number, breach: boolean): Band => {
  if (breach) return 'breach';
  if (total >= 85) return 'high';
  if (total >= 70) return 'solid';
  if (total >= 50) return 'half';
  return total >= 30 ? 'begun' : 'low';
};

/** Four characters for the seal; they are a picture, their meaning is told beside it. */
export const SEALS: Readonly<Record<Band, string>> = {
  high: '掌柜出师',
  solid: '立稳脚跟',
  half: '渐入门道',
  begun: '初识门道',
  low: '从头再来',
  breach: '越了规矩',
};

/** Every verdict has its own sign beside its own word. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  good: '✓',
  fair: '△',
  bad: '✗',
  missed: '○',
  void: '⊘',
};
