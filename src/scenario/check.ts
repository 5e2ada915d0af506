/** The meaning of a scenario that has the right shape: do the ids exist, are the words there, can everybody be reached? */
import { NEEDS } from '../model/customer';
import { LOCALES, type Locale } from '../model/locale';
import { LEVELS, type Offer } from '../model/trade';
import { checkBeginning } from './check-beginning';
import { all, finding, type Finding } from './finding';
import { OWN_SAYS } from './course-schema';
import { beginningOf, type AccountData, type ScenarioData } from './schema';
import type { Words } from './words-schema';

/** Offers that take something off a perceived risk. */
const EASING: readonly Offer[] = ['guarantee', 'trial', 'terms', 'price-match', 'solution', 'growth-plan'];

/** Those that stand there before. */
export const twice = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, i) => ids.indexOf(id) !== i);

const checkAccount = (data: ScenarioData, account: AccountData, path: string): readonly Finding[] => {
  const found: Finding[] = [];
  const error = (code: string, at: string, message: string, mend: string) =>
    found.push(finding('scenario', code, `${path}.${at}`, message, mend));
  const { truth, facts } = account;
  const ids = data.accounts.map((a) => a.id);
  for (const id of twice(facts.map((f) => f.id)))
    error('id.twice', 'facts', `fact ${id} stands twice`, 'give each fact its own id');
  for (const weights of all(truth.weights)) {
    const weighing = NEEDS.filter((need) => weights[need]);
    if (weighing.length === 0)
      error(
        'needs.none',
        'truth.weights',
        'no need weighs anything',
        'give at least one need a weight of 1–3',
      );
    if (truth.silent !== null && !weights[truth.silent])
      error(
        'needs.silent',
        'truth.silent',
        `the silent need ${truth.silent} has no weight`,
        'choose one of the weighted needs, or null',
      );
    const met = weighing.some((need) => data.features.some((f) => f.need === need));
    if (!met)
      error(
        'needs.unmet',
        'truth.weights',
        'no feature meets any of these needs',
        'add a feature for one of them',
      );
  }
  for (const [i, moment] of account.moments.entries()) {
    if (!facts.some((f) => f.id === moment.fact))
      error(
        'id.unknown',
        `moments.${String(i)}.fact`,
        `there is no fact ${moment.fact}`,
        `use one of: ${facts.map((f) => f.id).join(', ')}`,
      );
    if (moment.month > data.months)
      error(
        'month.beyond',
        `moments.${String(i)}.month`,
        `month ${String(moment.month)} is after the end`,
        `use 1–${String(data.months)}`,
      );
  }
  for (const [i, id] of account.introduces.entries()) {
    if (!ids.includes(id) || id === account.id)
      error(
        'id.unknown',
        `introduces.${String(i)}`,
        `${id} is no other account`,
        'use the id of another account',
      );
  }
  for (const [i, trait] of account.traits.entries()) {
    if (data.founding && !data.founding.traits.includes(trait))
      error(
        'id.unknown',
        `traits.${String(i)}`,
        `there is no trait ${trait}`,
        `use one of: ${data.founding.traits.join(', ')}`,
      );
  }
  if ((account.leaves ?? 0) > data.months)
    error('month.beyond', 'leaves', 'leaves after the end', `use 1–${String(data.months)}`);
  const { post } = account;
  const host = data.accounts.find((a) => a.id === post?.of);
  if (post && (!host || host.id === account.id || host.post))
    error(
      'id.unknown',
      'post.of',
      `${post.of} is no organisation`,
      'use the id of an account without a post',
    );
  return found;
};

/** Somebody of a season whom nobody could ever find. */
const checkReach = (data: ScenarioData, account: AccountData, path: string): readonly Finding[] => {
  const { post, cluster } = account;
  const introduced = data.accounts.some((a) => a.introduces.includes(account.id));
  // A study of the organisation finds its people; a hub that is won opens its circle and its cluster.
  const byHub = data.accounts.some(
    (a) => a.hub && (a.introduces.includes(account.id) || (cluster !== undefined && a.cluster === cluster)),
  );
  const reached =
    account.found.some((way) => way !== 'referral' && data.ways[way]) ||
    (account.hub && data.ways.influence !== undefined) ||
    post !== undefined ||
    (byHub && !account.hub);
  if (beginningOf(data) === 'founding' && !reached && !(introduced && account.found.includes('referral'))) {
    return [
      finding(
        'scenario',
        'account.unreachable',
        `${path}.found`,
        `${account.id} can never be found`,
        'name a way that the scenario has, or let another account introduce it',
      ),
    ];
  }
  return [];
};

/** Ids and people, whatever the scenario is for. */
const checkContent = (data: ScenarioData, concepts: ReadonlySet<string>): readonly Finding[] => {
  const found: Finding[] = [];
  const error = (code: string, path: string, message: string, mend: string) =>
    found.push(finding('scenario', code, path, message, mend));
  for (const id of twice(data.accounts.map((a) => a.id)))
    error('id.twice', 'accounts', `account ${id} stands twice`, 'give each account its own id');
  for (const id of twice(data.features.map((f) => f.id)))
    error('id.twice', 'features', `feature ${id} stands twice`, 'give each feature its own id');
  for (const id of twice(data.promises.map((p) => p.id)))
    error('id.twice', 'promises', `promise ${id} stands twice`, 'give each promise its own id');
  for (const id of twice(data.offers.map((o) => o.id)))
    error('id.twice', 'offers', `offer ${id} stands twice`, 'name each offer once');
  for (const level of LEVELS) {
    const id = data.preset?.levels[level];
    if (id !== undefined && !data.features.some((f) => f.id === id))
      error('id.unknown', `preset.levels.${level}`, `there is no feature ${id}`, 'use the id of a feature');
  }
  for (const [i, account] of data.accounts.entries()) {
    const path = `accounts.${String(i)}`;
    if (concepts.size > 0 && !concepts.has(account.judge.concept)) {
      error(
        'id.unknown',
        `${path}.judge.concept`,
        `${account.judge.concept} is not in the catalogue of concepts`,
        'use an id of scenarios/course/concepts.yaml',
      );
    }
    found.push(...checkAccount(data, account, path));
  }
  return found;
};

/** What makes a season or a scene of it. */
const checkKind = (data: ScenarioData): readonly Finding[] => {
  const found: Finding[] = [];
  const error = (code: string, path: string, message: string, mend: string) =>
    found.push(finding('scenario', code, path, message, mend));
  found.push(...checkBeginning(data));
  if (data.crowd && Object.values(data.crowd.kinds).every(({ share }) => share === 0))
    error('crowd.none', 'crowd.kinds', 'nobody can be drawn', 'give at least one kind a share above 0');
  if ((data.market.offensive ?? 0) > data.months)
    error(
      'month.beyond',
      'market.offensive',
      'the offensive begins after the end',
      `use 1–${String(data.months)}`,
    );
  if (beginningOf(data) === 'founding') {
    for (const level of LEVELS) {
      if (!data.features.some((f) => f.level === level))
        error(
          'features.level',
          'features',
          `no feature on the level ${level}`,
          'add at least one feature for each of the five levels',
        );
    }
    if (Object.keys(data.ways).length < 2)
      error('ways.few', 'ways', 'fewer than two ways to find customers', 'add ways');
  }
  if (data.rubric.par <= data.rubric.floor)
    error('rubric.par', 'rubric.par', 'par is not above the floor', 'set par to what a good run earns');
  if (Object.values(data.rubric.weights).every((w) => !w))
    error('rubric.weights', 'rubric.weights', 'no phase weighs anything', 'give at least one phase a weight');
  for (const [i, account] of data.accounts.entries())
    found.push(...checkReach(data, account, `accounts.${String(i)}`));
  return found;
};

const checkWords = (data: ScenarioData, words: Words, locale: Locale): readonly Finding[] => {
  const found: Finding[] = [];
  const missing = (path: string, what: string) =>
    found.push(
      finding(locale, 'words.missing', path, `no words for ${what}`, `write ${path} in ${locale}.yaml`),
    );
  const compare = (path: string, has: readonly string[], needs: readonly string[]) => {
    for (const id of needs) if (!has.includes(id)) missing(`${path}.${id}`, id);
    for (const id of has) {
      if (!needs.includes(id))
        found.push(
          finding(
            locale,
            'words.dangling',
            `${path}.${id}`,
            `${id} is not in the scenario`,
            'remove it, or mend the id',
          ),
        );
    }
  };
  compare(
    'features',
    Object.keys(words.features),
    data.features.map((f) => f.id),
  );
  compare('traits', Object.keys(words.traits), data.founding?.traits ?? []);
  compare(
    'promises',
    Object.keys(words.promises),
    data.promises.map((p) => p.id),
  );
  compare(
    'offers',
    Object.keys(words.offers),
    data.offers.map((o) => o.id),
  );
  const said = Object.keys(words.says);
  compare(
    'says',
    said,
    OWN_SAYS.filter((code) => said.includes(code)),
  );
  compare('crowd', Object.keys(words.crowd), Object.keys(data.crowd?.kinds ?? {}));
  compare('aspects', Object.keys(words.aspects), data.aspects);
  compare(
    'accounts',
    Object.keys(words.accounts),
    data.accounts.map((a) => a.id),
  );
  for (const account of data.accounts) {
    const w = Object.hasOwn(words.accounts, account.id) ? words.accounts[account.id] : undefined;
    if (!w) continue;
    const path = `accounts.${account.id}`;
    compare(
      `${path}.facts`,
      Object.keys(w.facts),
      account.facts.map((f) => f.id),
    );
    const weighing = NEEDS.filter((need) => all(account.truth.weights).some((weights) => weights[need]));
    for (const need of weighing)
      if (w.needs[need] === undefined) missing(`${path}.needs.${need}`, `the need ${need}`);
    const objections = all(account.truth.objection).filter((o) => o !== null);
    if (objections.length > 0 && w.objection === undefined) missing(`${path}.objection`, 'the objection');
    if (objections.some((o) => o.says !== o.cause && !(w.causes[o.cause] ?? w.cause)))
      missing(`${path}.cause`, 'what is behind the objection');
    if (all(account.truth.conflict).includes(true)) {
      if (w.conflict === undefined) missing(`${path}.conflict`, 'what pulls both ways');
      if (w.weigh === undefined) missing(`${path}.weigh`, 'how it is weighed up from both sides');
    }
    if (all(account.truth.surplus).includes(true)) {
      if (w.surplus === undefined) missing(`${path}.surplus`, 'what is wanted too much of');
      if (w.advise === undefined) missing(`${path}.advise`, 'the honest word about it');
    }
    if (all(account.truth.authority).includes('other') && w.decider === undefined)
      missing(`${path}.decider`, 'who decides');
    for (const fact of account.facts) {
      const factWords = Object.hasOwn(w.facts, fact.id) ? w.facts[fact.id] : undefined;
      if (fact.gift && factWords && factWords.gift === undefined)
        missing(`${path}.facts.${fact.id}.gift`, 'a gift that fits');
    }
  }
  return found;
};

/** What can be played but leaves somebody without their due: an approach that never opens, an offer nobody has. */
export const checkGaps = (data: ScenarioData): readonly Finding[] => {
  const warning = (code: string, path: string, message: string, mend: string): Finding =>
    finding('scenario', code, path, message, mend, 'warning');
  // In a recovery nobody is approached, and nothing is sold.
  if (beginningOf(data) === 'recovery') return [];
  const gaps: Finding[] = [];
  if (!data.features.some((f) => f.seen))
    gaps.push(
      warning(
        'features.seen',
        'features',
        'no feature can be seen at once: nobody can be approached with the product',
        'write `seen: true` on a feature that shows as soon as one has it in hand',
      ),
    );
  for (const [i, account] of data.accounts.entries()) {
    for (const minds of new Set(all(account.truth.sensitivity))) {
      if (!data.offers.some((offer) => offer.speaks === minds))
        gaps.push(
          warning(
            'offers.sensitivity',
            `accounts.${String(i)}.truth.sensitivity`,
            `${account.id} may mind ${minds}, and no offer speaks to that`,
            `add an offer with \`speaks: ${minds}\``,
          ),
        );
    }
    const { truth } = account;
    const eases = data.offers.some((offer) => EASING.includes(offer.id));
    if (
      all(truth.risk).some((risk) => risk > 0) &&
      !eases &&
      data.promises.every((p) => p.keptFrom === 'never')
    )
      gaps.push(
        warning(
          'offers.risk',
          `accounts.${String(i)}.truth.risk`,
          `nothing takes off the risk that ${account.id} fears`,
          `add one of the offers ${EASING.join(', ')}, or a promise that can be kept`,
        ),
      );
  }
  return gaps;
};

/**
 * Everything wrong in meaning. Empty means it can be played.
 * @param concepts ids of the course's catalogue; an empty set leaves concepts unchecked
 */
export const checkMeaning = (
  data: ScenarioData,
  words: Readonly<Record<Locale, Words>>,
  concepts: ReadonlySet<string>,
): readonly Finding[] => [
  ...checkContent(data, concepts),
  ...checkKind(data),
  ...LOCALES.flatMap((locale) => checkWords(data, words[locale], locale)),
];

/** The shop by which a population is measured: of a scenario it needs people and goods, a sheet, and something to promise. */
export const checkOrdinary = (data: ScenarioData, concepts: ReadonlySet<string>): readonly Finding[] => {
  const lacks = (code: string, path: string, message: string, mend: string) => [
    finding('scenario', code, path, message, mend),
  ];
  return [
    ...checkContent(data, concepts),
    ...(data.preset
      ? []
      : lacks(
          'kind.preset',
          'preset',
          'a shop that exists has a sheet',
          'add `preset` with a filled-in sheet',
        )),
    ...(data.promises.length > 0
      ? []
      : lacks(
          'promises.none',
          'promises',
          'the seller has nothing to promise',
          'add a promise, kept or not',
        )),
  ];
};
