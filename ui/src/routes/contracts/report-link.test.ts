import { describe, expect, it } from 'vitest';

import { parsePlace } from '$lib/app/router';

import { fromQuery } from '../reports/params';
import { reportHref } from './report-link';

const today = '2026-11-20';
const report = (values: Parameters<typeof reportHref>[0]['values']) =>
  fromQuery(parsePlace(reportHref({ text: '', values }, today)).query);

describe('from a list to its report', () => {
  it('takes what a report can be about', () => {
    const values = {
      decide_by: ['..2026-12-20'],
      vendor_id: ['4'],
      owner_id: ['2'],
      kind: ['lease'],
      decided: ['no'],
    };
    expect(report(values)).toMatchObject({
      days: 30,
      vendor_id: 4,
      owner_id: 2,
      kind: 'lease',
      decided: false,
    });
  });

  it('leaves out what it cannot say, rather than saying it wrong', () => {
    const values = { kind: ['lease', 'cloud'], vendor_id: ['1', '2'], decided: ['no', 'yes'] };
    expect(report(values)).toMatchObject({ kind: null, vendor_id: null, decided: true, days: 180 });
  });

  it('does not look back: a window in the past is today', () => {
    expect(report({ decide_by: ['..2026-10-01'] }).days).toBe(0);
  });
});
