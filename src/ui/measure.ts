/** Follows an element's size, so that a drawing can fill it with letters of the right size. Attach with `{@attach}`. */
export const measure =
  (told: (width: number, height: number) => void) =>
  (element: HTMLElement): (() => void) | undefined => {
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => told(element.clientWidth, element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  };
