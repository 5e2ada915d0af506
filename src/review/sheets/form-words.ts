/** The words of the worksheets: titles, labels, what stands ready to be written over. Templates as in the phrase book. */
import type { SheetId } from './sheet';

/** Steps of a training report that a run can have taken, and those around it. */
export type StepKind =
  | 'survey'
  | 'product'
  | 'terms'
  | 'find'
  | 'man'
  | 'study'
  | 'visit'
  | 'order'
  | 'care'
  | 'referral'
  | 'grade'
  | 'promote'
  | 'recover'
  | 'programme'
  | 'books'
  | 'read'
  | 'guess'
  | 'exchange'
  | 'compare'
  | 'debrief'
  | 'cards'
  | 'script'
  | 'rehearse'
  | 'perform'
  | 'wrap';

export interface FormWords {
  readonly set: string;
  readonly sheets: Readonly<Record<SheetId, { readonly title: string; readonly about: string }>>;
  readonly head: { readonly class: string; readonly group: string; readonly name: string };
  readonly colon: string;
  readonly comma: string;
  readonly stop: string;
  readonly unknown: string;
  readonly company: Readonly<
    Record<
      | 'heading'
      | 'name'
      | 'product'
      | 'properties'
      | 'features'
      | 'traits'
      | 'price'
      | 'level'
      | 'points'
      | 'priced',
      string
    >
  >;
  readonly strategy: {
    readonly name: string;
    readonly named: string;
    readonly nameLabel: string;
    readonly columns: readonly [string, string, string];
    readonly heading: string;
    readonly rows: Readonly<
      Record<
        | 'positioning'
        | 'price'
        | 'distribution'
        | 'service'
        | 'finding'
        | 'approach'
        | 'persuasion'
        | 'keeping'
        | 'promotion',
        string
      >
    >;
    readonly targets: string;
    readonly gap: string;
    readonly whole: string;
    readonly way: string;
    readonly wayNobody: string;
    readonly opening: string;
    readonly approachPlan: string;
    readonly persuasionPlan: string;
    readonly needs: string;
    readonly probed: string;
    readonly orders: string;
    readonly keepingPlan: string;
    readonly cared: string;
    readonly referred: string;
    readonly recovered: string;
    readonly findingPlan: string;
    readonly promotionPlan: string;
  };
  readonly customers: Readonly<
    Record<
      | 'blank'
      | 'who'
      | 'met'
      | 'preferences'
      | 'needs'
      | 'traits'
      | 'worry'
      | 'noWorry'
      | 'end'
      | 'later'
      | 'minds'
      | 'deals'
      | 'money'
      | 'decides'
      | 'says'
      | 'really'
      | 'introduced'
      | 'way'
      | 'ordered'
      | 'open'
      | 'gone'
      | 'laterNeeds',
      string
    >
  > & { readonly ends: Readonly<Record<'kept' | 'left' | 'refused' | 'open' | 'given-up', string>> };
  readonly group: {
    readonly fields: readonly string[];
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
    readonly duties: readonly string[];
  };
  readonly notes: {
    readonly heading: string;
    readonly columns: readonly [string, string, string];
    readonly objection: string;
    readonly probed: string;
    readonly probedTrue: string;
    readonly unprobed: string;
    readonly cold: string;
    readonly warmed: string;
    readonly refused: string;
    readonly wonLater: string;
    readonly leftOpen: string;
    readonly recovery: string;
    readonly recovered: string;
    readonly finding: string;
    readonly next: string;
  };
  readonly summary: {
    readonly heading: string;
    readonly knowledge: string;
    readonly ability: string;
    readonly core: string;
    readonly whole: string;
    readonly knowledgeDraft: string;
    readonly abilityDraft: string;
    readonly coreDraft: string;
    readonly wholeDraft: string;
    readonly wholeScene: string;
    readonly well: string;
    readonly weak: string;
    readonly mine: string;
  };
  readonly report: {
    readonly basics: string;
    readonly labels: Readonly<
      Record<
        | 'project'
        | 'when'
        | 'where'
        | 'tools'
        | 'knowledge'
        | 'skill'
        | 'character'
        | 'reflection'
        | 'comment'
        | 'mark',
        string
      >
    >;
    readonly aims: string;
    readonly tools: string;
    readonly knowledgeAim: string;
    readonly skillAim: string;
    readonly characterAim: string;
    readonly steps: string;
    readonly columns: readonly [string, string, string, string, string];
    readonly moment: string;
    readonly founding: string;
    readonly end: string;
    readonly exchange: string;
    readonly class: string;
    readonly minutes: string;
    readonly total: string;
    readonly results: string;
    readonly axes: readonly [string, string];
    readonly reflection: string;
    readonly reflectionPrompt: string;
    /** What is done in a step, and how long it may take. */
    readonly step: Readonly<
      Record<StepKind, { readonly title: string; readonly text: string; readonly minutes: number }>
    >;
  };
  readonly script: Readonly<
    Record<
      | 'title'
      | 'cast'
      | 'scene'
      | 'castColumns'
      | 'played'
      | 'performer'
      | 'roleSheet'
      | 'cue'
      | 'stageSheet'
      | 'stageNote'
      | 'minutes'
      | 'props'
      | 'afterTone'
      | 'numerals'
      | 'open'
      | 'close'
      | 'curtain',
      string
    >
  >;
}
