/** Figures as they are written: money, shares. Pure. */

const grouped = (n: number): string =>
  String(Math.round(Math.abs(n))).replace(/\B(?=(\d{3})+$)/g, ',');

/** Yuan with a real minus sign: ¥12,340, −¥300. */
export const yuan = (n: number): string => `${Math.round(n) < 0 ? '−' : ''}¥${grouped(n)}`;

/** With its sign in front, for what came in and went out. */
export const signedYuan = (n: number): string => (Math.round(n) > 0 ? `+${yuan(n)}` : yuan(n));

/** A share 0–1 as a whole percentage. */
export const percent = (share: number): string => `${String(Math.round(share * 100))}%`;
