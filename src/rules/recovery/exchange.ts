/**
 * One exchange of a recovery: every way it can end, with its probability. What depends on a hidden fact reveals it, all
 * other chance is public; so whoever plays can know exactly what may still be true.
 */
import type { Outcome } from '../../model/chance';
import type { RecoveryMove } from '../../model/move';
import type { Reply } from '../../model/reply';
import type { Redress } from '../../model/trade';
import { recoveryWith } from '../copies';
import { PATIENCE } from '../parameters';
import {
  ASSURE,
  BOSS,
  BROKEN_OFF,
  CUT_SHORT,
  FOUND_TRUST,
  HEAR,
  HEARD_OUT,
  HEARS,
  MET,
  ON_RECORD,
  OWN,
  REDRESSED,
  TELLS,
  UPSET,
} from './parameters';
import { fitOf, isFuming, isKeepable, leftChance, stayChance, type Case, type Recovery } from './recovery';

/** What an exchange leads to: how things stand after it, what was said, and what has come to light. */
interface Told {
  readonly talk: Recovery;
  readonly replies: readonly Reply[];
  readonly clues: readonly string[];
}

type Outcomes = readonly Outcome<Told>[];

const sure = (recovery: Recovery, replies: readonly Reply[], clues: readonly string[] = []): Outcomes => [
  { p: 1, value: { talk: recovery, replies, clues } },
];

/** Upset goes down by `upset`, trust up by `trust`. */
const eased = (r: Recovery, { upset, trust }: { readonly upset: number; readonly trust: number }): Recovery =>
  recoveryWith(r, {
    upset: Math.max(0, r.upset - upset),
    trust: Math.max(0, Math.min(MET.most, r.trust + trust)),
  });

const poorly = (r: Recovery, extra = PATIENCE.poor - PATIENCE.move): Recovery =>
  recoveryWith(r, {
    spent: r.spent + extra,
  });

/** Somebody who fumes is cut short by whatever is not listening. */
const cutShort = (r: Recovery): Outcomes =>
  sure(poorly(eased(r, { upset: -CUT_SHORT.upset, trust: CUT_SHORT.trust })), ['cut-short']);

const causeOut = (r: Recovery, { cause }: Case, replies: readonly Reply[] = []): Outcomes =>
  sure(recoveryWith(r, { causeKnown: true }), [...replies, `cause-${cause}`], ['cause']);

const hear = (r: Recovery, of: Case): Outcomes => {
  if (r.heard >= HEARS[of.temperament] || (r.heard > 0 && r.causeKnown && r.upset === 0))
    return sure(poorly(recoveryWith(r, { heard: HEARD_OUT })), ['nothing-more'], ['temperament']);
  if (r.heard === 0) {
    const calmer = eased(recoveryWith(r, { heard: 1 }), { upset: HEAR.first, trust: 1 });
    return sure(calmer, ['pours-out'], ['temperament']);
  }
  const calmer = eased(recoveryWith(r, { heard: HEARD_OUT }), { upset: HEAR.second, trust: 0 });
  // Given time, people come to what it was really about by themselves.
  return r.causeKnown ? sure(calmer, ['calms']) : causeOut(calmer, of, ['calms']);
};

const lookUp = (r: Recovery, of: Case): Outcomes => {
  const looked: Recovery = recoveryWith(r, { looked: true });
  // Facts on the table are what some want first, and what others do not want to hear yet.
  if (isFuming(r) && HEARS[of.temperament] > 1) return cutShort(looked);
  return ON_RECORD.includes(of.cause)
    ? causeOut(eased(looked, { upset: 0, trust: FOUND_TRUST }), of, ['on-record'])
    : sure(poorly(looked), ['not-on-record'], ['off-record']);
};

const trace = (r: Recovery, what: 'cause' | 'wish', of: Case): Outcomes => {
  if (isFuming(r)) return cutShort(r);
  if (what === 'cause') return causeOut(r.trust < TELLS.cause ? poorly(r) : r, of);
  if (r.upset > TELLS.wish) return sure(poorly(r), ['wish-withheld']);
  return sure(
    recoveryWith(r, { wishKnown: true }),
    [of.wish === null ? 'wish-nothing' : `wish-${of.wish}`],
    ['wish'],
  );
};

const own = (r: Recovery, how: 'sorry' | 'explain' | 'deny', of: Case): Outcomes => {
  const answered: Recovery = recoveryWith(r, { answered: true });
  if (how === 'deny') return sure(poorly(eased(answered, OWN.denied)), ['denied']);
  if (how === 'sorry')
    // Sorry for what nobody is to blame for is hollow, too.
    return r.causeKnown && of.cause !== 'circumstance'
      ? sure(eased(recoveryWith(answered, { owned: 1 }), OWN.taken), ['sorry-taken'])
      : sure(eased(recoveryWith(answered, { owned: 0.5 }), OWN.hollow), ['sorry-hollow']);
  if (!r.causeKnown) return sure(poorly(eased(answered, OWN.excuse)), ['excuse']);
  return of.cause === 'circumstance'
    ? sure(eased(recoveryWith(answered, { owned: 1 }), OWN.explained), ['explained'])
    : sure(poorly(eased(answered, OWN.excuse)), ['excuse']);
};

/** Whether one knew what one was doing, when it came to doing something. */
const weighed = (r: Recovery): Recovery =>
  recoveryWith(r, {
    traced: r.traced ?? (r.causeKnown ? 1 : 0),
    wished: r.wished ?? (r.wishKnown ? 1 : 0),
  });

const redress = (r: Recovery, given: Redress, of: Case): Outcomes => {
  const kind = fitOf(of, given);
  const { fit, upset, trust } = REDRESSED[kind];
  const done: Recovery = recoveryWith(weighed(r), { redress: given });
  // Before anybody has listened or owned up, it only looks as if one wanted to be rid of them (staff-first).
  if (r.heard === 0 || r.owned === 0) {
    const { times, ...bribe } = REDRESSED.bribe;
    return sure(eased({ ...done, fit: fit * times }, bribe), ['redress-bribe', `redress-${kind}`], ['fit']);
  }
  return sure(eased({ ...done, fit }, { upset, trust }), [`redress-${kind}`], ['fit']);
};

const askStay = (r: Recovery, of: Case): Outcomes => {
  const chance = stayChance(r, of);
  const asked: Recovery = recoveryWith(weighed(r), { chance });
  return [
    { p: chance, value: { talk: recoveryWith(asked, { ending: 'stays' }), replies: ['stays'], clues: [] } },
    { p: 1 - chance, value: { talk: recoveryWith(asked, { ending: 'goes' }), replies: ['goes'], clues: [] } },
  ];
};

const exchange = (r: Recovery, move: RecoveryMove, of: Case): Outcomes => {
  switch (move.type) {
    case 'hear':
      return hear(r, of);
    case 'look-up':
      return lookUp(r, of);
    case 'trace':
      return trace(r, move.what, of);
    case 'own':
      return isFuming(r) ? cutShort(r) : own(r, move.how, of);
    case 'ask-boss':
      return sure(
        poorly(eased(recoveryWith(r, { cleared: true }), { upset: -BOSS.upset, trust: 0 }), BOSS.patience),
        ['boss-agrees'],
      );
    case 'redress':
      return redress(r, move.with, of);
    case 'assure':
      return sure(eased(recoveryWith(r, { assured: true }), { upset: 0, trust: ASSURE[of.temperament] }), [
        'assured',
      ]);
    case 'ask-stay':
      return askStay(r, of);
    case 'part': {
      const parted: Recovery = recoveryWith(weighed(r), { ending: 'parted' });
      return sure(parted, [r.upset >= UPSET.fumes || r.trust < MET.trust ? 'parts-hurt' : 'parts-well']);
    }
    case 'leave': {
      const left: Recovery = recoveryWith(weighed(r), { ending: 'settled', chance: leftChance(r, of) });
      return sure(left, [r.fit > 0 || r.owned === 1 ? 'farewell-warm' : 'farewell-cool']);
    }
  }
};

/** What follows by itself: the door slams, or the time is up. */
const followUp = (told: Told, of: Case): Told => {
  const { talk: r, replies, clues } = told;
  if (r.ending) return told;
  const end = (ending: 'stormed' | 'tired', reply: Reply): Told => ({
    talk: recoveryWith(weighed(r), { ending, chance: BROKEN_OFF[ending] * leftChance(r, of) }),
    replies: [...replies, reply],
    clues,
  });
  if (r.upset > UPSET.most) return end('stormed', 'storms-out');
  return r.spent >= r.until ? end('tired', 'patience-out') : told;
};

/**
 * Every way an exchange can end, with its probability (they add up to 1; at most two).
 * The move must be legal here (see `legal.ts`).
 */
export const recoveryOutcomes = (before: Recovery, move: RecoveryMove, of: Case): Outcomes => {
  const r: Recovery = recoveryWith(before, {
    exchanges: before.exchanges + 1,
    spent: before.spent + PATIENCE.move,
    // Whatever comes first, before they have been let speak, is on the record; a glance into the file is no harm.
    first: before.first ?? (move.type === 'hear' ? 1 : move.type === 'look-up' ? null : 0),
  });
  return exchange(r, move, of)
    .filter(({ p }) => p > 0)
    .map(({ p, value }) => ({ p, value: followUp(value, of) }));
};

/** Whether it came out that nothing can be done, or that it does not pay. */
export const knowsHopeless = (r: Recovery, of: Case): boolean =>
  !isKeepable(of) && ((r.causeKnown && of.cause === 'circumstance') || r.wishKnown);
