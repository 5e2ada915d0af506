/** People drawn from kinds of customers by a seed: the same seed always brings the same (keyed chance, nothing stored). */
import { roll } from '../model/chance';
import type { Archetypes, Kind } from '../scenario/archetypes';
import type { AccountData } from '../scenario/schema';
import type { Truth } from './truth';

/** Somebody drawn: of which kind, how they truly are, what they buy, whom they know. */
export interface Somebody {
  readonly kind: string;
  readonly truth: Truth;
  readonly worth: AccountData['worth'];
  readonly circle: number;
}

type Luck = (about: string) => number;

const pick = <T>(luck: number, of: readonly T[]): T => {
  const one = of[Math.floor(luck * of.length)];
  if (one === undefined) throw new RangeError('there is nothing to draw from');
  return one;
};
const between = (luck: number, [least, most]: readonly [number, number]): number =>
  least + luck * (most - least);
const whole = (luck: number, [least, most]: readonly [number, number]): number =>
  least + Math.floor(luck * (most - least + 1));

const kindAt = (luck: number, { kinds }: Archetypes): readonly [string, Kind] => {
  const all = Object.entries(kinds);
  let left = luck * all.reduce((sum, [, { share }]) => sum + share, 0);
  for (const entry of all) {
    left -= entry[1].share;
    if (left < 0) return entry;
  }
  const last = all.at(-1);
  if (!last) throw new RangeError('there are no kinds of customers');
  return last;
};

/** Needs and their weights; of what may weigh a little, each does in half of the people. */
const weightsOf = (
  of: Kind,
  luck: Luck,
): { readonly weights: Truth['weights']; readonly silent: Truth['silent'] } => {
  const first = pick(luck('first'), of.first);
  const second = pick(
    luck('second'),
    of.second.filter((need) => need !== first),
  );
  const little = of.little.filter((need) => need !== first && need !== second && luck(need) < 0.5);
  return {
    weights: { ...Object.fromEntries(little.slice(0, 1).map((need) => [need, 1])), [first]: 3, [second]: 2 },
    silent: luck('silent') < of.silent ? pick(luck('which is silent'), [first, second]) : null,
  };
};

/** The i-th person under a seed. */
export const drawSomebody = (archetypes: Archetypes, seed: number, i: number): Somebody => {
  const luck: Luck = (about) => roll(seed, 'archetype', i, about);
  const { everybody } = archetypes;
  const [kind, of] = kindAt(luck('kind'), archetypes);
  const objection = pick(luck('objection'), of.objections);
  return {
    kind,
    truth: {
      need: luck('need') < everybody.need,
      money: pick(luck('money'), everybody.money),
      authority: pick(luck('authority'), everybody.authority),
      sensitivity: pick(luck('sensitivity'), everybody.sensitivity),
      ...weightsOf(of, luck),
      orientation: pick(luck('orientation'), of.orientation),
      temperament: pick(luck('temperament'), of.temperament),
      patience: whole(luck('patience'), of.patience),
      objection: objection && { says: objection[0], cause: objection[1] },
      tie: pick(luck('tie'), of.tie),
      risk: pick(luck('risk'), of.risk),
      conflict: luck('conflict') < of.conflict,
      surplus: luck('surplus') < of.surplus,
    },
    worth: {
      units: whole(luck('units'), of.worth.units),
      growth: between(luck('growth'), of.worth.growth),
      repeat: between(luck('repeat'), of.worth.repeat),
      upkeep: Math.round(between(luck('upkeep'), of.worth.upkeep)),
      risk: between(luck('credit'), of.worth.risk),
    },
    circle: whole(luck('circle'), of.circle),
  };
};
