import { describe, expect, it } from 'vitest';

import type { SlaPeriod } from '$lib/api/gen/SlaPeriod';

import { sampleSla, slaAnswers } from '../../dev/mock/slas';
import { makeWorld } from '../../dev/mock/world';
import { finding, picture, stretches } from './chart';

function year(values: readonly (string | null)[]): SlaPeriod[] {
  const world = makeWorld();
  const sla = sampleSla(1, 2);
  sla.values = Object.fromEntries(
    values.flatMap((value, i) =>
      value === null
        ? []
        : [[`2026-${String(i + 1).padStart(2, '0')}-01`, { value, note: '', document_id: null }]],
    ),
  );
  world.slas = [sla];
  const range = { first: '2026-01-01', last: '2026-12-31' };
  const answers = slaAnswers(world, () => null);
  const rows = answers.sla_rows?.({ contract_id: null, vendor_id: null, ...range });
  return (rows as { periods: SlaPeriod[] }[])[0]?.periods ?? [];
}

describe('the picture of a year', () => {
  it('has a point for each value, above or below the target', () => {
    const drawn = picture(year(['99.9', '99.1', null, '99.5']), '99.5');
    expect(drawn?.points.map((p) => [p.at, p.missed])).toEqual([
      [0, false],
      [1, true],
      [3, false],
    ]);
    const [high, low, ,] = drawn?.points ?? [];
    expect(high && high.y > (drawn?.target ?? 1)).toBe(true);
    expect(low && low.y < (drawn?.target ?? 0)).toBe(true);
    expect(drawn?.points[2]?.y).toBeCloseTo(drawn?.target ?? 0);
  });

  it('draws no line over a month without data', () => {
    const drawn = picture(year(['99.9', '99.8', null, '99.7']), '99.5');
    expect(stretches(drawn?.points ?? []).map((s) => s.map((p) => p.at))).toEqual([[0, 1], [3]]);
  });

  it('is none without values, and flat where all is as promised', () => {
    expect(picture(year([]), '99.5')).toBeNull();
    const flat = picture(year(['99.5']), '99.5');
    expect([flat?.target, flat?.points[0]?.y]).toEqual([0.5, 0.5]);
  });
});

describe('what a year says', () => {
  it('counts what was judged and names the worst', () => {
    const found = finding(year(['99.9', '99.1', '98.2', null]), 'at_least');
    expect(found).toMatchObject({ judged: 3, missed: 2, worst: { start: '2026-03-01' } });
  });

  it('takes the highest as the worst where less is better', () => {
    const found = finding(year(['1', '7', '3']), 'at_most');
    expect(found.worst?.start).toBe('2026-02-01');
  });

  it('tells values apart that are shown alike', () => {
    const periods = year(['99.5', '99.5']);
    const [first, second] = periods;
    if (!first || !second) throw new Error('two periods');
    first.exact = '994999/10000';
    second.exact = '994998/10000';
    expect(finding([first, second], 'at_least').worst?.start).toBe('2026-02-01');
  });
});
