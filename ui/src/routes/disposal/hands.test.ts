import { describe, expect, it } from 'vitest';

import { compare, listed } from './alike';
import { problemsAt, problemsOfAll } from './hands';
import { composeMoment, formatMoment, offsetText, splitMoment } from '$lib/format/moment';
import { pointIn, readStrokes, strokePath, writeStrokes } from './strokes';

describe('a moment', () => {
  it.each([
    ['2026-11-20T14:35', '+01:00', '2026-11-20T14:35:00+01:00'],
    ['2026-11-20T14:35:20', '-03:30', '2026-11-20T14:35:20-03:30'],
    ['2026-11-20T14:35', 'z', '2026-11-20T14:35:00Z'],
    ['', '+01:00', null],
    ['2026-11-20T14:35', '', null],
    ['2026-11-20T14:35', '+1', null],
    ['2026-11-20T14:35', '+19:00', null],
  ])('%s at %s is %s', (local, offset, is) => {
    expect(composeMoment({ local, offset })).toBe(is);
  });

  it('comes back as it was typed', () => {
    const typed = { local: '2026-10-25T02:30', offset: '+02:00' };
    expect(splitMoment(composeMoment(typed) ?? '')).toEqual(typed);
    expect(splitMoment('yesterday')).toEqual({ local: '', offset: '' });
  });

  it.each([
    ['2026-11-20 14:35 +01:00', '20 Nov 2026 14:35 +01:00', '20/11/2026 14:35 +01:00'],
    ['2026-11-20T14:35:20-03:30', '20 Nov 2026 14:35 -03:30', '20/11/2026 14:35 -03:30'],
    ['2026-11-20T14:35:00Z', '20 Nov 2026 14:35 +00:00', '20/11/2026 14:35 +00:00'],
    ['2026-11-20T14:35', '20 Nov 2026 14:35', '20/11/2026 14:35'],
    ['2026-11-20', '20 Nov 2026', '20/11/2026'],
    ['yesterday', 'yesterday', 'yesterday'],
  ])('%s is told in one way, in the clock of its place', (at, en, it) => {
    expect(formatMoment(at, 'en-GB')).toBe(en);
    expect(formatMoment(at, 'it-IT')).toBe(it);
  });

  it.each([
    [60, '+01:00'],
    [0, '+00:00'],
    [-210, '-03:30'],
  ])('%s minutes ahead are %s', (ahead, text) => {
    expect(offsetText(ahead)).toBe(text);
  });
});

describe('a drawn signature', () => {
  it('is kept in thousandths of its box, and never leaves it', () => {
    const box = { left: 10, top: 10, width: 200, height: 50 };
    expect(pointIn(box, { clientX: 110, clientY: 35 })).toEqual({ x: 500, y: 500 });
    expect(pointIn(box, { clientX: 0, clientY: 900 })).toEqual({ x: 0, y: 1000 });
  });

  it('is read as it was written', () => {
    const strokes = [
      [
        { x: 1, y: 2 },
        { x: 1, y: 2 },
        { x: 30, y: 4 },
      ],
      [],
      [{ x: 1000, y: 0 }],
    ];
    const text = writeStrokes(strokes);
    expect(text).toBe('1,2 30,4;1000,0');
    expect(writeStrokes(readStrokes(text))).toBe(text);
    expect(readStrokes('Ada Rossi')).toEqual([]);
    expect(strokePath([{ x: 5, y: 6 }])).toBe('M5 6L6 6');
  });

  it('has an end', () => {
    const long = Array.from({ length: 5000 }, (_, i) => ({ x: i % 1000, y: 1 }));
    expect(readStrokes(writeStrokes([long]))[0]).toHaveLength(2000);
  });
});

describe('two numbers side by side', () => {
  it('are marked where they differ', () => {
    expect(compare('WX0O1', 'wx001')).toEqual([
      [
        { text: 'WX0', differs: false },
        { text: 'O', differs: true },
        { text: '1', differs: false },
      ],
      [
        { text: 'wx0', differs: false },
        { text: '0', differs: true },
        { text: '1', differs: false },
      ],
    ]);
  });

  it('do not differ to their ends because one has a character more', () => {
    const [left, right] = compare('AB123', 'ABX123');
    expect(left.filter((p) => p.differs)).toEqual([]);
    expect(right.filter((p) => p.differs)).toEqual([{ text: 'X', differs: true }]);
  });

  it('come from a list of lines', () => {
    expect(listed('A1\r\n\r\n B2 \n\n')).toEqual(['A1', '', 'B2']);
  });
});

describe('problems of a chain', () => {
  it('stand at their hand-over, or at the whole', () => {
    const all = [
      { code: 'seal_changed', at: 2 },
      { code: 'gap', before: 2, at: 3 },
      { code: 'ends_with_unfit_party' },
    ] as const;
    expect(problemsAt(all, 2)).toEqual([all[0]]);
    expect(problemsAt(all, 3)).toEqual([all[1]]);
    expect(problemsOfAll(all)).toEqual([all[2]]);
  });
});
