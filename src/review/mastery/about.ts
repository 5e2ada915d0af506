/** What a line of a talk is an exercise in: the concept that its milestone is judged by. */
import type { Move } from '../../model/move';
import { CONCEPT_OF_APPROACH, CONCEPT_OF_NEED, CONCEPT_OF_OFFER, CRITERIA } from '../../rules/criteria';
import { CONCEPT_OF_MATTER } from '../../rules/recovery/grades';
import type { View } from '../../rules/view';

/** The concept of a move at a moment of a visit or a recovery; null for any other move. */
export const conceptOf = (move: Move, { talk, meeting }: Pick<View, 'talk' | 'meeting'>): string | null => {
  if (meeting) {
    const matter = CONCEPT_OF_MATTER[meeting.matter];
    switch (move.type) {
      case 'hear':
        return CRITERIA.heard.concept;
      case 'look-up':
      case 'trace':
        return CRITERIA.traced.concept;
      case 'own':
        return CRITERIA.owned.concept;
      case 'assure':
        return CRITERIA.followed.concept;
      case 'ask-boss':
      case 'redress':
      case 'ask-stay':
        return matter;
      case 'part':
      case 'leave':
        return CRITERIA.released.concept;
      default:
        return null;
    }
  }
  if (!talk) return null;
  switch (move.type) {
    case 'approach':
      return CONCEPT_OF_APPROACH[move.how];
    case 'inform':
      return CRITERIA.clear.concept;
    case 'ask':
      return CONCEPT_OF_NEED[move.area];
    case 'listen':
      return CRITERIA.voiced.concept;
    case 'man':
      return CRITERIA.man.concept;
    case 'invite':
      return CRITERIA.backed.concept;
    case 'benefit':
      return CRITERIA.benefits.concept;
    case 'probe':
      return CRITERIA.probed.concept;
    case 'answer':
      return CRITERIA.answered.concept;
    case 'offer':
      return CONCEPT_OF_OFFER[move.offer];
    case 'promise':
      return CRITERIA.assured.concept;
    case 'weigh':
      return CRITERIA.weighed.concept;
    case 'advise':
    case 'mend':
      return CRITERIA.advised.concept;
    case 'ask-order':
      return talk.signal ? CRITERIA.asked.concept : CRITERIA.order.concept;
    case 'leave':
      return CRITERIA.patient.concept;
    default:
      return null;
  }
};
