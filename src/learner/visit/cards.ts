/** What lies on the counter, as cards: a slip and what stands open first, the needs, what was offered and promised. */
import { NEEDS } from '../../model/customer';
import { isFromObjection } from '../../review/reasons/talk-sight';
import { needSpoken, type Wording } from '../../review/wording';
import type { Known, TalkView } from '../../rules/view';
import * as m from '../../ui/paraglide/messages.js';

export interface Card {
  readonly key: string;
  readonly kind:
    | 'slip'
    | 'doubt'
    | 'settled'
    | 'torn'
    | 'weighed'
    | 'surplus'
    | 'advised'
    | 'voiced'
    | 'shown'
    | 'blind'
    | 'useless'
    | 'offer'
    | 'promise'
    | 'order';
  readonly title: string;
  readonly note: string | null;
  /** Their own words for it. */
  readonly said?: string | undefined;
}

const doubtOf = (talk: TalkView, known: Known, ctx: Wording): Card | null => {
  const { objection: terms } = ctx.course.phrases.terms;
  if (talk.objection === 'none') return null;
  const title = talk.says ? terms[talk.says] : m.visit_file_objection();
  if (talk.objection === 'settled')
    return { key: 'doubt', kind: 'settled', title, note: m.visit_objection_settled() };
  const note = !known.objection
    ? m.visit_objection_open()
    : known.objection.says === known.objection.cause
      ? m.visit_objection_genuine()
      : m.visit_objection_false({ cause: terms[known.objection.cause] });
  return { key: 'doubt', kind: 'doubt', title, note };
};

/** Pulled both ways, or about to take too much: it lies there until it has been spoken of, and is struck out then. */
const nearOf = ({ conflict, surplus }: TalkView): readonly Card[] => [
  ...(conflict === 'open'
    ? [{ key: 'conflict', kind: 'torn', title: m.visit_torn(), note: m.visit_torn_open() } as const]
    : conflict === 'settled'
      ? [{ key: 'conflict', kind: 'weighed', title: m.visit_torn(), note: m.visit_torn_weighed() } as const]
      : []),
  ...(surplus === 'open'
    ? [{ key: 'surplus', kind: 'surplus', title: m.visit_surplus(), note: m.visit_surplus_open() } as const]
    : surplus === 'advised'
      ? [
          {
            key: 'surplus',
            kind: 'advised',
            title: m.visit_surplus(),
            note: m.visit_surplus_advised(),
          } as const,
        ]
      : []),
];

const MARK = { voiced: m.visit_need_voiced, shown: m.visit_need_shown, blind: m.visit_need_blind };

const needsOf = (talk: TalkView, known: Known, ctx: Wording): readonly Card[] =>
  NEEDS.flatMap((need): Card[] => {
    const mark = talk.needs[need];
    if (!mark) return [];
    // What came out as the ground of a doubt was not said in words of its own.
    const overheard = isFromObjection(ctx.view, { id: talk.account, known }, need);
    const said = mark === 'blind' || overheard ? undefined : needSpoken(need, talk.account, ctx);
    const note = overheard && mark === 'voiced' ? m.visit_need_overheard() : MARK[mark]();
    const card = { key: need, title: ctx.course.phrases.terms.need[need], said };
    return known.weights[need] === 0
      ? [{ ...card, kind: 'useless', note: m.visit_need_useless() }]
      : [{ ...card, kind: mark, note }];
  });

/** What has been dealt with: struck out, and moved to the end. */
const DONE: readonly Card['kind'][] = ['settled', 'weighed', 'advised'];

/** What a visit is for: it lies on top of all the rest. */
export const orderCard = (): Card => ({
  key: 'order',
  kind: 'order',
  title: m.visit_order_card(),
  note: m.visit_order_sealed(),
});

export const cardsOf = (talk: TalkView, known: Known, ctx: Wording): readonly Card[] => {
  const doubt = doubtOf(talk, known, ctx);
  const { promises } = ctx.scenario.words[ctx.locale];
  const cards: readonly Card[] = [
    ...(talk.slip ? [{ key: 'slip', kind: 'slip', title: m.visit_slip(), note: null } as const] : []),
    ...(doubt ? [doubt] : []),
    ...nearOf(talk),
    ...needsOf(talk, known, ctx),
    ...(talk.offer
      ? [
          {
            key: 'offer',
            kind: 'offer',
            title: ctx.course.phrases.terms.offer[talk.offer],
            note: m.visit_offer(),
          } as const,
        ]
      : []),
    ...talk.promises.map(
      (id) =>
        ({
          key: `promise ${id}`,
          kind: 'promise',
          title: promises[id]?.name ?? id,
          note: m.visit_promise(),
        }) as const,
    ),
  ];
  return [...cards].sort((a, b) => Number(DONE.includes(a.kind)) - Number(DONE.includes(b.kind)));
};
