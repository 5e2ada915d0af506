/** What a learner sees of the office: strategy, market, campaigns, staff. */
import type { Climate } from '../model/office';
import { Reading } from '../model/reading';
import type { Growth, MarketForm } from '../model/trade';
import { climateOf } from './bar';
import { finishedSheet, type Staff } from './company';
import { cluesIn, filesNeeded, fullFiles } from './files';
import { capacityOf, works, type CampaignRun, type Game, type Rates } from './game';
import { staffOf } from './growth';
import { moraleOf } from './keeping/morale';
import { priceHabit, visibleCustom } from './marketing';
import { AIM, GROWTH_TERMS } from './parameters';
import { triangleOf, type Triangle } from './strategy';
import { ratesOf } from './tasks';

/** The office as it stands. Nothing here is hidden from anybody. */
export interface OfficeView {
  readonly capacity: number;
  readonly awareness: number;
  readonly form: MarketForm;
  /** What makes every sale easier (below 0) or harder, in points of the bar. */
  readonly climate: Readonly<Record<Climate, number>>;
  /** The founding sheet read back; null while it has empty lines. */
  readonly triangle: Triangle | null;
  readonly campaigns: readonly CampaignRun[];
  /** Files that show each trait: enough of them and a campaign can be aimed at it. */
  readonly showing: Readonly<Record<string, number>>;
  /** Customers who are seen to be content. */
  readonly custom: number;
  /** How far promotions have taught people to wait for the next. */
  readonly priceHabit: number;
  readonly invested: Readonly<Partial<Record<Growth, { readonly from: number; readonly works: boolean }>>>;
  readonly staff: Staff;
  readonly empowered: boolean;
  /** The spirits of our own people, 0–1. */
  readonly morale: number;
  readonly portrait: string | null;
  /** Files that hold enough to be mined, and how many mining needs. */
  readonly files: { readonly full: number; readonly needed: number };
  readonly rates: Rates;
}

const showing = (game: Game): OfficeView['showing'] => {
  const counts: Record<string, number> = {};
  for (const trait of game.scenario.data.founding?.traits ?? []) counts[trait] = 0;
  for (const file of game.accounts.all) {
    if (file.stage === 'unknown' || cluesIn(file) < AIM.clues) continue;
    for (const trait of game.scenario.account(file.id).traits) counts[trait] = (counts[trait] ?? 0) + 1;
  }
  return counts;
};

/** The office as it is read: each line is worked out when it is looked at. */
class Office extends Reading implements OfficeView {
  readonly #game: Game;

  constructor(game: Game) {
    super();
    this.#game = game;
  }

  get capacity() {
    return capacityOf(this.#game);
  }

  get awareness() {
    return this.#game.awareness;
  }

  get form() {
    return this.#game.scenario.data.market.form;
  }

  get climate() {
    return climateOf(this.#game);
  }

  get triangle() {
    const { company, draft, scenario } = this.#game;
    const sheet = company?.sheet ?? finishedSheet(scenario.data, draft);
    return sheet ? triangleOf(sheet, scenario.data) : null;
  }

  get campaigns() {
    return this.#game.campaigns;
  }

  get showing() {
    return showing(this.#game);
  }

  get custom() {
    return visibleCustom(this.#game);
  }

  get priceHabit() {
    return priceHabit(this.#game);
  }

  get invested() {
    const invested = Object.entries(this.#game.invested) as [Growth, number][];
    return Object.fromEntries(
      invested.map(([source, month]) => [
        source,
        { from: month + GROWTH_TERMS[source].after, works: works(this.#game, source) },
      ]),
    );
  }

  get staff() {
    return staffOf(this.#game);
  }

  get morale() {
    return moraleOf(this.#game);
  }

  get empowered() {
    return this.#game.company?.empowered ?? false;
  }

  get portrait() {
    return this.#game.portrait;
  }

  get files() {
    return { full: fullFiles(this.#game).length, needed: filesNeeded(this.#game) };
  }

  get rates() {
    return ratesOf(this.#game);
  }
}

export const officeView = (game: Game): OfficeView => new Office(game);
