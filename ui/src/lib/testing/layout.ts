// jsdom lays nothing out: sizes for the elements a windowed list measures.

/** Gives grids `rows` pixels of height below a 30 px header. Returns the way to undo it. */
export function layOut(rows: number): () => void {
  const old = Object.getOwnPropertyDescriptor(Element.prototype, 'clientHeight');
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', {
    configurable: true,
    get(this: HTMLElement) {
      if (this.getAttribute('role') === 'grid') return rows + 30;
      return this.classList.contains('head') ? 30 : 0;
    },
  });
  return () => {
    Reflect.deleteProperty(HTMLElement.prototype, 'clientHeight');
    if (old) Object.defineProperty(Element.prototype, 'clientHeight', old);
  };
}
