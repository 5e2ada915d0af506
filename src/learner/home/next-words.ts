/** What the first card of the street says: what to do next, and why. */
import type { Next } from '../../review/mastery/next';
import { locale } from '../../ui/locale.svelte';
import * as m from '../../ui/paraglide/messages.js';
import type { Desk } from '../desk.svelte';
import { termOf } from '../map/words';
import type { Progress } from '../progress.svelte';
import { nameOf, stateOf, whenOf } from './summary';

/** One thing to do: its name, why it is proposed, and the word on the button. */
export interface Proposal {
  readonly title: string;
  readonly why: string;
  /** Where it stands; null where there is nothing to say. */
  readonly note: string | null;
  readonly go: string | null;
  /** The same as a short phrase, for the second choice. */
  readonly short: string;
}

const drillsTitle = (n: number): string => (n === 1 ? m.next_drills_one() : m.next_drills({ n }));

export const proposalOf = (next: Next, desk: Desk, progress: Progress): Proposal | null => {
  const term = (id: string | undefined): string =>
    progress.course && id !== undefined ? termOf(progress.course, id) : '';
  switch (next.kind) {
    case 'resume': {
      const run = desk.runs.find((kept) => kept.run.id === next.run)?.run;
      if (!run) return null;
      const played = desk.offerOf(run);
      const name = nameOf(run, played, locale.current);
      return {
        title: m.home_continue_title({ name }),
        why: m.next_resume_why(),
        note: `${stateOf(run, played, locale.current)} · ${whenOf(run.savedAt, desk.services.now(), locale.current)}`,
        go: m.home_continue(),
        short: m.next_also_resume({ name }),
      };
    }
    case 'drills': {
      const title = drillsTitle(next.due.length);
      return {
        title,
        why: m.next_drills_why({ term: term(next.due[0]) }),
        note: null,
        go: m.next_drills_go(),
        short: title,
      };
    }
    case 'scene': {
      const offer = desk.offer(next.scenario);
      if (!offer) return null;
      const { title } = offer.words[locale.current];
      const about = { term: term(next.concept) };
      const state = progress.standings.get(next.concept)?.state;
      return {
        title: m.next_scene({ title }),
        why:
          state === 'shaky'
            ? m.next_scene_shaky(about)
            : state === 'growing'
              ? m.next_scene_growing(about)
              : m.next_scene_unmet({ ...about, minutes: offer.minutes }),
        note: null,
        go: m.next_scene_go(),
        short: m.next_also_scene({ title }),
      };
    }
    case 'nothing':
      return { title: m.next_nothing(), why: m.next_nothing_why(), note: null, go: null, short: '' };
  }
};
