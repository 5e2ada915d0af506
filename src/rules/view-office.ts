/** What a learner sees of the office: strategy, market, campaigns, staff; and what a file shows beside the clues. */
import type { Field, Industry, Role } from '../model/customer';
import type { AccountId } from '../model/move';
import type { Climate, Task } from '../model/office';
import type { Channel, Growth, MarketForm, Stance, ValueKind, ValueLevel } from '../model/trade';
import { climateOf } from './bar';
import { finishedSheet, type Staff } from './company';
import { cluesIn, filesNeeded, fullFiles, staleOf } from './files';
import { capacityOf, works, type Account, type CampaignRun, type Game, type Rates } from './game';
import { staffOf } from './growth';
import { headStart } from './headstart';
import { priceHabit, visibleCustom } from './marketing';
import { backingOf, isOrganisation } from './organisation';
import { AIM, GROWTH_TERMS } from './parameters';
import { triangleOf, type Triangle } from './strategy';
import { surveyOf } from './survey';
import { ratesOf, tasksOf } from './tasks';

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
  readonly portrait: string | null;
  /** Files that hold enough to be mined, and how many mining needs. */
  readonly files: { readonly full: number; readonly needed: number };
  readonly rates: Rates;
}

const showing = (game: Game): OfficeView['showing'] => {
  const counts: Record<string, number> = {};
  for (const trait of game.scenario.data.founding?.traits ?? []) counts[trait] = 0;
  for (const file of Object.values(game.accounts)) {
    if (file.stage === 'unknown' || cluesIn(file) < AIM.clues) continue;
    for (const trait of game.scenario.account(file.id).traits) counts[trait] = (counts[trait] ?? 0) + 1;
  }
  return counts;
};

export const officeView = (game: Game): OfficeView => {
  const { data } = game.scenario;
  const sheet = game.company?.sheet ?? finishedSheet(data, game.draft);
  const invested = Object.entries(game.invested) as [Growth, number][];
  return {
    capacity: capacityOf(game),
    awareness: game.awareness,
    form: data.market.form,
    climate: climateOf(game),
    triangle: sheet ? triangleOf(sheet, surveyOf(data), data) : null,
    campaigns: game.campaigns,
    showing: showing(game),
    custom: visibleCustom(game),
    priceHabit: priceHabit(game),
    invested: Object.fromEntries(
      invested.map(([source, month]) => [
        source,
        { from: month + GROWTH_TERMS[source].after, works: works(game, source) },
      ]),
    ),
    staff: staffOf(game),
    empowered: game.company?.empowered ?? false,
    portrait: game.portrait,
    files: { full: fullFiles(game).length, needed: filesNeeded(game) },
    rates: ratesOf(game),
  };
};

/** What a file shows beside the clues on it. */
export interface FileView {
  readonly traits: readonly string[];
  readonly met: number;
  readonly letter: boolean;
  readonly channels: readonly Channel[];
  /** Trust that waits at the first visit. */
  readonly headStart: number;
  readonly stance: Stance | null;
  readonly assessed: Readonly<Partial<Record<ValueKind, ValueLevel>>>;
  /** Clues too old to rely on: `fact.…` or `man.money`. */
  readonly stale: readonly string[];
  readonly cluster: string | null;
  readonly industry: Industry | null;
  readonly post: { readonly of: AccountId; readonly role: Role; readonly weight: number } | null;
  /** Known once somebody has looked them up, or was sent by those who know. */
  readonly hub: boolean | null;
  readonly field: Field | null;
  readonly circle: number | null;
  /** For an organisation: the say of those we know of, and the twelve tasks. */
  readonly organisation: {
    readonly known: number;
    readonly backed: number;
    readonly opposed: number;
    readonly tasks: Readonly<Record<Task, boolean>>;
  } | null;
}

const organisationView = (game: Game, id: AccountId): FileView['organisation'] => {
  const { data } = game.scenario;
  if (!isOrganisation(data, game.scenario.account(id))) return null;
  const { backed, opposed } = backingOf(game, id);
  const known = data.accounts
    .filter((a) => a.post?.of === id && game.accounts[a.id]?.stage !== 'unknown')
    .reduce((sum, a) => sum + (a.post?.weight ?? 0), 0);
  return { known, backed, opposed, tasks: tasksOf(game, id) };
};

export const fileView = (game: Game, account: Account): FileView => {
  const data = game.scenario.account(account.id);
  const lookedUp = account.known.includes('worth');
  return {
    traits: data.traits,
    met: account.met,
    letter: account.letter,
    channels: account.channels,
    // The crowd's part in it depends on the person and shows only at the door.
    headStart: headStart({ ...game, campaigns: [] }, account.id),
    stance: account.stance,
    assessed: account.assessed,
    stale: staleOf(game, account.id),
    cluster: data.cluster ?? null,
    industry: data.industry ?? null,
    post: data.post ?? null,
    hub: lookedUp || account.via === 'influence' ? data.hub : null,
    field: lookedUp ? data.field : null,
    circle: lookedUp ? data.circle : null,
    organisation: organisationView(game, account.id),
  };
};
