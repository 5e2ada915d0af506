/** What a customer can answer, as codes; the words come from line banks by code and temperament. */
export const REPLIES = [
  // arriving and opening
  'welcome', 'welcome-back', 'opening-warm', 'opening-plain', 'opening-cold', 'praise-true', 'praise-false',
  'gift-thanks', 'gift-plain', 'gift-refused', 'gift-lavish', 'consulted', 'lingering',
  // information and needs
  'informed', 'informed-bored', 'need-voiced', 'need-none', 'opens-up', 'nothing-more',
  'benefit-hit', 'benefit-blind', 'benefit-miss', 'benefit-unclear',
  // MAN
  'man-need-yes', 'man-need-no', 'man-money-enough', 'man-money-tight', 'man-money-none',
  'man-authority-self', 'man-authority-other', 'man-evasive', 'decider-joins',
  // objections
  'objection', 'probe-true', 'probe-false', 'probe-vague', 'answer-right', 'answer-weak', 'answer-face',
  // offers and promises
  'offer-match', 'offer-plain', 'promise-glad',
  // signals and the order
  'signal-use', 'signal-check', 'signal-repeat', 'signal-delivery', 'signal-payment', 'signal-compare',
  'signal-market', 'signal-fading', 'order-yes', 'order-no', 'order-pushed', 'order-not-mine',
  'order-no-money', 'order-no-need',
  // ways back and endings
  'mended', 'mend-missed', 'farewell-warm', 'farewell-cool', 'patience-out', 'shown-out',
  // keeping
  'care-generic', 'care-follow-up', 'care-personal', 'care-cold', 'complaint', 'complaint-heard', 'complaint-owned',
  'complaint-repaired', 'complaint-compensated', 'complaint-followed', 'complaint-argued', 'referral-glad',
  'referral-refused', 'win-back-yes', 'win-back-no', 'let-go',
] as const;
export type Reply = (typeof REPLIES)[number];
