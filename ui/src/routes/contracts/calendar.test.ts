import { describe, expect, it } from 'vitest';

import type { Deadline } from '$lib/api/gen/Deadline';

import { byMonth, signOf } from './calendar';

function deadline(kind: Deadline['kind'], date: string): Deadline {
  return {
    key: `contract/1/0/${kind}`,
    kind,
    date,
    contract_id: 1 as never,
    duty_id: null,
    vendor_id: 1 as never,
    vendor: 'Acme',
    number: 'C-1',
    title: 'Hosting',
    owner_id: null,
    owner: '',
    at_stake: [],
    renews: true,
    open: true,
    urgency: null,
    decision: null,
  };
}

describe('the calendar of a year', () => {
  it('has twelve months, each with its own deadlines', () => {
    const months = byMonth('2026-11-01', [
      deadline('last_safe', '2026-11-30'),
      deadline('period_end', '2027-02-28'),
      deadline('period_end', '2027-11-01'),
    ]);
    expect(months).toHaveLength(12);
    expect(months.map((m) => m.items.length)).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(months[3]?.month).toBe('2027-02-01');
  });

  it('says a day once: the last day of notice only where it is not the last safe day', () => {
    const same = [deadline('last_safe', '2026-11-30'), deadline('notice_by', '2026-11-30')];
    expect(byMonth('2026-11-01', same)[0]?.items.map((d) => d.kind)).toEqual(['last_safe']);
    const other = [deadline('last_safe', '2026-11-27'), deadline('notice_by', '2026-11-29')];
    expect(byMonth('2026-11-01', other)[0]?.items).toHaveLength(2);
    expect(signOf(deadline('period_end', '2027-02-28'))).toBe('■');
  });
});
