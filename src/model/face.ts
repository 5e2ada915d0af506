/** What a portrait is made of, in our own words. Data only: how each part is drawn is the portrait's business. */

export const FACE_PARTS = {
  head: [
    'crop',
    'neat',
    'side-parted',
    'spiky',
    'tousled',
    'quiff',
    'brush-cut',
    'fade',
    'receding',
    'wisps',
    'bald-sides',
    'bald',
    'pixie',
    'short-perm',
    'bob',
    'flipped',
    'shoulder',
    'shoulder-fringe',
    'loose-fringe',
    'layered',
    'long',
    'long-fringe',
    'permed',
    'low-bun',
    'headband-bun',
    'headscarf',
    'beanie',
  ],
  hair: [
    'black',
    'soft-black',
    'dark-brown',
    'chestnut',
    'auburn',
    'honey',
    'wine',
    'ash-blue',
    'salt-pepper',
    'grey',
    'white',
  ],
  skin: ['porcelain', 'fair', 'peach', 'wheat', 'tan', 'weathered'],
  clothing: ['teal', 'persimmon', 'ochre', 'plum', 'indigo', 'moss', 'brick', 'slate', 'cream'],
  collar: ['round', 'shirt', 'jacket', 'standing', 'hooded'],
  beard: ['stubble', 'chin', 'goatee', 'short-beard', 'thin-moustache', 'moustache', 'thick-moustache'],
  glasses: ['thin', 'round', 'half-frame', 'bold'],
  look: ['young', 'adult', 'older'],
} as const;

export type FacePart = keyof typeof FACE_PARTS;
export type FacePartName<P extends FacePart> = (typeof FACE_PARTS)[P][number];

/** Every part may be missing: a portrait fills in a plain one. `look` shows age beside the colour of the hair. */
export type Face = { readonly [P in FacePart]?: FacePartName<P> | undefined };
