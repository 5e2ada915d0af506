/** Membership levels by growth value: up and down by rule, without asking (growth-value-tiers). */
import { MEMBER_LEVELS, type MemberLevel } from '../../model/trade';
import { customerWith } from '../copies';
import type { Customer, Game, Member } from '../state';
import { LEVEL_YEAR, LEVELS_FROM, MEMBERSHIP } from './parameters';

/** The level that a growth value gives; whoever has none is only registered. */
export const levelFor = (value: number): MemberLevel =>
  MEMBER_LEVELS.reduce<MemberLevel>(
    (level, next) => (next !== 'registered' && value >= LEVELS_FROM[next] ? next : level),
    'registered',
  );

/** Whether a level is set anew after a year. */
export const isTimed = (level: MemberLevel): level is keyof typeof LEVEL_YEAR => level in LEVEL_YEAR;
const rank = (level: MemberLevel): number => MEMBER_LEVELS.indexOf(level);

/** A member from the first purchase on. */
export const join = (value: number, month: number): Member => ({
  value,
  level: levelFor(value),
  until: month + MEMBERSHIP.months,
});

/** Growth value is added; a higher level begins at once and lasts a year. */
export const grow = (member: Member, value: number, month: number): Member => {
  const sum = member.value + value;
  const level = levelFor(sum);
  return rank(level) > rank(member.level)
    ? { value: sum, level, until: month + MEMBERSHIP.months }
    : { ...member, value: sum };
};

/** The year of an upper level is over: its points are deducted and the level set anew. The lower two last for ever. */
export const renew = (member: Member, month: number): Member => {
  if (month < member.until || !isTimed(member.level)) return member;
  const value = Math.max(0, member.value - LEVEL_YEAR[member.level]);
  return { value, level: levelFor(value), until: month + MEMBERSHIP.months };
};

/** What a level brings its holder in a month: gifts on a day of their life from silver up, every month from gold. */
export const perksOf = (
  member: Member | null,
  day: boolean,
): { readonly lift: number; readonly cost: number } => {
  const high = member === null ? 0 : rank(member.level);
  const birthday = day && high >= rank('silver') ? 1 : 0;
  const monthly = high >= rank('gold') ? 1 : 0;
  return {
    lift: MEMBERSHIP.birthday * birthday + MEMBERSHIP.monthly * monthly,
    cost: MEMBERSHIP.gift * (birthday + monthly),
  };
};

/** A customer who is a member from now on, by what they have paid so far. */
export const asMember = (customer: Customer, month: number): Customer =>
  customerWith(customer, { member: join(customer.spent, month) });

/** A month's purchases are added to growth value, a year that is over is settled: up and down by rule. */
export const levelled = (
  { keeping, month }: Pick<Game, 'keeping' | 'month'>,
  before: Customer,
  customer: Customer,
): Customer => {
  if (!keeping.levels || customer.churn) return customer;
  if (customer.member === null) return asMember(customer, month);
  const member = grow(renew(customer.member, month), customer.spent - before.spent, month);
  const way = moved(customer.member, member);
  const feeling = way > 0 ? MEMBERSHIP.up : way < 0 ? MEMBERSHIP.down : 0;
  return customerWith(customer, {
    member,
    emotion: Math.max(0, Math.min(1, customer.emotion + feeling)),
  });
};

/** -1 went down, 1 went up, 0 stayed. */
export const moved = (before: Member | null, after: Member | null): -1 | 0 | 1 =>
  before === null || after === null ? 0 : (Math.sign(rank(after.level) - rank(before.level)) as -1 | 0 | 1);
