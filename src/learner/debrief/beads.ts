/** A number on an abacus: on each rod one bead above the beam stands for five, each below it for one. */
export interface Rod {
  readonly digit: number;
  /** Beads pushed to the beam. */
  readonly above: number;
  readonly below: number;
  /** The decimal point stands to the left of this rod. */
  readonly afterPoint: boolean;
}

/** Three rods for 0–100 and one for tenths. */
export const rodsOf = (hundredths: number): readonly Rod[] => {
  const tenths = Math.round(hundredths / 10);
  return Array.from({ length: 4 }, (_, i) => {
    const digit = Math.floor(tenths / 10 ** (3 - i)) % 10;
    return { digit, above: digit >= 5 ? 1 : 0, below: digit % 5, afterPoint: i === 3 };
  });
};
