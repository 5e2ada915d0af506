/** The rows of the ledger for office work: what strategy, files, campaigns and investments have come to. */
import type { Gap } from '../model/office';
import { EVERYBODY, GROWTH, STAFF, type Growth } from '../model/trade';
import { CONCEPT_OF_CAMPAIGN, CONCEPT_OF_STUDY } from './criteria';
import {
  accountOf,
  historyOf,
  isActive,
  truthOf,
  works,
  worthOf,
  type Account,
  type CampaignRun,
  type Game,
  type News,
} from './game';
import { grouped, marksOf, mean, newsOf, seatsOf, upTo } from './ledger-marks';
import { relationRows } from './ledger-relations';
import { missed, row, type Row, type Seat } from './ledger-row';
import { loyaltyOf } from './keeping/loyalty';
import { markOf } from './marks';
import { backingOf, isOrganisation } from './organisation';
import { BACKING, GROWTH_TERMS, MARKET, PROMOTION, RECORDS } from './parameters';
import { triangleOf } from './strategy';
import { surveyOf } from './survey';
import { tasksOf } from './tasks';
import { assessedRight, isAssessed } from './value-sheet';
import { isEncounter } from '../scenario/schema';

/** What the form of the market asks for: teaching, a price that can be held, or a narrow aim (market-forms). */
const marketShare = (game: Game): number => {
  const { data } = game.scenario;
  const sheet = game.company?.sheet;
  if (!sheet) return 0;
  const { form } = data.market;
  if (MARKET[form].bar > 0) {
    // Teaching shows in the talks that come after it.
    const from = (game.invested.education ?? game.month) + GROWTH_TERMS.education.after;
    const talks = works(game, 'education')
      ? game.accounts.all.filter((a) => a.customer && a.customer.since >= from).length
      : 0;
    const taught = Math.min(1, talks / 2);
    return form === 'undeveloped' && game.studied.includes('centre') ? Math.max(0.6, taught) : taught;
  }
  const survey = surveyOf(data);
  return form === 'niche'
    ? mean(sheet.targets.map((trait) => survey.traits[trait]?.promising ?? 0))
    : sheet.price === 'skimming'
      ? 0
      : 1;
};

/** Gaps of a sheet whose service goes against its strategy: cost leadership, differentiation or focus (service-strategies). */
const SERVICE_GAPS_OF_SHEET: readonly Gap[] = [
  'price-full-service',
  'service-bare',
  'safety-bare',
  'quality-unspoken',
];

const foundingRows = (game: Game): readonly Row[] => {
  const { data } = game.scenario;
  if (!game.company) return [missed('triangle'), missed('triangle'), missed('market')];
  const { coherence, gaps } = triangleOf(game.company.sheet, data);
  const served = gaps.filter((gap) => SERVICE_GAPS_OF_SHEET.includes(gap)).length;
  return [
    row('triangle', coherence, { numbers: { n: gaps.length } }),
    row('triangle', served === 0 ? 1 : 0, { concept: 'service-strategies', numbers: { n: served } }),
    row('market', marketShare(game)),
  ];
};

/** What one campaign came to. */
const campaignShare = (game: Game, run: CampaignRun): number => {
  if (markOf(game, 'campaign', `${run.means}.${String(run.month)}`)) {
    const before = game.campaigns.some(
      (c) => c.means === 'promotion' && c.month < run.month && run.month - c.month < PROMOTION.within,
    );
    return run.means === 'promotion' && before ? 0.3 : 1;
  }
  const news = (what: News) => newsOf(game, what).some((h) => h.at.month === run.month);
  if (run.means === 'public-relations') {
    const after = (what: News) => newsOf(game, what).some((h) => h.at.month > run.month);
    return after('goodwill') ? 1 : after('goodwill-backfires') ? 0 : 0.3;
  }
  if (run.means === 'crowd') return run.hit ? 0.4 : news('queue-found-out') ? 0 : 0.2;
  return run.hit ? 0.2 : 0;
};

const campaignRows = (game: Game): readonly Row[] =>
  upTo(
    'campaign',
    game.campaigns.map((run) =>
      row('campaign', campaignShare(game, run), {
        concept:
          run.means === 'advertising' && run.to !== EVERYBODY
            ? 'precision-marketing'
            : CONCEPT_OF_CAMPAIGN[run.means],
        at: newsOf(game, 'campaign-runs').find((h) => h.at.month === run.month)?.at ?? null,
      }),
    ),
    seatsOf(game, 'campaign'),
  );

/** One row for judgements of several accounts: their mean, and less for fewer than a good season makes. */
const judgedRows = (
  game: Game,
  criterion: 'assessed' | 'stance',
  shares: readonly number[],
): readonly Row[] => {
  const seats = seatsOf(game, criterion);
  if (shares.length === 0) return seats > 0 ? [missed(criterion)] : [];
  const numbers = { n: shares.filter((share) => share >= 0.7).length, of: shares.length };
  return [row(criterion, mean(shares) * Math.min(1, shares.length / Math.max(1, seats)), { numbers })];
};

const assessedRows = (game: Game): readonly Row[] =>
  judgedRows(
    game,
    'assessed',
    game.accounts.all.filter(({ id }) => isAssessed(game, id)).map(({ id }) => assessedRight(game, id)),
  );

/** Whether a stance fits where the account stands, and came to something. */
const stanceShare = (game: Game, account: Account): number => {
  const { growth } = worthOf(game, account.id);
  const { tie } = truthOf(game, account.id);
  const { customer, stance } = account;
  const kept = isActive(customer);
  if (stance === 'attack') return tie === 0 ? 0 : customer ? 1 : 0.2;
  if (stance === 'expand') return growth >= 0.2 ? (kept ? 1 : 0.4) : growth <= 0 ? 0 : 0.4;
  return growth >= 0.3 ? 0 : kept ? 1 : 0.4;
};

const stanceRows = (game: Game): readonly Row[] =>
  judgedRows(
    game,
    'stance',
    game.accounts.all.filter((a) => a.stance !== null).map((a) => stanceShare(game, a)),
  );

/** A portrait that opened, or that loyal customers without tags kept shut. */
const portraitRows = (game: Game): readonly Row[] => {
  if (game.portrait !== null) return [row('files', 1, { concept: 'customer-portrait' })];
  const loyal = game.accounts.all.filter(
    (a) => isActive(a.customer) && loyaltyOf(a.customer, truthOf(game, a.id)) >= RECORDS.loyalty,
  );
  return loyal.length >= RECORDS.loyal && loyal.some((a) => a.tag === null)
    ? [row('files', 0, { concept: 'customer-portrait' })]
    : [];
};

const fileRows = (game: Game): readonly Row[] =>
  upTo(
    'files',
    [...grouped(game, 'files', (about) => about.split('.')[0]), ...portraitRows(game)],
    seatsOf(game, 'files'),
  );

const studyRows = (game: Game): readonly Row[] =>
  upTo(
    'studied',
    grouped(game, 'studied', (about) => {
      const method = about.split('.')[0] ?? '';
      return Object.entries(CONCEPT_OF_STUDY).find(([id]) => id === method)?.[1];
    }),
    seatsOf(game, 'studied'),
  );

/** Whether an investment has had the time and the use to pay. */
const growthShare = (game: Game, source: Growth): number => {
  if (source === 'market' || source === 'channel') return markOf(game, 'invested', source) ? 1 : 0;
  if (source === 'education' && MARKET[game.scenario.data.market.form].bar <= 0) return 0;
  // It pays in orders that come after it works.
  const from = (game.invested[source] ?? game.month) + GROWTH_TERMS[source].after;
  const orders = historyOf(game).filter(
    (h) => (h.news === 'order' || h.news === 'repeat-order') && h.at.month >= from,
  ).length;
  return Math.min(1, orders / 2);
};

const investedRows = (game: Game): readonly Row[] => {
  const moves = historyOf(game).flatMap((h) => (h.move ? [{ at: h.at, move: h.move }] : []));
  const trained = STAFF.filter((quality) => (game.company?.staff[quality] ?? 0) > 0).map((quality) => {
    const at = moves.find(({ move }) => move.type === 'train' && move.quality === quality)?.at ?? null;
    const visits = moves.filter(
      ({ at: when, move }) => move.type === 'visit' && when.index > (at?.index ?? 0),
    );
    const share =
      quality === 'reaction'
        ? (markOf(game, 'invested', 'reaction')?.share ?? 0)
        : Math.min(1, visits.length / 4);
    return row('invested', share, { at, concept: 'crm-staff-qualities' });
  });
  const grown = GROWTH.filter((source) => game.invested[source] !== undefined).map((source) =>
    row('invested', growthShare(game, source), {
      at: moves.find(({ move }) => move.type === 'invest' && move.in === source)?.at ?? null,
    }),
  );
  const empowered = game.company?.empowered
    ? [row('invested', markOf(game, 'invested', 'empower')?.share ?? 0.2, { concept: 'staff-first' })]
    : [];
  return upTo('invested', [...grown, ...trained, ...empowered], seatsOf(game, 'invested'));
};

/** Clusters and organisations have rows only where the scenario has some. */
const clusterRows = (game: Game): readonly Row[] => {
  const { accounts } = game.scenario.data;
  if (!accounts.some((a) => a.cluster !== undefined)) return [];
  const opened = newsOf(game, 'hub-opens').map(() => 1);
  const shares = [...marksOf(game, 'cluster').map((m) => m.share), ...opened];
  return [shares.length === 0 ? missed('cluster') : row('cluster', mean(shares))];
};

const organisationRows = (game: Game): readonly Row[] => {
  const { data } = game.scenario;
  const all = data.accounts.filter((a) => isOrganisation(data, a));
  if (all.length === 0) return [];
  const met = all.filter((a) => accountOf(game, a.id).visits.length > 0);
  const rows = met.flatMap((a): Row[] => {
    const seat: Partial<Seat> = { account: a.id };
    const { total, backed, opposed } = backingOf(game, a.id);
    const customer = accountOf(game, a.id).customer;
    const centre = Math.max(0, Math.min(1, (backed - opposed) / (BACKING.share * total)));
    const tasks = Object.values(tasksOf(game, a.id));
    const done = tasks.filter(Boolean).length;
    return [
      ...(total > 0 ? [row('organisation', centre, { ...seat, numbers: { n: backed, of: total } })] : []),
      ...(customer
        ? [
            row('organisation', Math.min(1, done / 9), {
              ...seat,
              concept: 'sop-three-by-four',
              numbers: { n: done, of: tasks.length },
            }),
          ]
        : []),
    ];
  });
  const industry = marksOf(game, 'organisation').map((m) =>
    row('organisation', m.share, {
      at: m.at,
      account: m.about.slice('industry.'.length),
      concept: 'industry-needs',
    }),
  );
  const rates = game.months.flatMap(({ rates: r }) =>
    r.contacted === null ? [] : [r.contacted, r.worked ?? 0, r.rivalKnown ?? 1],
  );
  return [
    ...(rows.length === 0 ? [missed('organisation')] : rows),
    ...industry,
    rates.length === 0
      ? missed('organisation')
      : row('organisation', mean(rates), { concept: 'three-rates' }),
  ];
};

/** All office rows of a season. */
export const officeRows = (game: Game): readonly Row[] => {
  if (isEncounter(game.scenario.data)) return [];
  const channels = marksOf(game, 'channels').map((m) => m.share);
  return [
    ...foundingRows(game),
    ...studyRows(game),
    ...campaignRows(game),
    channels.length === 0
      ? missed('channels')
      : row('channels', mean(channels), {
          numbers: { n: channels.filter((x) => x === 1).length, of: channels.length },
        }),
    ...assessedRows(game),
    ...clusterRows(game),
    ...organisationRows(game),
    ...stanceRows(game),
    ...fileRows(game),
    ...relationRows(game),
    ...investedRows(game),
  ];
};
