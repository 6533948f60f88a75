import { describe, expect, it } from 'vitest';

import { makeWorld } from '../../dev/mock/world';
import {
  checkDeadlines,
  deadlineValues,
  formatSteps,
  languageValues,
  newClosure,
  organisationValues,
  parseSteps,
  sortedClosures,
  withDeadlines,
  withLanguage,
  withOrganisation,
} from './mapping';

const settings = makeWorld().settings;

function wrong(values: ReturnType<typeof deadlineValues>): string[] {
  return Object.entries(checkDeadlines(values)).flatMap(([name, it]) => (it ? [name] : []));
}

describe('settings in their forms', () => {
  it('come back unchanged', () => {
    expect(withOrganisation(settings, organisationValues(settings))).toEqual(settings);
    expect(withLanguage(settings, languageValues(settings))).toEqual(settings);
    const back = withDeadlines(settings, deadlineValues(settings));
    const byMethod = (s: typeof settings) =>
      [...s.deadlines.delivery_leads].sort((a, b) => (a.method < b.method ? -1 : 1));
    expect(byMethod(back)).toEqual(byMethod(settings));
    const { deadlines: _a, ...rest } = back;
    const { deadlines: _b, ...was } = settings;
    expect(rest).toEqual(was);
    expect(back.deadlines.reminder_steps).toEqual(settings.deadlines.reminder_steps);
  });

  it('replace only their own part of newer settings', () => {
    const values = organisationValues(settings);
    const newer = { ...settings, language: 'it' as const, paper: 'letter' as const };
    const saved = withOrganisation(newer, { ...values, name: ' Acme ' });
    expect(saved).toEqual({
      ...newer,
      organisation: { ...newer.organisation, name: 'Acme' },
    });
  });

  it('keep the logo that another command sets', () => {
    const withLogo = {
      ...settings,
      organisation: { ...settings.organisation, has_logo: true },
    };
    const saved = withOrganisation(withLogo, organisationValues(settings));
    expect(saved.organisation.has_logo).toBe(true);
  });

  it('tidy an address line by line', () => {
    const values = {
      ...organisationValues(settings),
      address: '\n Via Savona 12 \r\n20144 MI\n\n',
    };
    expect(withOrganisation(settings, values).organisation.address).toBe('Via Savona 12\n20144 MI');
  });
});

describe('the patron saint', () => {
  it('is a month and a day, or nothing', () => {
    const values = deadlineValues(settings);
    expect([values.saint_month, values.saint_day]).toEqual(['12', 7]);
    const june = { ...values, saint_month: '6', saint_day: 4 };
    expect(withDeadlines(settings, june).calendar.patron_saint).toBe('06-04');
    const none = { ...values, saint_month: '' };
    expect(withDeadlines(settings, none).calendar.patron_saint).toBe('');
    expect(wrong(none)).toEqual([]);
  });

  it.each([
    ['2', 29, true],
    ['2', 30, false],
    ['4', 31, false],
    ['12', 0, false],
    ['12', null, false],
  ])('month %s day %s is accepted: %s', (saint_month, saint_day, fine) => {
    const values = { ...deadlineValues(settings), saint_month, saint_day };
    expect(wrong(values)).toEqual(fine ? [] : ['calendar.patron_saint.day']);
  });
});

describe('closures', () => {
  it('need a day, and stand in order', () => {
    const values = deadlineValues(settings);
    values.closures = [...values.closures, newClosure(values.closures)];
    expect(wrong(values)).toEqual(['calendar.closures.2.date']);
    const early = { key: 9, date: '2026-08-14', label: 'August' };
    const sorted = sortedClosures([...values.closures, early]);
    expect(sorted.map((c) => c.date)).toEqual(['2026-08-14', '2026-12-24', '2026-12-31', null]);
    expect(new Set(sorted.map((c) => c.key)).size).toBe(4);
  });
});

describe('reminder steps', () => {
  it.each([
    ['60, 30, 14, 7, 1', [60, 30, 14, 7, 1]],
    ['1 7; 30 7', [30, 7, 1]],
    ['', []],
    ['a month', null],
    ['7.5', null],
    ['-1', null],
  ])('%s', (text, steps) => {
    expect(parseSteps(text)).toEqual(steps);
  });

  it('are written as they are read', () => {
    expect(parseSteps(formatSteps([60, 30, 1]))).toEqual([60, 30, 1]);
  });
});
