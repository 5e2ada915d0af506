/** What a move is an exercise in: the concept of the course that it is judged by, or that it practises where nobody judges it. */
import type { Move, MoveType } from '../model/move';
import {
  CONCEPT_OF_APPROACH,
  CONCEPT_OF_CAMPAIGN,
  CONCEPT_OF_NEED,
  CONCEPT_OF_OFFER,
  CONCEPT_OF_PRICE,
  CONCEPT_OF_STUDY,
  CONCEPT_OF_WAY,
  CRITERIA,
} from '../rules/criteria';
import { CONCEPT_OF_MATTER } from '../rules/recovery/grades';
import type { View } from '../rules/view';

/** By kind of move alone. */
const OF_KIND: Readonly<Record<MoveType, string>> = {
  name: CRITERIA.position.concept,
  level: CRITERIA.levels.concept,
  attract: CRITERIA.attractions.concept,
  position: CRITERIA.position.concept,
  price: CRITERIA.price.concept,
  distribute: CRITERIA.distribution.concept,
  serve: CRITERIA.service.concept,
  target: CRITERIA.targets.concept,
  open: CRITERIA.triangle.concept,
  find: CRITERIA.ladder.concept,
  research: CRITERIA.studied.concept,
  study: CRITERIA.prepared.concept,
  select: CRITERIA.ladder.concept,
  tag: 'customer-tags',
  assess: 'target-value-score',
  stance: 'guard-expand-attack',
  letter: 'first-visit-letter',
  campaign: CRITERIA.campaign.concept,
  invest: 'growth-sources',
  train: 'crm-staff-qualities',
  empower: 'staff-first',
  visit: CRITERIA.ladder.concept,
  care: CRITERIA.thanked.concept,
  complaint: CRITERIA.complaint.concept,
  referral: CRITERIA.referral.concept,
  tier: CRITERIA.tier.concept,
  bundle: 'bundling',
  derive: 'five-derivations',
  aid: 'platform-help',
  survey: 'satisfaction-survey',
  improve: 'service-gap',
  mail: 'after-sale-mail',
  activity: 'interaction-design',
  reward: 'frequency-reward',
  levels: 'growth-value-tiers',
  returns: 'returns-policy',
  packing: 'returns-policy',
  link: 'one-customer-view',
  form: 'relationship-forms',
  grade: CRITERIA.tier.concept,
  desk: CRITERIA.complaint.concept,
  'win-back': 'win-back',
  'let-go': 'negative-value-customer',
  meet: CRITERIA.complaint.concept,
  'end-month': 'market-priorities',
  'next-month': 'market-priorities',
  approach: CRITERIA.manner.concept,
  inform: CRITERIA.clear.concept,
  ask: CRITERIA.voiced.concept,
  listen: CRITERIA.voiced.concept,
  man: CRITERIA.man.concept,
  benefit: CRITERIA.benefits.concept,
  probe: CRITERIA.probed.concept,
  answer: CRITERIA.answered.concept,
  offer: CRITERIA.offered.concept,
  promise: CRITERIA.assured.concept,
  weigh: CRITERIA.weighed.concept,
  advise: CRITERIA.advised.concept,
  mend: CRITERIA.advised.concept,
  invite: CRITERIA.backed.concept,
  'ask-order': CRITERIA.order.concept,
  leave: CRITERIA.patient.concept,
  hear: CRITERIA.heard.concept,
  'look-up': CRITERIA.traced.concept,
  trace: CRITERIA.traced.concept,
  own: CRITERIA.owned.concept,
  'ask-boss': CRITERIA.redressed.concept,
  redress: CRITERIA.redressed.concept,
  assure: CRITERIA.followed.concept,
  'ask-stay': CRITERIA.stayed.concept,
  part: CRITERIA.released.concept,
};

/** Where the option decides, and not the kind of move alone. */
const ofOption = (move: Move): string | undefined => {
  switch (move.type) {
    case 'approach':
      return CONCEPT_OF_APPROACH[move.how];
    case 'ask':
      return CONCEPT_OF_NEED[move.area];
    case 'offer':
      return CONCEPT_OF_OFFER[move.offer];
    case 'price':
      return CONCEPT_OF_PRICE[move.strategy];
    case 'find':
      return CONCEPT_OF_WAY[move.way];
    case 'research':
      return CONCEPT_OF_STUDY[move.method];
    case 'study':
      return move.method === 'refresh' ? 'customer-files' : CONCEPT_OF_STUDY[move.method];
    case 'campaign':
      return CONCEPT_OF_CAMPAIGN[move.means];
    default:
      return undefined;
  }
};

/** The concept of a move at a moment. @param view what is being talked about there, and whether a signal shows */
export const conceptOf = (move: Move, { talk, meeting }: Pick<View, 'talk' | 'meeting'>): string => {
  if (meeting) {
    if (move.type === 'ask-boss' || move.type === 'redress' || move.type === 'ask-stay')
      return CONCEPT_OF_MATTER[meeting.matter];
    if (move.type === 'leave') return CRITERIA.released.concept;
  }
  if (move.type === 'ask-order' && talk?.signal) return CRITERIA.asked.concept;
  return ofOption(move) ?? OF_KIND[move.type];
};

/** Every concept that a kind of move can stand for by itself; those of the options are the rules' own. */
export const MOVE_CONCEPTS: readonly string[] = [...Object.values(OF_KIND), 'customer-files'];
