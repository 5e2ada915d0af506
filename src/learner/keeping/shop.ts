/** What of the shop's way of keeping has a page of its own. Pure. */
import type { Tool } from '../../model/trade';
import type { View } from '../../rules/view';

/** Tools that concern nobody in particular; the others stand in a customer's file. */
const ON_SHOP: readonly Tool[] = [
  'survey',
  'improve',
  'mail',
  'programme',
  'levels',
  'returns',
  'link',
  'forms',
];

export const onShop = ({ tools, crowd }: Pick<View, 'tools' | 'crowd'>): boolean =>
  crowd !== null || tools.some((tool) => ON_SHOP.includes(tool));
