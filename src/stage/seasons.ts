/** What each month of the calendar does to the street: sky, light, leaves, weather, and the dress of its festival. */

type Foliage = 'bare' | 'bud' | 'blossom' | 'leaf';
export type Weather = 'none' | 'drizzle' | 'petals' | 'catkins' | 'motes' | 'leaves' | 'fog' | 'snow';
type Dress = 'none' | 'couplets' | 'riddles' | 'mugwort' | 'autumn' | 'ice';

export interface Season {
  readonly month: number;
  readonly sky: readonly [top: string, low: string];
  /** The light laid over everything by day, and how strong it is. */
  readonly light: string;
  readonly strength: number;
  readonly foliage: Foliage;
  /** Shade, body and sunlit side of the crowns. */
  readonly leaves: readonly [shade: string, body: string, lit: string];
  /** Small dots in the crowns: buds, blossoms, osmanthus, plum. */
  readonly dots: string | undefined;
  readonly weather: Weather;
  readonly snow: number; // 0 none, 1 first, 2 deep
  readonly wet: boolean;
  readonly sun: 'high' | 'low' | 'veiled';
  readonly dress: Dress;
}

const GREEN = ['#5f8f57', '#86b06a', '#aacb82'] as const;
const DEEP = ['#3f7a50', '#5c9a5c', '#86b971'] as const;
const BARE = ['#8a7664', '#9c8874', '#b3a08a'] as const;

// prettier-ignore
const YEAR: readonly Season[] = [
  { month: 1, sky: ['#c5d6e2', '#f1ece6'], light: '#dfe8f2', strength: 0.12, foliage: 'bare', leaves: BARE, dots: '#c6403a', weather: 'snow', snow: 2, wet: false, sun: 'veiled', dress: 'couplets' },
  { month: 2, sky: ['#bcd6e4', '#fbe9d6'], light: '#fff1dc', strength: 0.06, foliage: 'bare', leaves: BARE, dots: '#e58a9c', weather: 'none', snow: 0, wet: false, sun: 'low', dress: 'riddles' },
  { month: 3, sky: ['#b9cdd3', '#e6e9e1'], light: '#d7e2e2', strength: 0.14, foliage: 'bud', leaves: ['#8fae66', '#a9c67c', '#c5da99'], dots: '#cfe08f', weather: 'drizzle', snow: 0, wet: true, sun: 'veiled', dress: 'none' },
  { month: 4, sky: ['#b5dcec', '#fdeee4'], light: '#fff0ea', strength: 0.06, foliage: 'blossom', leaves: ['#e2a3b1', '#f2bfc8', '#fbdde0'], dots: '#fff3f2', weather: 'petals', snow: 0, wet: false, sun: 'low', dress: 'none' },
  { month: 5, sky: ['#a9d8ee', '#f3f4e0'], light: '#f6ffe6', strength: 0.05, foliage: 'leaf', leaves: ['#6ba35a', '#94c46c', '#bbdd8c'], dots: undefined, weather: 'catkins', snow: 0, wet: false, sun: 'high', dress: 'none' },
  { month: 6, sky: ['#9bd3ee', '#fdf1d4'], light: '#fff2c9', strength: 0.07, foliage: 'leaf', leaves: GREEN, dots: undefined, weather: 'motes', snow: 0, wet: false, sun: 'high', dress: 'mugwort' },
  { month: 7, sky: ['#86c9ec', '#f6f1d2'], light: '#ffedb4', strength: 0.09, foliage: 'leaf', leaves: DEEP, dots: undefined, weather: 'motes', snow: 0, wet: false, sun: 'high', dress: 'ice' },
  { month: 8, sky: ['#8ccbea', '#fdeac4'], light: '#ffe6a6', strength: 0.1, foliage: 'leaf', leaves: DEEP, dots: undefined, weather: 'motes', snow: 0, wet: false, sun: 'high', dress: 'ice' },
  { month: 9, sky: ['#a7d3e6', '#fbeccb'], light: '#ffe9bd', strength: 0.08, foliage: 'leaf', leaves: ['#54804c', '#7a9f58', '#a3bd70'], dots: '#f2b33d', weather: 'motes', snow: 0, wet: false, sun: 'low', dress: 'none' },
  { month: 10, sky: ['#a4cfe4', '#fde3bf'], light: '#ffdfa8', strength: 0.1, foliage: 'leaf', leaves: ['#b9682e', '#dd9440', '#f0bd5c'], dots: '#d4562f', weather: 'leaves', snow: 0, wet: false, sun: 'low', dress: 'autumn' },
  { month: 11, sky: ['#c3ccd0', '#ece5da'], light: '#e4e2dc', strength: 0.22, foliage: 'bud', leaves: ['#9a6a3c', '#b98a4c', '#cfa768'], dots: '#c98a45', weather: 'fog', snow: 0, wet: false, sun: 'veiled', dress: 'none' },
  { month: 12, sky: ['#bccbd8', '#ebe8e6'], light: '#e2e9f0', strength: 0.12, foliage: 'bare', leaves: BARE, dots: undefined, weather: 'snow', snow: 1, wet: false, sun: 'veiled', dress: 'none' },
];

/** Any number is taken for a month: 13 is January again. */
export function seasonOf(calendarMonth: number): Season {
  const whole = Number.isFinite(calendarMonth) ? Math.floor(calendarMonth) : 1;
  const index = (((whole - 1) % 12) + 12) % 12;
  return YEAR[index] as Season;
}
