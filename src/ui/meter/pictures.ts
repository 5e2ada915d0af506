/** The small pictures meters are made of, as paths in a box of 16 × 16; one line weight for all. */
export const PICTURES = {
  /** A tea cup: trust is poured cup by cup. */
  cup: 'M2.5 4.5h9v3.6a4.5 4.5 0 0 1-9 0zM11.5 5.5h1a1.8 1.8 0 0 1 0 3.6h-1.2M3 14h8',
  /** A lantern: interest lights one after the other. */
  lantern: 'M8 1.5v2M5.5 3.5h5M5.5 11.5h5M8 11.5v3M5.6 3.5c-4 2-4 6 0 8h4.8c4-2 4-6 0-8z',
  /** A flame: how upset somebody is. */
  flame:
    'M8 1.8c.6 2.6 3.8 4 3.8 7.6a3.8 3.8 0 0 1-7.6 0c0-1.7.9-2.7 1.7-3.6.2 1.2.7 1.8 1.3 2C7 5.8 6.7 3.6 8 1.8z',
} as const;
export type Picture = keyof typeof PICTURES;

/** 0, 1, 2 … n−1. */
export const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);
