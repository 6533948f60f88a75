import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { ApiError } from '$lib/api';
import type { ContractReview } from '$lib/api/gen/ContractReview';
import { setLanguage, t } from '$lib/i18n';
import { violations } from '$lib/testing/axe';

import { openDesk } from '../../dev/mock/desk';
import Contracts from './Contracts.svelte';
import { reviewFacts } from './review';
import Review from './Review.svelte';

const eur = (minor: number) => ({ minor, currency: 'EUR' as never });

const nothing: ContractReview = {
  years: [
    { span: { from: '2025-01-01', until: '2025-12-31' }, cost: [eur(1_440_000)], over: true },
    { span: { from: '2026-01-01', until: '2026-12-31' }, cost: [eur(1_500_000)], over: false },
  ],
  price: null,
  over_charged: [],
  sla: null,
  assets: { covered: 0, gone: 0, twice: 0, alone: 0 },
  quotes: 0,
  late_duties: 0,
  hints: [],
  parent: null,
  children: [],
};

const full: ContractReview = {
  ...nothing,
  price: {
    k: 2,
    start: '2026-03-01',
    end: '2027-02-28',
    asked: eur(1_500_000),
    typed: true,
    index_change: null,
    increase: '7',
    allowed_increase: '3',
    allowed: eur(1_444_000),
    over: eur(56_000),
  },
  over_charged: [eur(56_000)],
  sla: { measured: 11, missed: 3, due: [eur(124_000)], received: [] },
  assets: { covered: 12, gone: 2, twice: 1, alone: 9 },
  quotes: 2,
  late_duties: 1,
  hints: ['data_act'],
};

afterEach(() => setLanguage('en'));

describe('what one looks at before deciding', () => {
  it('says only what there is something to say about', () => {
    expect(reviewFacts(nothing)).toEqual([
      { name: 'Cost', value: '2025: €14,400.00\n2026: €15,000.00 expected' },
    ]);
  });

  it('says everything that is known, with what it means', () => {
    const told = Object.fromEntries(reviewFacts(full).map((f) => [f.name, [f.value, f.note]]));
    expect(told).toMatchObject({
      Price: ['Last increase 7 %, allowed 3 %', 'Overcharged: €560.00'],
      'Service levels': [
        '3 of 11 periods missed in twelve months',
        'Credits: €1,240.00 due, 0 received',
      ],
      Covers: [
        '12 assets',
        '9 without any other cover once it ends\n1 today also under warranty or another contract\n2 retired, disposed of or lost',
      ],
      Quotes: ['2 to compare', undefined],
      Duties: ['1 past its day', undefined],
    });
  });

  it('names a fiscal year that is none of the calendar’s by both', () => {
    const years = [
      { span: { from: '2025-07-01', until: '2026-06-30' }, cost: [], over: false },
    ] as ContractReview['years'];
    expect(reviewFacts({ ...nothing, years })[0]?.value).toBe('2025/26: — expected');
  });

  it('warns of a clause, in words and with a mark', async () => {
    render(Review, { review: full });
    expect(screen.getByText(/EU Data Act/u)).toBeTruthy();
    expect(await violations()).toEqual([]);
    setLanguage('it');
    expect(reviewFacts(full)[3]?.note).toContain('9 senza altra copertura alla scadenza');
  });

  it('that cannot be read is said, and not ticked as looked at', async () => {
    const desk = await openDesk('#/contracts/1');
    let broken = true;
    const plain = await desk.backend.call('contract_review', { id: 1 } as never);
    desk.answer('contract_review', () => {
      if (broken) throw new ApiError({ code: 'internal', params: {}, fields: [] });
      return plain;
    });
    render(Contracts);
    const first = async () => {
      const steps = await screen.findByRole('list', { name: t('workflow-title') });
      return within(steps).getAllByRole('listitem')[0]?.textContent ?? '';
    };
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(await first()).not.toContain('✓');
    broken = false;
    await userEvent.setup().click(screen.getByRole('button', { name: t('common-try-again') }));
    await waitFor(async () => expect(await first()).toContain('✓'));
    expect(screen.queryByRole('alert')).toBeNull();
    desk.stop();
  });
});
