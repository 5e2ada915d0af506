/** The worksheets' material of a run that a bot has played. */
import { doOtherwise, wentWell } from '../../../src/learner/debrief/findings';
import { sumsOf } from '../../../src/learner/debrief/sums';
import { talksOf } from '../../../src/learner/debrief/transcript';
import type { Locale } from '../../../src/model/locale';
import { playBot, type Bot } from '../../../src/review/bots/bot';
import { textbook } from '../../../src/review/bots/textbook';
import type { Material } from '../../../src/review/sheets/material';
import { transcript } from '../../../src/review/transcript';
import { scoreOf } from '../../../src/rules/ledger';
import { gameOf } from '../../../src/rules/play';
import { shippedCourse, shippedScenario, wordingOf } from '../../course';

export const played = (id: string, locale: Locale = 'zh-CN', bot: Bot = textbook, seed = 3): Material => {
  const scenario = shippedScenario(id);
  const { play } = playBot(scenario, seed, bot);
  const game = gameOf(play);
  const score = scoreOf(game);
  const sums = sumsOf(score, scenario.data.rubric.weights);
  const wording = wordingOf(play, scenario, seed, locale);
  return {
    wording,
    game,
    score,
    talks: talksOf(transcript(wording)),
    well: wentWell(sums),
    otherwise: doOtherwise(sums),
    player: '小红',
    concept: (concept) => {
      const found = shippedCourse().concepts.get(concept);
      return (locale === 'en' ? found?.en : found?.zh) ?? concept;
    },
  };
};

/** A hole in a text: something that was not filled in, or stops that have nothing between them. */
export const GAP = /[{}]|undefined|null|NaN|，，|。。|，。|：：|^[，。,.:：]|\s[,.](?!\.)|“”|\(\)|（）/;
