/** What a talk with somebody who is about to be lost rests on: ours throughout, after the course's steps of handling complaints and winning back. */
import type { Cause, Sensitivity, Temperament } from '../../model/customer';
import type { Matter, Redress } from '../../model/trade';

/** How upset somebody is, 0–6: from here they fume and want to be heard before anything else; past the last they storm out. */
export const UPSET = { fumes: 4, most: 6 } as const;
/** Trust 0–8 on sitting down, and by feeling for us; and as high as it comes when all goes well. */
export const MET = { trust: 2, byEmotion: 3, most: 8, well: 7 } as const;
/** Hearing somebody out: upset taken off by the first and the second time, and how often each temperament has something to say. */
export const HEAR = { first: 2, second: 1 } as const;
/** After so many times there is nothing left to hear. */
export const HEARD_OUT = 2;
export const HEARS: Readonly<Record<Temperament, number>> = {
  proud: 2,
  cautious: 2,
  warm: 2,
  brisk: 1,
  expert: 1,
};
/** Causes that stand in our own books; the others only the customer can tell. What is found there together wins trust. */
export const FOUND_TRUST = 1;
export const ON_RECORD: readonly Cause[] = ['quality', 'management', 'promise', 'price'];
/** Owning up when one knows for what, and when one does not; a reason given counts as an excuse unless nobody is to blame; denying. Upset taken off, trust won. */
export const OWN = {
  taken: { upset: 2, trust: 2 },
  hollow: { upset: 1, trust: 0 },
  explained: { upset: 1, trust: 1 },
  excuse: { upset: -1, trust: -1 },
  denied: { upset: -2, trust: -2 },
} as const;
/** Of what is made good by what they wished for, by something that fits the cause, by anything else; and offered before anybody has owned up. */
export const REDRESSED = {
  right: { fit: 1, upset: 2, trust: 2 },
  half: { fit: 0.5, upset: 1, trust: 1 },
  wrong: { fit: 0, upset: 0, trust: 0 },
  /** Money or goods put on the table before anybody has listened look like a bribe: half of it is lost. */
  bribe: { times: 0.5, upset: 0, trust: -1 },
} as const;
/** What fits a cause, when it is not just what they wished for. */
export const FITS_CAUSE: Readonly<Record<Cause, readonly Redress[]>> = {
  quality: ['redo', 'refund'],
  attitude: ['word', 'carer'],
  management: ['carer', 'date'],
  promise: ['date', 'rebate'],
  price: ['rebate', 'terms'],
  neglect: ['carer', 'word'],
  circumstance: [],
};
/** In a season: what would make it good, by what went wrong and what they mind most. */
export const WISHES: Readonly<
  Record<Cause, { readonly [K in Sensitivity]?: Redress } & { readonly else: Redress | null }>
> = {
  quality: { price: 'refund', service: 'carer', else: 'redo' },
  attitude: { service: 'carer', else: 'word' },
  management: { safety: 'date', else: 'carer' },
  promise: { price: 'rebate', else: 'date' },
  price: { else: 'rebate' },
  neglect: { brand: 'word', else: 'carer' },
  circumstance: { else: null },
};
/** A follow-up agreed on: trust, by temperament. */
export const ASSURE: Readonly<Record<Temperament, number>> = {
  proud: 1,
  cautious: 2,
  warm: 1,
  brisk: 1,
  expert: 1,
};
/** Waiting while somebody asks the boss takes this much more patience, and upsets. */
export const BOSS = { patience: 2, upset: 1 } as const;
/** Interrupting somebody who fumes. */
export const CUT_SHORT = { upset: 1, trust: -1 } as const;
/** From this much trust one is told what went wrong without taking up more of their patience; up to this upset, what would make it good. */
export const TELLS = { cause: 4, wish: 3 } as const;
/** What is left of the chance when their patience was used up, or when they stormed out. */
export const BROKEN_OFF = { tired: 0.6, stormed: 0.3 } as const;
/** The chance that they stay: by matter, for each point of trust and of upset, for what is made good, owned up to and agreed on. */
export const STAY = {
  base: { complaint: 0.2, leaving: 0, cancelling: 0.1, burden: 0 } satisfies Record<Matter, number>,
  trust: 0.05,
  upset: -0.07,
  fit: 0.35,
  owned: 0.1,
  assured: 0.08,
  least: 0.02,
  most: 0.95,
} as const;
/** What a customer who is let go with good grace is worth of what they would have been: they speak well, and some come back. Fair terms leave so much of the upkeep. */
export const PART = { goodwill: 0.1 } as const;
export const FAIR_TERMS = { upkeep: 0.2 } as const;
