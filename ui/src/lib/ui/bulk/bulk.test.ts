import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { opText } from '$lib/app/register.svelte';
import type { BulkField } from '$lib/api/gen/BulkField';

import { fieldLabel, moneyOf, moneyText, numberOf } from './bulk';
import BulkValue from './BulkValue.svelte';

describe('values of a change', () => {
  it('are amounts in the spelling of the register', () => {
    for (const text of ['12.50 EUR', '-3.00 EUR', '1200 JPY', '1.250 KWD']) {
      expect(moneyText(moneyOf(text))).toBe(text);
    }
    expect(moneyOf('12.50')).toBeNull();
    expect(moneyOf('')).toBeNull();
    expect(moneyText(null)).toBe('');
  });

  it('are whole numbers', () => {
    expect(numberOf('240')).toBe(240);
    expect(numberOf('2.5')).toBeNull();
  });

  it('are of fields with the names people gave them', () => {
    expect(fieldLabel('field:3', [{ field: 'field:3', label: 'Rack units' }])).toBe('Rack units');
    expect(fieldLabel('field:4', [])).toBe('field:4');
  });
});

it('a change of many rows has words of its own in the journal and in what undo says', () => {
  for (const name of ['asset.bulk_edit', 'contract.bulk_edit', 'vendor.bulk_edit']) {
    expect(opText({ name, subject: 'IT-1' })).toBe('IT-1 edited');
  }
});

describe('what is put in', () => {
  const field = (kind: BulkField['kind'], options: BulkField['options'] = []): BulkField => ({
    field: 'x',
    label: 'X',
    kind,
    options,
  });
  const shown = (of: BulkField) =>
    render(BulkValue, { name: 'value', field: of, currency: 'EUR', value: '' });

  it('is a closed choice where there is one, with none', () => {
    shown(field('choice', [{ value: 'high', label: 'High' }]));
    // A box to choose from, in which nobody types, and in which none stands first.
    const box = screen.getByRole('combobox');
    expect(box.tagName).not.toBe('INPUT');
    expect(box.textContent).toContain('None');
  });

  it('has a calendar for a day and a currency for an amount', () => {
    shown(field('date'));
    expect(screen.getAllByRole('button').length).toBeGreaterThan(0);
    const { container } = shown(field('money'));
    expect(container.textContent).toContain('EUR');
  });
});
