/** The script as plain text. */
import type { Locale } from '../../model/locale';
import type { Notebook } from '../../model/notebook';
import { fill } from '../fill';
import { FORM_WORDS } from './words';
import { partsOf } from './parts';
import { minutesFor, scriptLength, type Script } from './script';

export const scriptText = (script: Script, notebook: Notebook, locale: Locale): string => {
  const { script: words, colon } = FORM_WORDS[locale];
  const nameOf = (id: string): string => script.roles.find((role) => role.id === id)?.name ?? id;
  const performers = partsOf(script, notebook, locale);
  const cast = script.roles.map((role) => {
    const by = performers.find(({ roles }) => roles.includes(role));
    const played = by ? `${words.open}${fill(words.performer, { n: by.number })}${words.close}` : '';
    return `${role.name}${played}${colon}${role.notes.join(' ')}`;
  });
  const scenes = script.scenes.map((scene, i) => {
    const heading = fill(words.scene, { n: words.numerals.split(' ')[i] ?? i + 1 }) + colon + scene.title;
    const lines = scene.beats.map(({ role, tone, text }) =>
      role === null
        ? `${words.open}${text}${words.close}`
        : `${nameOf(role)}${colon}${tone ? `${words.open}${tone}${words.close}` : ''}${tone ? words.afterTone : ''}${text}`,
    );
    return [heading, [scene.when, scene.where].filter(Boolean).join(' · '), '', ...lines].join('\n');
  });
  const minutes = fill(words.minutes, { n: minutesFor(scriptLength(script, locale), locale) });
  return `${[[script.title, `${script.subtitle} ${minutes}`].join('\n'), [words.cast, ...cast].join('\n'), ...scenes, words.curtain].join('\n\n')}\n`;
};
