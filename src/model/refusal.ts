/** Why a move is refused. The code is for programs, the words for the learner come from the phrase book. */
export const REFUSALS = {
  'move.unknown': 'not a move of this game, or with a field out of range',
  'move.not-now': 'a move of another moment: no such choice stands open now',
  'move.no-effort': 'the month has not enough effort left',
  'move.no-money': 'the till has not enough money for it',
  'move.no-such-account': 'no lead or customer of that name is known',
  'move.no-such-thing': 'the scenario has no such feature, fact, trait or promise, or it is not known yet',
  'move.already': 'it is so already, or was done',
  'move.incomplete': 'the founding sheet has empty lines',
  'move.over-limit': 'more points or traits than there are',
  'move.not-ready': 'something has to come first',
  'run.finished': 'the run has ended',
} as const;
export type RefusalCode = keyof typeof REFUSALS;
