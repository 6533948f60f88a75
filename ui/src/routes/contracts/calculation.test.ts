import { describe, expect, it } from 'vitest';

import type { CalcStep } from '$lib/api/gen/CalcStep';

import { calculationLines } from './calculation';

describe('the calculation of the last safe day', () => {
  const steps: CalcStep[] = [
    { step: 'period_end', date: '2027-03-31' },
    { step: 'minus_notice', value: 90, unit: 'days', clear: false, result: '2026-12-31' },
    { step: 'minus_delivery', days: 5, result: '2026-12-23' },
    { step: 'minus_buffer', days: 14, result: '2026-12-09' },
  ];

  it('is written as one would by hand, and names the days that matter', () => {
    const lines = calculationLines(steps, {
      notice_by: '2026-12-31',
      send_by: '2026-12-23',
      decide_by: '2026-12-09',
    });
    expect(lines.map((l) => [l.text, l.date, l.name])).toEqual([
      ['End of the period', '2027-03-31', undefined],
      ['− 90 days of notice', '2026-12-31', 'Last day of notice'],
      ['− 5 working days for delivery', '2026-12-23', 'Last safe day'],
      ['− 14 days to decide', '2026-12-09', 'Decide by'],
    ]);
  });

  it('gives one line two names where two days are the same', () => {
    const lines = calculationLines([steps[0], steps[1]] as CalcStep[], {
      notice_by: '2026-12-31',
      send_by: '2026-12-31',
      decide_by: '2026-12-31',
    });
    expect(lines.at(-1)?.name).toBe('Last day of notice · Last safe day · Decide by');
    expect(lines[0]?.name).toBeUndefined();
  });

  it('says why a day was moved', () => {
    const [line] = calculationLines(
      [{ step: 'rolled_back', from: '2027-01-31', to: '2027-01-29', reason: 'weekend' }],
      { notice_by: null, send_by: '2027-01-29', decide_by: null },
    );
    expect(line).toEqual({
      text: 'Sun 31 Jan 2027 is off (weekend): the working day before',
      date: '2027-01-29',
      name: 'Last safe day',
    });
  });
});
