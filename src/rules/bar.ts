/** What it takes to win an account: the founding sheet and the person, and all that the office has done about it since. */
import type { AccountId } from '../model/move';
import { CLIMATE, type Climate } from '../model/office';
import { barOf, type Company } from './company';
import { accountOf, works, type Game } from './game';
import { coupon, priceHabit } from './marketing';
import { centreBar, isOrganisation } from './organisation';
import {
  COHERENCE,
  FIELD,
  FOUR_BASES,
  GROWTH_GAIN,
  MARKET,
  PROMOTION,
  STANCE,
  STRAIN,
  TAUGHT_BY_CENTRE,
} from './parameters';
import { triangleOf } from './strategy';
import type { Truth } from './truth';
import { isEncounter } from '../scenario/schema';

const NONE: Readonly<Record<Climate, number>> = {
  form: 0,
  education: 0,
  product: 0,
  coherence: 0,
  skimming: 0,
};

/** A market has to be taught only where it has something to learn, and never beyond knowing. */
const taught = (game: Game, form: number): number => {
  if (form <= 0) return 0;
  const centre = game.scenario.data.market.form === 'undeveloped' && game.studied.includes('centre');
  const learnt = (works(game, 'education') ? GROWTH_GAIN.educationBar : 0) + (centre ? TAUGHT_BY_CENTRE : 0);
  return Math.max(learnt, -form - 1);
};

const coherent = (company: Company, game: Game): number => {
  const { data } = game.scenario;
  const { coherence } = triangleOf(company.sheet, data);
  return coherence >= COHERENCE.good ? -COHERENCE.bar : coherence < COHERENCE.bad ? COHERENCE.bar : 0;
};

/** What makes every sale of a season easier or harder, whoever the customer is; anybody can know it. */
export const climateOf = (game: Game): Readonly<Record<Climate, number>> => {
  const { company } = game;
  const { data } = game.scenario;
  if (!company || isEncounter(data)) return NONE;
  const market = MARKET[data.market.form];
  return {
    form: market.bar,
    education: taught(game, market.bar),
    product: works(game, 'product') ? GROWTH_GAIN.productBar : 0,
    coherence: coherent(company, game),
    skimming: company.sheet.price === 'skimming' ? market.skimming : 0,
  };
};

/** What has been done about this one account, or left undone, in points of its bar. */
const ownBar = (game: Game, id: AccountId, truth: Truth): number => {
  const { data } = game.scenario;
  const account = accountOf(game, id);
  const scenario = game.scenario.account(id);
  const loosened = MARKET[data.market.form].tied + (account.stance === 'attack' ? STANCE.attackTie : 0);
  const late =
    account.via === 'online' && (account.visits[0] ?? game.month) - account.met > STRAIN.onlineMonths;
  const bases = ['desk', 'rival', 'operation', 'interview'].every((method) =>
    account.known.includes(`studied.${method}`),
  );
  return (
    Math.max(-truth.tie, loosened) +
    (late ? STRAIN.onlineBar : 0) +
    (truth.sensitivity === 'price' ? PROMOTION.bar * priceHabit(game) : 0) +
    coupon(game, id, truth.sensitivity) +
    centreBar(game, id) +
    (bases && isOrganisation(data, scenario) ? FOUR_BASES : 0)
  );
};

/** Readiness at which this account shows a signal, as things stand (at least 8), if they are truly so. */
export const barFor = (game: Game, id: AccountId, truth: Truth): number => {
  const { company } = game;
  if (!company) throw new RangeError('the shop is not open yet');
  const account = game.scenario.account(id);
  const base = barOf(company, account, truth) + FIELD[account.field].bar;
  if (isEncounter(game.scenario.data)) return Math.max(8, base);
  const climate = climateOf(game);
  return Math.max(8, base + CLIMATE.reduce((sum, part) => sum + climate[part], 0) + ownBar(game, id, truth));
};
