/** What a learner can choose. Plain data: a run is a scenario, a seed and a list of these. */
import type { ManFact, NeedType } from './customer';
import type {
  Activity,
  Answer,
  Approach,
  Aspect,
  Attraction,
  Campaign,
  Care,
  ComplaintStep,
  DeskEffort,
  Distribution,
  FindWay,
  Form,
  ServiceGap,
  Grading,
  Growth,
  Help,
  Level,
  Mail,
  Mend,
  Offer,
  Owning,
  Path,
  PriceStrategy,
  Probe,
  Quality,
  Redress,
  Remedy,
  Research,
  Returns,
  RewardRate,
  Segment,
  Selection,
  ServicePolicy,
  Stance,
  Study,
  SurveySize,
  Tag,
  Tier,
  Trace,
  ValueKind,
  ValueLevel,
  Weighing,
} from './trade';
import type { Sensitivity } from './customer';

export type AccountId = string;

/** The founding worksheet, one line at a time. */
export type FoundingMove =
  | { readonly type: 'name'; readonly text: string }
  | { readonly type: 'level'; readonly level: Level; readonly feature: string }
  | { readonly type: 'attract'; readonly attraction: Attraction; readonly points: number }
  | { readonly type: 'position'; readonly on: Sensitivity }
  | { readonly type: 'price'; readonly strategy: PriceStrategy }
  | { readonly type: 'distribute'; readonly strategy: Distribution }
  | { readonly type: 'serve'; readonly policy: ServicePolicy }
  | { readonly type: 'target'; readonly trait: string }
  | { readonly type: 'open' };

/** What a month's effort is spent on. */
type MonthMove =
  | { readonly type: 'find'; readonly way: FindWay }
  | { readonly type: 'research'; readonly method: Research }
  | { readonly type: 'study'; readonly account: AccountId; readonly method: Study }
  | { readonly type: 'select'; readonly account: AccountId; readonly as: Selection }
  | { readonly type: 'tag'; readonly account: AccountId; readonly tag: Tag }
  | {
      readonly type: 'assess';
      readonly account: AccountId;
      readonly value: ValueKind;
      readonly level: ValueLevel;
    }
  | { readonly type: 'stance'; readonly account: AccountId; readonly as: Stance }
  | { readonly type: 'letter'; readonly account: AccountId }
  | { readonly type: 'campaign'; readonly means: Campaign; readonly to: string }
  | { readonly type: 'invest'; readonly in: Growth }
  | { readonly type: 'train'; readonly quality: Quality }
  | { readonly type: 'empower' }
  | { readonly type: 'visit'; readonly account: AccountId }
  | { readonly type: 'care'; readonly account: AccountId; readonly act: Care }
  | { readonly type: 'complaint'; readonly account: AccountId; readonly step: ComplaintStep }
  | { readonly type: 'referral'; readonly account: AccountId }
  | { readonly type: 'tier'; readonly account: AccountId; readonly tier: Tier }
  | { readonly type: 'bundle'; readonly account: AccountId }
  | { readonly type: 'derive'; readonly account: AccountId; readonly path: Path }
  | { readonly type: 'aid'; readonly account: AccountId; readonly in: Help }
  | { readonly type: 'survey'; readonly size: SurveySize }
  | { readonly type: 'improve'; readonly at: ServiceGap }
  | { readonly type: 'mail'; readonly form: Mail; readonly to: Segment }
  | { readonly type: 'activity'; readonly activity: Activity }
  | { readonly type: 'reward'; readonly rate: RewardRate }
  | { readonly type: 'levels' }
  | { readonly type: 'returns'; readonly policy: Returns }
  | { readonly type: 'packing' }
  | { readonly type: 'link' }
  | { readonly type: 'form'; readonly tier: Tier; readonly as: Form }
  | { readonly type: 'grade'; readonly by: Grading }
  | { readonly type: 'desk'; readonly effort: DeskEffort }
  | { readonly type: 'win-back'; readonly account: AccountId; readonly remedy: Remedy }
  | { readonly type: 'let-go'; readonly account: AccountId }
  | { readonly type: 'meet'; readonly account: AccountId }
  | { readonly type: 'end-month' }
  | { readonly type: 'next-month' };

/** One exchange with the person one is visiting. `on` names a known fact, or says that there is none. */
export type TalkMove =
  | { readonly type: 'approach'; readonly how: Approach; readonly on: string }
  | { readonly type: 'inform'; readonly aspect: Aspect }
  | { readonly type: 'ask'; readonly area: NeedType }
  | { readonly type: 'listen' }
  | { readonly type: 'benefit'; readonly feature: string }
  | { readonly type: 'probe'; readonly how: Probe }
  | { readonly type: 'answer'; readonly how: Answer }
  | { readonly type: 'offer'; readonly offer: Offer }
  | { readonly type: 'promise'; readonly promise: string }
  | { readonly type: 'weigh'; readonly how: Weighing }
  | { readonly type: 'advise' }
  | { readonly type: 'mend'; readonly how: Mend }
  | { readonly type: 'ask-order' }
  | { readonly type: 'leave' };

/** One exchange with somebody who is about to be lost. */
export type RecoveryMove =
  | { readonly type: 'hear' }
  | { readonly type: 'look-up' }
  | { readonly type: 'trace'; readonly what: Trace }
  | { readonly type: 'own'; readonly how: Owning }
  | { readonly type: 'ask-boss' }
  | { readonly type: 'redress'; readonly with: Redress }
  | { readonly type: 'assure' }
  | { readonly type: 'ask-stay' }
  | { readonly type: 'part' }
  | { readonly type: 'leave' };

/** A MAN question: by phone while planning the month, or face to face in a visit. */
type ManMove = { readonly type: 'man'; readonly account: AccountId; readonly fact: ManFact };

/** The one who decides is asked to come along: beforehand, or by a call in the middle of a talk. */
type InviteMove = { readonly type: 'invite'; readonly account: AccountId };

/** What can be said or done face to face; and what a month's work is made of. */
export type FaceToFaceMove = TalkMove | ManMove | InviteMove;
export type OfficeMove = MonthMove | ManMove | InviteMove;

export type Move = FoundingMove | MonthMove | TalkMove | RecoveryMove | ManMove | InviteMove;
export type MoveType = Move['type'];

/** More moves than this are no run. */
export const MAX_MOVES = 20_000;

/** The same move, whatever the order of its fields. Moves are flat, so this is exact. */
export const moveKey = (move: Move): string =>
  Object.entries(move)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => (key === 'type' ? String(value) : `${key}=${String(value)}`))
    .sort((a, b) => Number(a.includes('=')) - Number(b.includes('=')))
    .join(' ');
