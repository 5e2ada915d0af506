/** How English speaks of somebody whose name it does not say again; Chinese repeats the name or says 人家. */
import type { AccountId } from '../model/move';
import { accountWords, type Wording } from './context';
import type { Params } from './fill';

/** `one` is 1 where the verb goes with she or he: {one|wants|want}. */
const PRONOUNS = {
  she: { they: 'she', them: 'her', their: 'her', themselves: 'herself', one: 1 },
  he: { they: 'he', them: 'him', their: 'his', themselves: 'himself', one: 1 },
  they: { they: 'they', them: 'them', their: 'their', themselves: 'themselves', one: 2 },
} as const;

export const pronounsOf = (ctx: Wording, account: AccountId | null): Params =>
  PRONOUNS[accountWords(ctx, account)?.pronoun ?? 'they'];
