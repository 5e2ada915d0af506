/** What the narrator says between two scenes: what happened meanwhile, and how one comes to meet the next customer. Two sentences. */
import type { AccountId } from '../../model/move';
import type { Happening, News } from '../../rules/game';
import { fill } from '../fill';
import { stageParams } from './cast';
import { callOf, listed, localeOf, nameOf, type Conversation, type Material } from './material';
import { PLAY_WORDS } from './words';

/** Templates that have been said; each is said once as long as there are others. */
export type Said = Set<string>;

/** More names than that in one breath are a list. */
const MOST_NAMES = 3;
const MOST_CLAUSES = 2;

export interface Bridging {
  /** What was logged since the last scene. */
  readonly meanwhile: readonly Happening[];
  /** The month of the scene before. */
  readonly from: number;
  readonly to: Conversation;
  /** Those who are on stage in this play: their own orders are no news. */
  readonly seen: readonly AccountId[];
  /** What they are lost to us, or hurt, by; null for a visit. */
  readonly recovery: 'lost' | 'hurt' | null;
  readonly said: Said;
}

export const bridgeText = (
  material: Material,
  { meanwhile, from, to, seen, recovery, said }: Bridging,
): string => {
  const locale = localeOf(material);
  const { bridge, found } = PLAY_WORDS[locale];
  const params = stageParams(material, to.account, '');
  const namesOf = (news: News): string => {
    const accounts = [
      ...new Set(
        meanwhile.flatMap((h) =>
          h.news === news && h.account !== null && h.account !== to.account ? [h.account] : [],
        ),
      ),
    ];
    return listed(
      accounts.slice(0, MOST_NAMES).map((id) => nameOf(material, id)),
      locale,
    );
  };
  const clause = (template: string, news: News): readonly string[] => {
    const names = namesOf(news);
    return names ? [fill(template, { names })] : [];
  };
  const rival = meanwhile.some(({ news }) => news === 'rival-offensive');
  const clauses = [
    ...(rival ? [fill(bridge.rival, params)] : []),
    ...clause(bridge.left, 'churn'),
    ...clause(bridge.ordered, 'order'),
    ...clause(bridge.again, 'repeat-order'),
    ...clause(bridge.slighted, 'lapse'),
  ].slice(0, MOST_CLAUSES);
  const later = to.month - from;
  const calendar = (material.game.scenario.data.startMonth + to.month - 2) % bridge.months.length;
  const time = later <= 0 ? '' : (bridge.months[calendar] ?? '');
  const told = clauses.length > 0 ? clauses.join(bridge.and) + bridge.stop : '';
  const account = material.game.accounts.get(to.account);
  const introducer = account?.introducer ?? null;
  const ways = account?.via ? found[account.via] : [];
  const way = ways.find((template) => !said.has(template)) ?? ways[0];
  const lead = recovery
    ? fill(recovery === 'lost' ? bridge.meetsLost : bridge.meetsHurt, params)
    : seen.includes(to.account)
      ? fill(bridge.back, params)
      : introducer !== null
        ? fill(bridge.introduced, { ...params, introducer: callOf(material, introducer) })
        : fill(way ?? '', params);
  if (way !== undefined) said.add(way);
  const space = locale === 'zh-CN' ? '' : ' ';
  const parts = [later <= 0 && told ? bridge.soon + told : [time, told].filter(Boolean).join(space), lead];
  return parts.filter(Boolean).join(space);
};
