/** Whether a media query holds, followed live; false where there is no screen to ask (tests). */
import { MediaQuery } from 'svelte/reactivity';

export const media = (query: string): { readonly current: boolean } =>
  typeof matchMedia === 'function' ? new MediaQuery(query) : { current: false };
