import { describe, expect, it } from 'vitest';

import type { ContractDraft } from '$lib/api/gen/ContractDraft';

import { makeWorld } from '../../dev/mock/world';
import { checkContract, duplicate, emptyDraft, newLine, toDraft, toValues } from './draft';

const contracts = makeWorld().contracts;

function wrong(values: ReturnType<typeof toValues>): string[] {
  return Object.entries(checkContract(values)).flatMap(([name, issue]) => (issue ? [name] : []));
}

describe('a contract in its form', () => {
  it.each(contracts.map((c) => [c.title, c] as [string, ContractDraft]))(
    'comes back unchanged: %s',
    (_title, contract) => {
      const evergreen = contract.renewal === 'evergreen';
      const back = toDraft(toValues(contract));
      expect(back).toEqual(evergreen ? { ...contract, renewal_months: 0 } : contract);
      expect(wrong(toValues(contract))).toEqual([]);
    },
  );

  it('sends one way of saying the end of the first term, never both', () => {
    const values = toValues({ ...emptyDraft(), start: '2026-01-01', explicit_end: '2026-12-15' });
    expect(values.term).toBe('end');
    expect(toDraft(values)).toMatchObject({ initial_months: null, explicit_end: '2026-12-15' });
    values.term = 'months';
    values.initial_months = 24;
    expect(toDraft(values)).toMatchObject({ initial_months: 24, explicit_end: null });
  });

  it('forgets renewal terms where nothing renews', () => {
    const values = toValues({ ...emptyDraft(), renewal_months: 12, max_renewals: 3 });
    values.renewal = 'none';
    expect(toDraft(values)).toMatchObject({ renewal_months: 0, max_renewals: null });
  });

  it('reads an emptied notice as no clause', () => {
    const values = toValues(emptyDraft());
    values.notice_value = null;
    expect(toDraft(values).notice_value).toBe(0);
  });

  it('keeps an end date only for an ended contract', () => {
    const values = toValues({ ...emptyDraft(), status: 'ended', ended_on: '2026-10-31' });
    expect(toDraft(values).ended_on).toBe('2026-10-31');
    values.status = 'active';
    expect(toDraft(values).ended_on).toBeNull();
  });

  it('says what is missing before the register has to', () => {
    const values = toValues(emptyDraft());
    expect(wrong(values)).toEqual(['vendor_id', 'title', 'start']);
    values.cost_lines = [newLine([])];
    values.status = 'ended';
    values.term = 'end';
    values.renewal_months = null;
    expect(wrong(values)).toEqual([
      'vendor_id',
      'title',
      'start',
      'explicit_end',
      'renewal_months',
      'ended_on',
      'cost_lines.0.amount',
    ]);
  });

  it('refuses an end before the start', () => {
    const values = toValues({ ...emptyDraft(), start: '2026-06-01', explicit_end: '2026-05-31' });
    expect(checkContract(values).explicit_end?.code).toBe('end-before-start');
  });

  it('duplicates into a new record without number, decisions or ids of its lines', () => {
    const [first] = contracts;
    if (!first) throw new Error('no contract');
    const copy = duplicate(first);
    expect(copy).toMatchObject({ id: null, number: '', status: 'draft', title: first.title });
    expect(copy.cost_lines.every((l) => l.id === null)).toBe(true);
    expect(first.cost_lines.every((l) => l.id !== null)).toBe(true);
  });

  it('gives every line a key of its own', () => {
    const values = toValues(contracts[0] ?? emptyDraft());
    const lines = [...values.cost_lines, newLine(values.cost_lines)];
    lines.push(newLine(lines));
    expect(new Set(lines.map((l) => l.key)).size).toBe(lines.length);
  });
});
