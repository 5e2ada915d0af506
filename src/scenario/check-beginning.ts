/** With what a run begins, and whether the scenario has what that needs. */
import { all, finding, type Finding } from './finding';
import { beginningOf, type ScenarioData } from './schema';

/** What a recovery cannot do without, and what there must be to give. */
const checkRecovery = ({ accounts: [account], redress, rubric }: ScenarioData): readonly Finding[] => {
  const found: Finding[] = [];
  const error = (path: string, message: string, mend: string) =>
    found.push(finding('scenario', 'recovery', path, message, mend));
  if (!account) return found;
  const { truth, matter } = account;
  if (!account.customer)
    error('accounts.0.customer', 'a recovery is with somebody who buys already', 'add `customer`');
  if (!matter) error('accounts.0.matter', 'it is not said what the talk is about', 'add `matter`');
  if (truth.cause === undefined || truth.wish === undefined)
    error(
      'accounts.0.truth',
      'it is not said what went wrong, or what would make it good',
      'add `cause` and `wish`',
    );
  const wishes = truth.wish === undefined ? [] : all(truth.wish);
  if (matter === 'complaint' && wishes.includes(null))
    error('accounts.0.truth.wish', 'whoever complains has something to wish for', 'leave null out');
  for (const wish of wishes)
    if (wish !== null && !redress.some(({ id }) => id === wish))
      error('redress', `${wish} cannot be given`, `add ${wish} to redress`);
  for (const phase of ['prospecting', 'approach', 'persuasion'] as const)
    if (rubric.weights[phase])
      error(`rubric.weights.${phase}`, `a recovery has no ${phase}`, 'leave this weight out');
  return found;
};

/** Whether what a run begins with fits what it has: a founding sheet, a company, somebody to talk to. */
export const checkBeginning = (data: ScenarioData): readonly Finding[] => {
  const found: Finding[] = [];
  const error = (code: string, path: string, message: string, mend: string) =>
    found.push(finding('scenario', code, path, message, mend));
  const begins = beginningOf(data);
  if (data.kind === 'season' && begins !== 'founding')
    error('kind.begins', 'begins', 'a season begins with founding', 'leave `begins` out, or make it a scene');
  if (data.kind === 'scene' && begins === 'founding')
    error(
      'kind.begins',
      'begins',
      'a scene begins with a company that exists',
      'use month, visit or recovery',
    );
  if (begins === 'founding') {
    if (!data.founding)
      error(
        'kind.founding',
        'founding',
        'a season needs a founding sheet',
        'add `founding` with points, targets and traits',
      );
    if (data.preset)
      error(
        'kind.preset',
        'preset',
        'a season founds its company itself',
        'remove `preset`, or make it a scene',
      );
    return found;
  }
  if (!data.preset)
    error(
      'kind.preset',
      'preset',
      'a scene needs a company that exists',
      'add `preset` with a filled-in sheet',
    );
  if (data.founding)
    error('kind.founding', 'founding', 'a scene begins with a company that exists', 'remove `founding`');
  if (data.rubric.weights.founding)
    error('rubric.phase', 'rubric.weights.founding', 'a scene has no founding', 'leave this weight out');
  if (begins === 'month') {
    for (const [i, { customer, id }] of data.accounts.entries())
      if (!customer && !data.accounts.some((a) => a.introduces.includes(id)))
        error(
          'account.unreachable',
          `accounts.${String(i)}.customer`,
          `${id} is no customer, and nobody introduces them`,
          'add `customer`, or let a customer introduce them',
        );
    return found;
  }
  if (data.accounts.length > 1)
    error(
      'kind.accounts',
      'accounts',
      'a talk is with one account',
      'leave one account, or let it begin with a month',
    );
  if (data.months > 1 || data.rubric.approach > 1 || data.rubric.keep > 0)
    error(
      'kind.scene',
      'rubric',
      'a talk is over in one month',
      'set months 1, rubric.approach at most 1 and rubric.keep 0',
    );
  if (data.crowd)
    error('kind.crowd', 'crowd', 'a talk is with one account', 'remove `crowd`, or make it a season');
  if (begins === 'visit' && data.rubric.weights.retention)
    error('rubric.phase', 'rubric.weights.retention', 'a visit has no retention', 'leave this weight out');
  if (begins === 'recovery') found.push(...checkRecovery(data));
  return found;
};
