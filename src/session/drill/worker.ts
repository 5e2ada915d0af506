/** Weighs positions beside the page, so that it never stands still. */
import { weigh, type Weighed } from '../../review/mastery/position';
import { makeScenario, type Scenario } from '../../scenario/scenario';
import type { Move } from '../../model/move';

export interface Question {
  readonly id: number;
  readonly content: Pick<Scenario, 'data' | 'words'>;
  readonly seed: number;
  readonly moves: readonly Move[];
}
export interface Reply {
  readonly id: number;
  readonly options: readonly Weighed[] | null;
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { id, content, seed, moves } = data;
  let options: Reply['options'] = null;
  try {
    options = weigh({ scenario: makeScenario(content.data, content.words), seed, moves });
  } catch (error) {
    console.error(error);
  }
  postMessage({ id, options } satisfies Reply);
});
