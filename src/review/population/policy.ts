/** The habits of the ordinary shop and its seller, in one place: ours, the same for every figure; docs/model.md describes them. */

/** The seller. What has no unit is how often they do so when they could, 0–1. */
export const SELLER = {
  /** Half-weeks that finding somebody takes. */
  finding: 0.5,
  /** Communications after which they give somebody up, and visits at most. */
  givesUp: 20,
  visits: 4,
  /** Wondering whether there is a need at all; asking for the order when a signal shows; a benefit for a need they have heard. */
  wonders: 0.15,
  closes: 0.7,
  listens: 0.85,
  /** Mending a slip; asking back at an objection; the answer that fits, once its cause is known; weighing both sides. */
  mends: 0.6,
  probes: 0.6,
  fits: 0.8,
  weighs: 0.6,
  /** Of everything else that they might do next: asking, showing something blind, an offer, a promise; for the rest they press. */
  asks: 0.5,
  shows: 0.12,
  offers: 0.22,
  promises: 0.14,
} as const;

/** The shop: the months of a year in which everybody is greeted, and the share of new customers who are asked how they are doing. */
export const KEEPER = { greets: [2, 9], followsUp: 1 / 3 } as const;
