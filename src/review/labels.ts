/** What a list of moves shows. */
import type { AccountId, Move } from '../model/move';
import { LAVISH, PLAIN } from '../model/trade';
import type { MoveLabel } from '../scenario/course-schema';
import { accountWords, factWords, wordsOf, type Wording } from './context';
import { fill, own, withoutStop, type Params } from './fill';

const labelOf = (move: Move): MoveLabel => {
  if (move.type !== 'approach') return move.type;
  if (move.how === 'praise') return move.on === PLAIN ? 'approach.praise.plain' : 'approach.praise';
  if (move.how === 'product' || move.how === 'benefit') return 'approach.feature';
  if (move.how !== 'gift') return 'approach';
  if (move.on === PLAIN) return 'approach.gift.plain';
  return move.on === LAVISH ? 'approach.gift.lavish' : 'approach.gift';
};

const paramsOf = (move: Move, ctx: Wording, visited: AccountId | null): Params => {
  const { terms } = ctx.course.phrases;
  const words = wordsOf(ctx);
  const name = accountWords(ctx, 'account' in move ? move.account : visited)?.name;
  switch (move.type) {
    case 'name':
      return { text: move.text };
    case 'level':
      return { level: own(terms.level, move.level), feature: own(words.features, move.feature)?.name };
    case 'attract':
      return { attraction: own(terms.attraction, move.attraction), points: move.points };
    case 'position':
      return { on: own(terms.sensitivity, move.on) };
    case 'price':
      return { strategy: own(terms.priceStrategy, move.strategy) };
    case 'distribute':
      return { strategy: own(terms.distribution, move.strategy) };
    case 'serve':
      return { policy: own(terms.servicePolicy, move.policy) };
    case 'target':
      return { trait: own(words.traits, move.trait) };
    case 'find':
      return { way: own(terms.way, move.way) };
    case 'research':
      return { method: own(terms.research, move.method) };
    case 'study':
      return { name, method: own(terms.study, move.method) };
    case 'select':
      return { name, as: own(terms.selection, move.as) };
    case 'tag':
      return { name, tag: own(terms.tag, move.tag) };
    case 'assess':
      return { name, value: own(terms.value, move.value), level: own(terms.valueLevel, String(move.level)) };
    case 'stance':
      return { name, as: own(terms.stance, move.as) };
    case 'campaign':
      return { means: own(terms.campaign, move.means), to: own(words.traits, move.to) ?? terms.everybody };
    case 'invest':
      return { in: own(terms.growth, move.in) };
    case 'train':
      return { quality: own(terms.quality, move.quality) };
    case 'care':
      return { name, act: own(terms.care, move.act) };
    case 'bundle':
    case 'levels':
    case 'packing':
    case 'link':
      return { name };
    case 'derive':
      return { name, path: own(terms.path, move.path) };
    case 'aid':
      return { name, in: own(terms.help, move.in) };
    case 'survey':
      return { size: own(terms.surveySize, move.size) };
    case 'improve':
      return { at: own(terms.serviceGap, move.at) };
    case 'mail':
      return { form: own(terms.mail, move.form), to: own(terms.segment, move.to) };
    case 'activity':
      return { activity: own(terms.activity, move.activity) };
    case 'reward':
      return { rate: move.rate };
    case 'returns':
      return { policy: own(terms.returns, move.policy) };
    case 'form':
      return { tier: own(terms.tier, move.tier), as: own(terms.form, move.as) };
    case 'grade':
      return { by: own(terms.grading, move.by) };
    case 'desk':
      return { weeks: move.effort === 0.5 ? '½' : move.effort };
    case 'complaint':
      return { name, step: own(terms.complaintStep, move.step) };
    case 'trace':
      return { what: own(terms.trace, move.what) };
    case 'own':
      return { how: own(terms.owning, move.how) };
    case 'redress':
      return { with: own(terms.redress, move.with) };
    case 'tier':
      return { name, tier: own(terms.tier, move.tier) };
    case 'win-back':
      return { name, remedy: own(terms.remedy, move.remedy) };
    case 'man':
      return { name, fact: own(terms.manFact, move.fact) };
    case 'approach': {
      const fact = factWords(ctx, visited, move.on);
      return {
        how: own(terms.approach, move.how),
        feature: own(words.features, move.on)?.name,
        fact: fact && withoutStop(fact.note),
        gift: fact?.gift && withoutStop(fact.gift),
      };
    }
    case 'inform':
      return { aspect: own(terms.aspect, move.aspect) };
    case 'ask':
      return { area: own(terms.needType, move.area) };
    case 'benefit':
      return { feature: own(words.features, move.feature)?.name };
    case 'probe':
      return { how: own(terms.probe, move.how) };
    case 'answer':
      return { how: own(terms.answer, move.how) };
    case 'offer':
      return { offer: own(words.offers, move.offer)?.name ?? own(terms.offer, move.offer) };
    case 'promise':
      return { promise: own(words.promises, move.promise)?.name };
    case 'weigh':
      return { how: own(terms.weighing, move.how) };
    case 'mend':
      return { how: own(terms.mend, move.how) };
    default:
      return { name };
  }
};

/**
 * The label of a move, in the words of the course and of the scenario.
 * @param visited the person it is said to; by default whoever one is visiting
 */
export const moveLabel = (
  move: Move,
  ctx: Wording,
  visited = ctx.view.talk?.account ?? ctx.view.meeting?.account ?? null,
): string => fill(ctx.course.phrases.moves[labelOf(move)], paramsOf(move, ctx, visited));
