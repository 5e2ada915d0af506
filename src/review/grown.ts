/** A season many times over, for measuring how cost grows: the same people again under other names, and the means to deal with them all. */
import type { Move } from '../model/move';
import { FIND_WAYS } from '../model/trade';
import { begin, step, type Play } from '../rules/play';
import { makeScenario, type Scenario } from '../scenario/scenario';
import type { AccountData } from '../scenario/schema';

/** Names whatever an account points at in the same round of people. */
const again = (account: AccountData, round: number): AccountData => {
  const named = (id: string): string => (round === 0 ? id : `${id}-${String(round)}`);
  return {
    ...account,
    id: named(account.id),
    introduces: account.introduces.map(named),
    ...(account.cluster ? { cluster: named(account.cluster) } : {}),
    ...(account.post ? { post: { ...account.post, of: named(account.post.of) } } : {}),
  };
};

/** The season with so many accounts, so many months, and hands in proportion. */
export const grown = ({ data, words }: Scenario, accounts: number, months: number): Scenario => {
  const rounds = Math.ceil(accounts / data.accounts.length);
  const people = Array.from({ length: rounds }, (_, round) =>
    data.accounts.map((account) => again(account, round)),
  ).flat();
  const ways = FIND_WAYS.flatMap((way) => {
    const terms = data.ways[way];
    return terms ? [[way, { ...terms, leads: terms.leads * rounds }] as const] : [];
  });
  return makeScenario(
    {
      ...data,
      months,
      accounts: people.slice(0, accounts),
      ways: Object.fromEntries(ways),
      company: {
        ...data.company,
        effort: data.company.effort * rounds * 4,
        cash: data.company.cash * rounds,
      },
    },
    words,
  );
};

/** The same season with so large a crowd at the opening, and nobody new: for measuring what a month of them costs. */
export const crowded = ({ data, words }: Scenario, start: number): Scenario => {
  if (!data.crowd) throw new RangeError(`${data.id} has no crowd`);
  return makeScenario({ ...data, crowd: { ...data.crowd, start, arrivals: 0 } }, words);
};

/** Every month finds whom it can, and calls on everybody it knows for a few words; answers the moves that were legal. */
export const callOnAll = (scenario: Scenario, founding: readonly Move[]): readonly Move[] => {
  let play: Play = begin(scenario, 1);
  const made: Move[] = [];
  const tried = (move: Move): void => {
    const next = step(play, move);
    if (!next.ok) return;
    play = next.value;
    made.push(move);
  };
  founding.forEach(tried);
  while (!play.done) {
    for (const way of ['canvassing', 'online', 'network', 'helper'] as const) tried({ type: 'find', way });
    for (const { id } of scenario.data.accounts) {
      tried({ type: 'visit', account: id });
      if (play.game.visiting === null) continue;
      for (const type of ['listen', 'leave'] as const) tried({ type });
    }
    tried({ type: 'end-month' });
    tried({ type: 'next-month' });
  }
  return made;
};
