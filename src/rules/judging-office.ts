/** Milestones of office work that must be marked when they happen: did what was done really bring something? */
import type { AccountId, OfficeMove } from '../model/move';
import { EVERYBODY, type FindWay } from '../model/trade';
import { formOf, staleOf } from './files';
import { accountOf, isActive, truthOf, works, type Account, type Customer, type Game } from './game';
import { isCoordinated } from './headstart';
import { judgeKeeping } from './judging-keeping';
import { waited } from './keeping/complaints';
import { mark } from './marks';
import { crowdTrust, isAimedAt, isHurtUnheard } from './marketing';
import { CARE, MENDING } from './keeping/parameters';
import { AIM, AWARENESS, CROWD, INDUSTRY_NEEDS } from './parameters';

/** Campaigns that still work get credit for what they have brought. */
const credit = (game: Game, means: string, months: number, aimed: boolean | null = null): Game =>
  game.campaigns
    .filter(
      (c) =>
        c.means === means &&
        c.hit &&
        game.month - c.month < months &&
        (aimed === null || aimed === (c.to !== EVERYBODY)),
    )
    .reduce((g, c) => mark(g, 'campaign', `${c.means}.${String(c.month)}`, 1, 'best'), game);

/** Leads that came because of something else than the way itself. */
const judgeFind = (before: Game, after: Game, way: FindWay): Game => {
  const met = after.accounts.all.filter(
    (a) => a.stage !== 'unknown' && accountOf(before, a.id).stage === 'unknown',
  );
  const usual = before.scenario.data.ways[way]?.leads ?? 1;
  const extra = met.length > usual;
  const open = way === 'canvassing' || way === 'online' || way === 'phone';
  let g = after;
  if (extra) g = credit(g, 'promotion', 1);
  if (extra && open && before.awareness >= AWARENESS.from)
    g = credit(g, 'advertising', before.scenario.data.months, false);
  if (met.some((a) => isAimedAt(before, a.id))) g = credit(g, 'advertising', AIM.months, true);
  if (extra && works(before, 'channel')) g = mark(g, 'invested', 'channel', 1, 'best');
  if (met.some((a) => before.scenario.account(a.id).market)) g = mark(g, 'invested', 'market', 1, 'best');
  const { portrait } = before;
  if (portrait !== null) {
    const like = met.some((a) => before.scenario.account(a.id).traits.includes(portrait));
    g = mark(g, 'files', 'learn-from-loyal', like ? 1 : 0, 'best', 'learn-from-loyal');
  }
  return judgePriority(before, g);
};

/** Winning more while somebody who is ours is hurt and unheard is the wrong order of work (market-priorities). */
const judgePriority = (before: Game, after: Game): Game =>
  before.accounts.all.some((a) => isActive(a.customer))
    ? mark(after, 'priorities', String(before.month), isHurtUnheard(before) ? 0 : 1, 'worst')
    : after;

const clues = ({ known }: Account): readonly string[] => known.filter((clue) => !clue.startsWith('studied.'));

const cluesGained = (before: Game, after: Game): number =>
  after.accounts.all.reduce((sum, now) => {
    const then = accountOf(before, now.id);
    return then === now ? sum : sum + clues(now).filter((clue) => !then.known.includes(clue)).length;
  }, 0);

/** A study is wasted on somebody who will never buy; desk research is how one finds that out. */
const judgeStudy = (before: Game, after: Game, id: AccountId, method: string): Game => {
  const truth = truthOf(before, id);
  const never = !truth.need || before.scenario.account(id).judge.should === 'dropped';
  const gained = cluesGained(before, after) / (method === 'interview' ? 2 : 1);
  return mark(
    after,
    'studied',
    `${method}.${id}`,
    never && method !== 'desk' ? 0 : Math.min(1, gained),
    'best',
  );
};

/** Nobody can feel more than all there is to feel. */
const full = (customer: Customer | null): boolean =>
  customer !== null && customer.emotion > 1 - CARE.personal.relational;

/** Care shows what the file is good for: true facts, right tags. */
const judgeCare = (before: Game, after: Game, id: AccountId, act: string): Game => {
  const { tag, customer } = accountOf(before, id);
  const lift = (accountOf(after, id).customer?.emotion ?? 0) - (customer?.emotion ?? 0);
  const rose = lift > 0;
  const at = `${id}.${String(before.month)}`;
  let g = after;
  if (act === 'personal') {
    const stale = !rose && staleOf(before, id).length > 0;
    if (stale) g = mark(g, 'files', `customer-files.${at}`, 0, 'best', 'customer-files');
    else {
      // Made for one, it is felt for what it is worth to them; the same again is nothing any more.
      const felt = full(customer) ? 1 : Math.max(0, Math.min(1, lift / CARE.personal.relational));
      g = mark(g, 'files', `one-to-one-marketing.${at}`, felt, 'worst', 'one-to-one-marketing');
      const { known, all } = formOf(before, id);
      if (rose && all.length > 1)
        g = mark(g, 'files', `form-person.${at}`, known.length / all.length, 'best', 'form-person');
    }
  }
  if (tag !== null) {
    const right = tag === truthOf(before, id).sensitivity;
    g = mark(g, 'files', `customer-tags.${at}`, right && rose ? 1 : 0, 'best', 'customer-tags');
  }
  return g;
};

/** The first visit shows what has been done to prepare the ground. */
const judgeVisit = (before: Game, after: Game, id: AccountId): Game => {
  if (accountOf(before, id).visits.length > 0) return after;
  const { cluster, industry } = before.scenario.account(id);
  let g = mark(after, 'channels', id, isCoordinated(before, id) ? 1 : 0, 'best');
  if (crowdTrust(before, id) > 0) g = credit(g, 'crowd', CROWD.months);
  const { known } = accountOf(after, id);
  const others = before.accounts.all.filter(
    (a) => a.id !== id && a.stage !== 'unknown' && before.scenario.account(a.id).cluster === cluster,
  );
  if (cluster !== undefined && others.length > 0) {
    const told = known.some((clue) => clue.startsWith('need.'));
    const near = others.some((a) => isActive(a.customer));
    g = mark(g, 'cluster', id, told || near ? 1 : 0, 'best');
  }
  if (industry !== undefined) {
    const typical = INDUSTRY_NEEDS[industry].filter((need) => known.includes(`need.${need}`)).length;
    g = mark(
      g,
      'organisation',
      `industry.${id}`,
      typical / INDUSTRY_NEEDS[industry].length,
      'best',
      'industry-needs',
    );
  }
  return g;
};

/** A complaint shows what trained and trusted staff are good for. */
const judgeComplaint = (before: Game, after: Game, id: AccountId): Game => {
  const customer = accountOf(after, id).customer;
  const company = before.company;
  if (!customer || !company) return after;
  let g = after;
  if (company.empowered && customer.complaint === 'owned')
    g = mark(g, 'invested', 'empower', 1, 'best', 'staff-first');
  if (
    company.staff.reaction > 0 &&
    customer.mendedInTime === true &&
    waited(before, customer) > MENDING.inTime
  )
    g = mark(g, 'invested', 'reaction', 1, 'best', 'crm-staff-qualities');
  return g;
};

/** What a piece of work is worth as a milestone: from the run before it and the run after it. */
export const judgeOffice = (before: Game, after: Game, move: OfficeMove): Game => {
  switch (move.type) {
    case 'find':
      return judgeFind(before, after, move.way);
    case 'campaign':
      return judgePriority(before, after);
    case 'research':
      return mark(
        after,
        'studied',
        `${move.method}.all`,
        Math.min(1, cluesGained(before, after) / 2),
        'best',
      );
    case 'study':
      return move.method === 'refresh'
        ? mark(
            after,
            'files',
            `customer-files.${move.account}.${String(before.month)}`,
            1,
            'best',
            'customer-files',
          )
        : judgeStudy(before, after, move.account, move.method);
    case 'care':
      return judgeKeeping(before, judgeCare(before, after, move.account, move.act), move);
    case 'visit':
      return judgeVisit(before, after, move.account);
    case 'complaint':
      return judgeComplaint(before, after, move.account);
    default:
      return judgeKeeping(before, after, move);
  }
};
