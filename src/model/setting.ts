/** Where a talk takes place, as far as it can be seen: a picture and nothing else; no rule looks at it. */

/** Our own shop, a shop's door on the street, the door of somebody's flat, the floor of a works. */
export const SETTING_PLACES = ['shop', 'door', 'home', 'works'] as const;

/** What the window shows, where there is one. */
export const LIGHTS = ['day', 'rain', 'evening', 'night'] as const;

/** What stands about there. */
export const WARES = [
  'tiles',
  'keys',
  'cloth',
  'paper',
  'batteries',
  'machines',
  'brushes',
  'plant',
] as const;
export type Wares = (typeof WARES)[number];
