/** Figures as they are written: money, shares. Pure. */

/** Yuan with separators and a real minus sign: ¥12,340, −¥300. */
export const yuan = (n: number): string => {
  const whole = Math.round(n);
  return `${whole < 0 ? '−' : ''}¥${String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, ',')}`;
};

/** With its sign in front, for what came in and what went out. */
export const signedYuan = (n: number): string => (Math.round(n) > 0 ? `+${yuan(n)}` : yuan(n));

/** A share 0–1 as a whole percentage. */
export const percent = (share: number): string => `${String(Math.round(share * 100))}%`;
