/** The complaints desk: the oldest open complaints of the many are answered in one go, each in all its steps (complaint-handling). */
import type { ComplaintStep, DeskEffort } from '../../../model/trade';
import { gameWith } from '../../copies';
import { once } from '../../../model/once';
import { isActive, news, type Crowd, type CrowdMember, type Customer, type Game } from '../../game';
import { staffOf } from '../../growth';
import { complaintCost, steppedWith } from '../complaints';
import { DESK } from '../parameters';
import { companyOf } from '../terms';
import { crowdOf } from './member';

/** Complaints that wait for an answer, the oldest first; looked for once in each crowd. */
export const openComplaints = once(({ members }: Pick<Crowd, 'members'>): readonly CrowdMember[] =>
  members
    .filter(({ customer }) => isActive(customer) && customer.complaint === 'open')
    .sort((a, b) => (a.customer.complained?.month ?? 0) - (b.customer.complained?.month ?? 0) || a.i - b.i),
);

/** Complaints that so many half-weeks at the desk can answer. */
export const deskAnswers = (game: Game, effort: DeskEffort): number =>
  Math.floor(
    (effort / 0.5) *
      (DESK.each + (companyOf(game).empowered ? DESK.empowered : 0) + DESK.reaction * staffOf(game).reaction),
  );

/** What mends this complaint: what is broken is repaired, all else made good. */
const mendOf = ({ fault }: Customer): ComplaintStep => (fault === 'quality' ? 'repair' : 'compensate');

/** Yuan that answering all that one can in so many half-weeks would cost. */
export const deskCost = (game: Game, effort: DeskEffort): number =>
  openComplaints(crowdOf(game))
    .slice(0, deskAnswers(game, effort))
    .reduce((sum, { customer }) => sum + complaintCost(game, mendOf(customer)), 0);

const answered = (game: Game, customer: Customer): Customer => {
  const heard = steppedWith(game, customer, 'listen');
  const owned = heard.complaint === 'owned' ? heard : steppedWith(game, heard, 'own-up');
  return steppedWith(game, steppedWith(game, owned, mendOf(customer)), 'follow-up');
};

export const desk = (game: Game, effort: DeskEffort): Game => {
  const crowd = crowdOf(game);
  const done = new Map(
    openComplaints(crowd)
      .slice(0, deskAnswers(game, effort))
      .map(({ i, customer }) => [i, answered(game, customer)]),
  );
  const inTime = [...done.values()].filter(({ mendedInTime }) => mendedInTime === true).length;
  const late = done.size - inTime;
  const before = crowd.answered;
  return news(
    gameWith(game, {
      effort: game.effort - effort,
      cash: game.cash - deskCost(game, effort),
      crowd: {
        ...crowd,
        members: crowd.members.map((member) => {
          const customer = done.get(member.i);
          return customer ? { ...member, customer } : member;
        }),
        answered: { inTime: before.inTime + inTime, late: before.late + late },
      },
    }),
    'desk-answered',
    null,
    { n: done.size, late },
  );
};
