/** Words for what a customer is, as the course uses them. */

/** The course's four need types with their ten sub-needs (functional-need, form-need, extension-need, value-need). */
export const SUB_NEEDS_OF = {
  functional: ['main', 'auxiliary', 'compatibility'],
  form: ['quality', 'brand', 'carrier'],
  extension: ['service', 'psychological', 'cultural'],
  value: ['worth'],
} as const;
export const NEED_TYPES = ['functional', 'form', 'extension', 'value'] as const;
export type NeedType = (typeof NEED_TYPES)[number];
export const NEEDS = [
  ...SUB_NEEDS_OF.functional,
  ...SUB_NEEDS_OF.form,
  ...SUB_NEEDS_OF.extension,
  ...SUB_NEEDS_OF.value,
] as const;
export type Need = (typeof NEEDS)[number];

export const needTypeOf = (need: Need): NeedType =>
  NEED_TYPES.find((type) => (SUB_NEEDS_OF[type] as readonly Need[]).includes(need)) ?? 'value';

/** What the customer minds most (sensitivity-types). */
export const SENSITIVITIES = ['safety', 'price', 'service', 'brand'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Price alone, or a lasting tie (transactional-customer, relational-customer). */
export const ORIENTATIONS = ['transactional', 'relational'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** Decides which opening works; our own reading of the course's advice on each approach. */
export const TEMPERAMENTS = ['proud', 'cautious', 'warm', 'brisk', 'expert'] as const;
export type Temperament = (typeof TEMPERAMENTS)[number];

/** The trade's six types of objection (objection-handling). */
export const OBJECTIONS = ['need', 'price', 'product', 'source', 'time', 'authority'] as const;
export type ObjectionType = (typeof OBJECTIONS)[number];

/** MAN: need, money, authority (man). */
export const MAN_FACTS = ['need', 'money', 'authority'] as const;
export type ManFact = (typeof MAN_FACTS)[number];
export const MONEY = ['enough', 'tight', 'none'] as const;
export type Money = (typeof MONEY)[number];
export const AUTHORITY = ['self', 'other'] as const;
export type Authority = (typeof AUTHORITY)[number];

/** What people are to a purchase in an organisation (buying-centre). */
export const ROLES = ['decision-maker', 'assistant', 'gatekeeper', 'user', 'advocate', 'insider'] as const;
export type Role = (typeof ROLES)[number];

/** Industries whose needs are known in the trade (industry-needs); the last is a market of small shops. */
export const INDUSTRIES = ['education', 'manufacturing', 'logistics', 'market'] as const;
export type Industry = (typeof INDUSTRIES)[number];

/** Whether a customer lies within what we can judge and serve well (circle-of-competence). */
export const FIELDS = ['ours', 'near', 'far'] as const;
export type Field = (typeof FIELDS)[number];

/** FORM facts of a person (form-person). `choice` is what can be seen on the spot: what the hand lingers on. */
export const FACT_KINDS = ['family', 'occupation', 'recreation', 'plans', 'choice'] as const;
export type FactKind = (typeof FACT_KINDS)[number];
export const FORM_KINDS: readonly FactKind[] = ['family', 'occupation', 'recreation', 'plans'];

/** Life of a relation (customer-life-cycle); the last three are how it can end. */
export const LIFE_STAGES = ['exploring', 'forming', 'stable', 'declining', 'churned', 'given-up'] as const;
export type LifeStage = (typeof LIFE_STAGES)[number];

/** Five kinds of churn (churn-kinds). */
export const CHURN_KINDS = ['given-up', 'forced', 'bought-away', 'attracted-away', 'own-decision'] as const;
export type ChurnKind = (typeof CHURN_KINDS)[number];

/** Why a customer was let down: traceable causes (churn-causes). */
export const CAUSES = [
  'quality',
  'attitude',
  'management',
  'promise',
  'price',
  'neglect',
  'circumstance',
] as const;
export type Cause = (typeof CAUSES)[number];
