/** Follows an element's width, so that a drawing can fill it with letters of the right size. Attach with `{@attach}`. */
export const measure =
  (told: (width: number) => void) =>
  (element: HTMLElement): (() => void) | undefined => {
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => told(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  };
