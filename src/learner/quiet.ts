/** A moment in which the page has nothing else to do, or two seconds from now. */
export const quiet = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: 2000 });
    else setTimeout(resolve);
  });
