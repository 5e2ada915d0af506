/** Milliseconds after which it is no longer waited for: nothing is painted while nobody looks. */
const LONGEST = 400;

/** Once what stands on the page now has been painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, LONGEST);
    requestAnimationFrame(() => setTimeout(resolve)); // the first task after that frame
  });
