/** The founding sheet as the course would fill it in: from the survey of the market. */
import { NEEDS, SENSITIVITIES, type Need, type Sensitivity } from '../../model/customer';
import type { Wish } from './bot';
import { ATTRACTIONS, LEVELS, type Attraction } from '../../model/trade';
import { ATTRACTION_FOR, STRONG_POINTS } from '../../rules/parameters';
import type { Survey } from '../../rules/survey';
import type { View } from '../../rules/view';

/** One feature a level, so that together they meet as much of what is wanted as they can. */
const design = ({ features, survey }: View): readonly string[] => {
  const needOf = (id: string): Need | undefined => features.find((f) => f.id === id)?.need;
  const meets = (ids: readonly string[]): number =>
    NEEDS.filter((need) => ids.some((id) => needOf(id) === need)).reduce(
      (sum, need) => sum + survey.needs[need],
      0,
    );
  const sheets = LEVELS.reduce<string[][]>(
    (lists, level) =>
      lists.flatMap((list) => features.filter((f) => f.level === level).map((f) => [...list, f.id])),
    [[]],
  );
  return sheets.reduce((best, sheet) => (meets(sheet) > meets(best) ? sheet : best), sheets[0] ?? []);
};

/** What the survey says, as far as the sheet goes: what is wanted most comes first. */
interface Reading {
  readonly product: readonly string[];
  readonly attractions: readonly Attraction[];
  readonly minded: Sensitivity | undefined;
  readonly traits: readonly string[];
}

const read = (view: View): Reading => {
  const { survey } = view;
  const demand = (a: Attraction): number =>
    NEEDS.filter((need) => ATTRACTION_FOR[need] === a).reduce((sum, need) => sum + survey.needs[need], 0);
  const traits = Object.entries(survey.traits).sort(
    ([, a], [, b]) => b.promising * Math.min(b.share, 0.4) - a.promising * Math.min(a.share, 0.4),
  );
  return {
    product: design(view),
    attractions: [...ATTRACTIONS].sort((a, b) => demand(b) - demand(a)),
    minded: [...SENSITIVITIES].sort((a, b) => survey.sensitivities[b] - survey.sensitivities[a])[0],
    traits: traits.map(([trait]) => trait),
  };
};

/** A market reads the same at every line of the sheet. A cache, never a state. */
const readings = new WeakMap<Survey, Reading>();
const readingOf = (view: View): Reading => {
  const kept = readings.get(view.survey) ?? read(view);
  readings.set(view.survey, kept);
  return kept;
};

export function* found(view: View): Generator<Wish> {
  const { draft, features, founding } = view;
  if (draft.name === null) yield { type: 'name' };
  const { product, attractions, minded, traits } = readingOf(view);
  for (const id of product) {
    const level = features.find((f) => f.id === id)?.level;
    if (level && draft.levels[level] !== id) yield { type: 'level', level, feature: id };
  }
  let left = founding?.points ?? 0;
  for (const attraction of attractions) {
    const points = Math.min(left, STRONG_POINTS);
    left -= points;
    if ((draft.attractions[attraction] ?? 0) !== points) yield { type: 'attract', attraction, points };
  }
  if (minded && draft.position !== minded) yield { type: 'position', on: minded };
  if (draft.price === null) yield { type: 'price', strategy: 'parity' };
  if (draft.distribution === null) yield { type: 'distribute', strategy: 'selective' };
  if (draft.service === null) yield { type: 'serve', policy: minded === 'price' ? 'basic' : 'full' };
  for (const trait of traits.slice(0, founding?.targets ?? 1))
    if (!draft.targets.includes(trait)) yield { type: 'target', trait };
  yield { type: 'open' };
}
