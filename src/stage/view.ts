/** What the stage is shown, what it asks for, and what happens on it in passing. Data only. */

export type FigureState = 'lead' | 'qualified' | 'customer' | 'happy' | 'unhappy' | 'leaving';

export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly clothing: string /* css hex */;
  readonly hair: string /* css hex */;
  readonly child?: boolean;
  readonly elder?: boolean;
  readonly state: FigureState;
}

export interface StageView {
  readonly calendarMonth: number; // 1..12: season, weather, festival dress
  readonly shopName: string; // on our sign board (any characters, bounded to ~10)
  readonly shopSize: 0 | 1 | 2 | 3; // grows with the company
  readonly rivalName: string;
  readonly rivalLoud: boolean; // the rival's offensive: banners, balloons
  readonly figures: readonly Figure[]; // up to 50
  readonly dark: boolean;
  readonly still: boolean; // still: prefers-reduced-motion: nothing moves, same picture
}

export type StageIntent = { type: 'figure'; id: string } | { type: 'shop' } | { type: 'rival' };

/** A coin flies from the customer to the till; the shop's bell swings; somebody walks in from the edge. */
export type StageMoment = { type: 'coin'; id: string } | { type: 'bell' } | { type: 'arrive'; id: string };
