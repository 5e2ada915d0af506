/** What lies on the counter in a recovery: what it is about, what has come out, what was given. Pure. */
import type { Wording } from '../../review/wording';
import type { MeetingView } from '../../rules/view';
import * as m from '../../ui/paraglide/messages.js';
import type { Card } from '../visit/cards';

export const cardsOf = (meeting: MeetingView, ctx: Wording): readonly Card[] => {
  const { terms } = ctx.course.phrases;
  const { recovery: r, matter, cause, wish } = meeting;
  const matterCard: Card = {
    key: 'matter',
    kind: cause === null ? 'doubt' : 'torn',
    title: terms.matter[matter],
    note:
      cause === null ? m.recovery_card_cause_open() : m.recovery_card_cause({ cause: terms.cause[cause] }),
  };
  const wishCard: Card = {
    key: 'wish',
    kind: 'voiced',
    title: wish === null ? m.recovery_card_wish_nothing() : terms.redress[wish],
    note: m.recovery_card_wish(),
  };
  return [
    matterCard,
    ...(r.wishKnown ? [wishCard] : []),
    ...(r.owned > 0
      ? [
          {
            key: 'owned',
            kind: 'promise',
            title:
              cause === 'circumstance' && r.owned === 1
                ? m.recovery_card_explained()
                : m.recovery_card_owned(),
            note: null,
          } as const,
        ]
      : []),
    ...(r.cleared && r.redress === null
      ? [{ key: 'boss', kind: 'promise', title: m.recovery_card_boss(), note: null } as const]
      : []),
    ...(r.redress === null
      ? []
      : [
          {
            key: 'redress',
            kind: r.fit === 1 ? 'shown' : 'offer',
            title: terms.redress[r.redress],
            note: m.recovery_card_given(),
          } as const,
        ]),
    ...(r.assured
      ? [{ key: 'assured', kind: 'promise', title: m.recovery_card_assured(), note: null } as const]
      : []),
  ];
};
