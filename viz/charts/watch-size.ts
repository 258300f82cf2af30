/** Calls `onWidth` with the width of `element` in CSS pixels, at once and whenever it changes. */
export function watchWidth(element: HTMLElement, onWidth: (width: number) => void): () => void {
  let width = element.clientWidth;
  onWidth(width);
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    width = element.clientWidth;
    onWidth(width);
  });
  observer.observe(element);
  return () => observer.disconnect();
}
