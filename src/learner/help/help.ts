/** What each screen of a run is for, and which keys do something on it. */
import * as m from '../../ui/paraglide/messages.js';
import type { Stop } from '../guide/lessons';

interface Help {
  readonly what: () => string;
  /** Keys of this screen, besides those that work everywhere. */
  readonly keys?: () => string;
}

export const HELP: Readonly<Record<Stop, Help>> = {
  founding: { what: m.help_founding, keys: m.help_keys_founding },
  month: { what: m.help_month, keys: m.help_keys_month },
  visit: { what: m.help_visit, keys: m.visit_keys },
  recovery: { what: m.help_recovery, keys: m.visit_keys },
  aftermath: { what: m.help_aftermath },
  recovered: { what: m.help_aftermath },
  report: { what: m.help_report },
  finished: { what: m.help_finished },
  review: { what: m.help_review, keys: m.help_keys_review },
  sheets: { what: m.help_sheets },
};
