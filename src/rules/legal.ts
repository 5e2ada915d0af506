/** Which moves stand open: one definition, used by the machine's guards, by the lists on screen and by the bots. */
import type { FaceToFaceMove, FoundingMove, Move, RecoveryMove, TalkMove } from '../model/move';
import type { RefusalCode } from '../model/refusal';
import { accountOf, type Game } from './game';
import { foundingMoves, refuseFounding } from './legal-founding';
import { monthMoves, refuseMonth } from './legal-month';
import { refuseTalk, talkMoves } from './legal-talk';
import { recoveryMoves, refuseRecovery } from './recovery/legal';
import { meetingOf } from './recovery/meeting';
import { sceneOf } from './scene';

export const FOUNDING_MOVES = [
  'name',
  'level',
  'attract',
  'position',
  'price',
  'distribute',
  'serve',
  'target',
  'open',
] as const;
export const MONTH_MOVES = [
  'find',
  'research',
  'study',
  'man',
  'select',
  'tag',
  'assess',
  'stance',
  'letter',
  'campaign',
  'invest',
  'train',
  'empower',
  'invite',
  'visit',
  'care',
  'complaint',
  'referral',
  'tier',
  'bundle',
  'derive',
  'aid',
  'survey',
  'improve',
  'mail',
  'activity',
  'reward',
  'levels',
  'returns',
  'packing',
  'link',
  'form',
  'grade',
  'desk',
  'win-back',
  'let-go',
  'meet',
  'end-month',
] as const;
/** A recovery: what belongs to it while somebody fumes, and once one can talk. */
export const FUMING = ['hear', 'look-up', 'trace', 'own', 'redress', 'part', 'leave'] as const;
export const RECOVERY = [...FUMING, 'ask-boss', 'assure', 'ask-stay'] as const;
/** A talk: what belongs to its beginning, to its course, and to the time while an objection stands. */
export const GREETINGS = ['approach'] as const;
export const CONVERSATION = [
  'inform',
  'ask',
  'listen',
  'man',
  'benefit',
  'offer',
  'promise',
  'weigh',
  'advise',
  'mend',
  'invite',
  'ask-order',
  'leave',
] as const;
export const DISPUTE = ['probe', 'answer', 'offer', 'mend', 'ask-order', 'leave'] as const;
const FOUNDING: ReadonlySet<string> = new Set(FOUNDING_MOVES);
const TALK_MOVES: ReadonlySet<string> = new Set([...GREETINGS, ...CONVERSATION, ...DISPUTE]);

const isFounding = (move: Move): move is FoundingMove => FOUNDING.has(move.type);
const isTalk = (move: Move): move is TalkMove =>
  TALK_MOVES.has(move.type) && move.type !== 'man' && move.type !== 'invite';

const RECOVERS: ReadonlySet<string> = new Set(RECOVERY);
const isRecovery = (move: Move): move is RecoveryMove => RECOVERS.has(move.type);

const refuseHere = (game: Game, move: FaceToFaceMove): RefusalCode | null =>
  game.visiting === null
    ? 'move.not-now'
    : refuseTalk(accountOf(game, game.visiting).talk, sceneOf(game, game.visiting), move);

/** Why the move is refused here, or null when it is legal. Which moves belong to which moment, the machine says. */
export const refusal = (game: Game, move: Move): RefusalCode | null => {
  if (isFounding(move)) return refuseFounding(game, move);
  const meeting = meetingOf(game);
  if (meeting && isRecovery(move)) return refuseRecovery(meeting.recovery, meeting.of, move);
  if (isTalk(move) || ((move.type === 'man' || move.type === 'invite') && game.visiting !== null))
    return refuseHere(game, move);
  return isRecovery(move) ? 'move.not-now' : refuseMonth(game, move);
};

/** Every move that could stand open at this moment, before the machine and its guards have their say. */
export const candidates = (game: Game): readonly Move[] => {
  if (game.visiting !== null) return talkMoves(sceneOf(game, game.visiting));
  const meeting = meetingOf(game);
  if (meeting) return recoveryMoves(meeting.of);
  return game.company === null ? foundingMoves(game) : monthMoves(game);
};
