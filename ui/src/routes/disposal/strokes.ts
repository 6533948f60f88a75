// A signature as it is drawn: strokes in thousandths of the box, `x,y x,y;x,y x,y`.
export interface Point {
  x: number;
  y: number;
}

/** Most points that are kept of one signature: a line needs no more to be seen. */
const MOST = 2000;

const inside = (value: number): number => Math.min(1000, Math.max(0, Math.round(value)));

/** Where a pointer is in a box, in thousandths. */
export function pointIn(
  box: { left: number; top: number; width: number; height: number },
  at: { clientX: number; clientY: number },
): Point {
  const part = (place: number, size: number): number => (size > 0 ? (place * 1000) / size : 0);
  return {
    x: inside(part(at.clientX - box.left, box.width)),
    y: inside(part(at.clientY - box.top, box.height)),
  };
}

/** The text that is kept. A point on top of the one before is left out, and so is an empty stroke. */
export function writeStrokes(strokes: readonly (readonly Point[])[]): string {
  let left = MOST;
  const written: string[] = [];
  for (const stroke of strokes) {
    const points = stroke.filter((p, i) => p.x !== stroke[i - 1]?.x || p.y !== stroke[i - 1]?.y);
    const kept = points.slice(0, left);
    left -= kept.length;
    if (kept.length > 0) written.push(kept.map(({ x, y }) => `${x},${y}`).join(' '));
  }
  return written.join(';');
}

/** What a text says; nothing where it is no signature. */
export function readStrokes(text: string): Point[][] {
  if (!/^\d{1,4},\d{1,4}(?:[ ;]\d{1,4},\d{1,4})*$/u.test(text)) return [];
  return text.split(';').map((stroke) =>
    stroke.split(' ').map((point) => {
      const [x = '0', y = '0'] = point.split(',');
      return { x: Number(x), y: Number(y) };
    }),
  );
}

/** The path of a stroke in a drawing; a single point is a dot. */
export function strokePath(stroke: readonly Point[]): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  const to = rest.length > 0 ? rest : [{ x: first.x + 1, y: first.y }];
  return `M${first.x} ${first.y}${to.map(({ x, y }) => `L${x} ${y}`).join('')}`;
}
