/** The names of the steps and of the sheet's lines, as messages. */
import * as m from '../../ui/paraglide/messages.js';
import type { Missing, Step } from './sheet';

const TITLES: Readonly<Record<Step, () => string>> = {
  name: m.founding_step_name,
  product: m.founding_step_product,
  points: m.founding_step_points,
  place: m.founding_step_place,
  reach: m.founding_step_reach,
  whom: m.founding_step_whom,
  open: m.founding_step_open,
};
export const stepTitle = (step: Step): string => TITLES[step]();

const ASKS: Readonly<Record<Step, () => string>> = {
  name: m.founding_ask_name,
  product: m.founding_ask_product,
  points: m.founding_ask_points,
  place: m.founding_ask_place,
  reach: m.founding_ask_reach,
  whom: m.founding_ask_whom,
  open: m.founding_ask_open,
};
/** The question a step answers. */
export const stepAsk = (step: Step): string => ASKS[step]();

export const missingText = ({ line, n }: Missing): string => {
  switch (line) {
    case 'name':
      return m.founding_miss_name();
    case 'levels':
      return m.founding_miss_levels({ n });
    case 'points':
      return m.founding_miss_points({ n });
    case 'position':
      return m.founding_line_position();
    case 'price':
      return m.founding_line_price();
    case 'distribution':
      return m.founding_line_distribution();
    case 'service':
      return m.founding_line_service();
    case 'targets':
      return m.founding_line_targets();
  }
};
