/** The finished run on screen, as the worksheets want it. */
import type { Material } from '../../review/sheets/material';
import { transcript } from '../../review/transcript';
import type { Game } from '../../rules/game';
import { locale } from '../../ui/locale.svelte';
import { doOtherwise, wentWell } from '../debrief/findings';
import { wordingOf } from '../debrief/row-words';
import { sumsOf } from '../debrief/sums';
import { talksOf } from '../debrief/transcript';
import type { RunModel } from '../run.svelte';

export const materialOf = (run: RunModel, game: Game): Material => {
  const wording = wordingOf(run);
  const score = run.score();
  const sums = sumsOf(score, run.scenario.data.rubric.weights);
  const zh = locale.current === 'zh-CN';
  return {
    wording,
    game,
    score,
    talks: talksOf(transcript(wording)),
    well: wentWell(sums),
    otherwise: doOtherwise(sums),
    player: run.live.record.player.name,
    concept: (id) => {
      const concept = run.course.concepts.get(id);
      return (zh ? concept?.zh : concept?.en) ?? id;
    },
  };
};
