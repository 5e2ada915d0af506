/** Who is in the play: the narrator, our own people, and the customers as they came out in the run. */
import { NEEDS } from '../../model/customer';
import type { AccountId } from '../../model/move';
import { truthOf } from '../../rules/game';
import { accountWords, shopName, wordsOf } from '../context';
import { fill, withoutStop } from '../fill';
import { callOf, isOneTalk, listed, localeOf, nameOf, type Material } from './material';
import { PLAY_WORDS } from './words';
import { CLERKS, KEEPER, NARRATOR, type Role } from './script';

export const customerRole = (account: AccountId): string => `c-${account}`;

/** Our own people. In a scene one of us is alone with the customer, and the shopkeeper comes in before and after. */
export const companyOf = (material: Material): readonly Role[] => {
  const { cast } = PLAY_WORDS[localeOf(material)];
  const shop = shopName(material.wording);
  const role = (id: string, kind: Role['kind'], name: string, note: string): Role => ({
    id,
    kind,
    name,
    notes: [fill(note, { shop })],
    account: null,
  });
  const narrator = role(NARRATOR, 'narrator', cast.narrator, cast.narratorNote);
  const [first, second] = cast.clerks;
  if (isOneTalk(material))
    return [
      narrator,
      role(KEEPER, 'company', cast.keeper, cast.keeperOfScene),
      role(CLERKS[0], 'company', second, cast.clerkAlone),
    ];
  return [
    narrator,
    role(KEEPER, 'company', cast.keeper, cast.keeperNote),
    role(CLERKS[0], 'company', first, cast.clerkNotes[0]),
    role(CLERKS[1], 'company', second, cast.clerkNotes[1]),
  ];
};

/** A customer with what has to be known to play them: who, what temper, what they want, what they keep to themselves. */
export const customerOf = (material: Material, account: AccountId): Role => {
  const { wording, game } = material;
  const locale = localeOf(material);
  const { cast } = PLAY_WORDS[locale];
  const truth = truthOf(game, account);
  const person = accountWords(wording, account);
  const { need } = wording.course.phrases.terms;
  const known = wording.view.accounts.find(({ id }) => id === account)?.known.weights ?? {};
  const cameOut = NEEDS.filter((n) => (known[n] ?? 0) > 0);
  const needs = cameOut.length > 0 ? cameOut : NEEDS.filter((n) => (truth.weights[n] ?? 0) > 0).slice(0, 2);
  const hidden =
    truth.objection && truth.objection.says !== truth.objection.cause ? person?.cause : undefined;
  return {
    id: customerRole(account),
    kind: 'customer',
    name: nameOf(material, account),
    account,
    notes: [
      fill(cast.customerNote, { who: person?.who, temper: cast.temperament[truth.temperament] }),
      fill(cast.needs, {
        needs: listed(
          needs.map((n) => need[n]),
          locale,
        ),
      }) + (locale === 'zh-CN' ? '。' : '.'),
      ...(hidden ? [fill(cast.secret, { secret: hidden })] : []),
    ],
  };
};

/** What every template may name. */
export const stageParams = (material: Material, account: AccountId | null, seller: string) => {
  const { wording } = material;
  const words = wordsOf(wording);
  const person = accountWords(wording, account);
  const [a, b] = companyOf(material).slice(2);
  return {
    shop: shopName(wording),
    product: withoutStop(words.product),
    rival: words.rival,
    seller,
    a: a?.name,
    b: b?.name,
    name: account === null ? undefined : nameOf(material, account),
    call: account === null ? undefined : callOf(material, account),
    who: person?.who,
    decider: person?.decider,
  };
};
