import { describe, expect, it } from 'vitest';

import type { SlaPeriod } from '$lib/api/gen/SlaPeriod';

import { formatDecimal } from '$lib/format/number';

import { drafts, paste, pastedCells } from './values';

function period(start: string): SlaPeriod {
  return {
    start,
    end: start,
    over: true,
    entered: null,
    value: null,
    exact: null,
    basis: 'none',
    outcome: 'no_data',
    downtime_seconds: null,
    service_seconds: null,
    incidents: null,
    credit_percent: null,
    credit: null,
    claim_by: null,
    claim: null,
    claimable: false,
    counted: false,
    note: 'report',
    document_id: null,
  };
}

describe('a row of values', () => {
  const periods = ['2026-01-01', '2026-02-01', '2026-03-01'].map(period);

  it('is pasted from the cell on, over what is there and no further', () => {
    const cells = pastedCells('99,9\t99.1 %\t\t98\r\n');
    expect(cells).toEqual(['99,9', '99.1 %', '', '98']);
    const typed = paste({ '2026-01-01': '1' }, periods, 1, cells);
    expect(typed).toEqual({ '2026-01-01': '1', '2026-02-01': '99,9', '2026-03-01': '99.1 %' });
  });

  it('sends what was touched, with where it is from', () => {
    expect(drafts({ '2026-02-01': ' 99 ' }, periods)).toEqual([
      { period: '2026-02-01', value: '99', counted: false, note: 'report', document_id: null },
    ]);
  });

  it('is shown with the sign of the language', () => {
    expect(formatDecimal('99.50', 'it-IT')).toBe('99,50');
    expect(formatDecimal('99.50', 'en-GB')).toBe('99.50');
  });
});
