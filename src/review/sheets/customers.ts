/** Four customers' sheets: those of the play first, with what was found out, and what only hindsight knows. */
import { NEEDS } from '../../model/customer';
import type { AccountId } from '../../model/move';
import { truthOf, type Account } from '../../rules/game';
import { accountWords, factWords } from '../context';
import { fill, withoutStop } from '../fill';
import { makeForm, type Form } from './form';
import { callOf, isOneTalk, listed, localeOf, monthOf, nameOf, type Material } from './material';
import type { Part, Sheet } from './sheet';

const FOUR = 4;

/** How it ended with somebody, in the words of the sheet. */
const endOf = (material: Material, account: Account): string => {
  const { words } = makeForm(material);
  const { customers } = words;
  const { customer, visits, talk } = account;
  if (isOneTalk(material)) {
    if (account.meetings.length > 0) {
      const ending = account.meetings.at(-1)?.recovery.ending;
      return customers.ends[
        ending === 'parted' ? 'given-up' : ending === 'goes' || ending === 'stormed' ? 'left' : 'kept'
      ];
    }
    return customers.ends[talk.ending === 'won' ? 'kept' : talk.ending === 'lost' ? 'refused' : 'open'];
  }
  if (customer) {
    const end = customer.life === 'churned' ? 'left' : customer.life === 'given-up' ? 'given-up' : 'kept';
    const ordered =
      customer.since > 0
        ? fill(customers.ordered, { month: monthOf(material, customer.since), n: customer.orders }) +
          words.stop
        : '';
    return [customers.ends[end], ordered].filter(Boolean).join(localeOf(material) === 'zh-CN' ? '' : ' ');
  }
  if (account.stage === 'lost') return customers.ends.refused;
  return visits.length === 0 ? customers.gone + words.stop : `${customers.ends.open}`;
};

const customerPart = (material: Material, form: Form, account: Account, n: number): Part => {
  const { wording, game } = material;
  const locale = localeOf(material);
  const { customers: words, comma, stop, unknown } = form.words;
  const { terms } = form;
  const { id } = account;
  const person = accountWords(wording, id);
  const truth = truthOf(game, id);
  const known = wording.view.accounts.find((a) => a.id === id)?.known;
  const clauses = (list: readonly (string | false | undefined)[]): string => {
    const said = list.filter((text): text is string => Boolean(text));
    return said.length > 0 ? said.join(comma) + stop : unknown + stop;
  };
  const inWords = (needs: readonly (typeof NEEDS)[number][]): string =>
    needs
      .map(
        (need) =>
          `${terms.need[need]}${person?.needs[need] ? `${form.words.colon}“${person.needs[need]}”` : ''}`,
      )
      .join(locale === 'zh-CN' ? '\n' : '\n');
  const named = NEEDS.filter((need) => (known?.weights[need] ?? 0) > 0);
  const unnamed = NEEDS.filter((need) => (truth.weights[need] ?? 0) > 0 && !named.includes(need));
  const objection = known?.objection;
  const real = truth.objection && truth.objection.says !== truth.objection.cause ? person?.cause : undefined;
  const heard = wording.view.log.some((h) => h.account === id && h.reply === 'objection');
  const worry = [
    heard && person?.objection ? fill(words.says, { text: person.objection }) : '',
    objection && real ? fill(words.really, { text: real }) : '',
  ].filter(Boolean);
  const later = [
    unnamed.length > 0 &&
      fill(words.laterNeeds, {
        needs: listed(
          unnamed.map((need) => terms.need[need]),
          locale,
        ),
      }),
    !known?.sensitivity && fill(words.minds, { sensitivity: terms.sensitivity[truth.sensitivity] }),
    !objection && real && fill(words.really, { text: withoutStop(real) }),
  ].filter((text): text is string => Boolean(text));
  return form.fields(`${String(n)}. ${nameOf(material, id)}`, `customers.${id}`, [
    ['who', words.who, person?.who ?? ''],
    [
      'met',
      words.met,
      account.introducer !== null
        ? fill(words.introduced, { introducer: callOf(material, account.introducer) }) + stop
        : account.via
          ? fill(words.way, { way: terms.way[account.via] }) + stop
          : '',
    ],
    [
      'preferences',
      words.preferences,
      clauses([
        known?.sensitivity && fill(words.minds, { sensitivity: terms.sensitivity[known.sensitivity] }),
        known?.orientation && fill(words.deals, { orientation: terms.orientation[known.orientation] }),
        known?.money && fill(words.money, { money: terms.money[known.money] }),
        known?.authority && fill(words.decides, { authority: terms.authority[known.authority] }),
      ]),
      2,
    ],
    ['needs', words.needs, named.length > 0 ? inWords(named) : unknown + stop, 2],
    [
      'traits',
      words.traits,
      (known?.facts ?? [])
        .map((fact) => factWords(wording, id, fact)?.note ?? '')
        .filter(Boolean)
        .join(locale === 'zh-CN' ? '' : ' ') || unknown + stop,
      2,
    ],
    ['worry', words.worry, worry.join('\n') || words.noWorry, 2],
    ['end', words.end, endOf(material, account)],
    ...(later.length > 0 ? [['later', words.later, later.join(comma) + stop, 1] as const] : []),
  ]);
};

const blankPart = (form: Form, n: number): Part => {
  const { customers: words } = form.words;
  return form.fields(fill(words.blank, { n }), `customers.blank-${String(n)}`, [
    ['who', words.who, '', 2],
    ['preferences', words.preferences, '', 3],
    ['needs', words.needs, '', 3],
    ['traits', words.traits, '', 3],
    ['worry', words.worry, '', 2],
  ]);
};

/** The customers of the play first, then those one had most to do with; what is missing to four is for the group to invent. */
export const customersSheet = (material: Material, inPlay: readonly AccountId[]): Sheet => {
  const form = makeForm(material);
  const { all } = material.game.accounts;
  const dealt = [...all]
    .filter(({ stage, id }) => stage !== 'unknown' || inPlay.includes(id))
    .sort((a, b) => b.visits.length + b.talk.exchanges - (a.visits.length + a.talk.exchanges));
  const first = inPlay.flatMap((id) => dealt.find((account) => account.id === id) ?? []);
  const four = [...new Set([...first, ...dealt])].slice(0, FOUR);
  return form.sheet('customers', [
    ...four.map((account, i) => customerPart(material, form, account, i + 1)),
    ...Array.from({ length: FOUR - four.length }, (_, i) => blankPart(form, four.length + i + 1)),
  ]);
};
