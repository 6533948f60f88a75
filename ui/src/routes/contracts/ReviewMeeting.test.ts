import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ApiError } from '$lib/api/error';
import { toasts } from '$lib/app/toasts.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { minutesOf, packOf, reviewAddress, reviewOf, reviewQuery } from '../reports/review';
import { checkMeeting, inList, meetingDrafts, startMeeting } from './review-meeting';
import ReviewMeeting from './ReviewMeeting.svelte';

let desk: MockDesk;

beforeEach(async () => {
  desk = await openDesk('#/contracts/review?days=365');
});
afterEach(() => desk.stop());

async function open() {
  const { container } = render(ReviewMeeting);
  await screen.findAllByRole('heading', { level: 3 });
  return { container, user: userEvent.setup() };
}

/** The box of the contract at a place of the list. */
function line(at: number): HTMLElement {
  const heading = screen.getAllByRole('heading', { level: 3 })[at];
  const box = heading?.closest('section');
  if (!box) throw new Error('no such line');
  return box;
}

/** A select opens by key, and lies where jsdom, which lays nothing out, sees nothing. */
async function choose(user: ReturnType<typeof userEvent.setup>, at: number, choice: string) {
  within(line(at))
    .getByLabelText(/^Decision/u)
    .focus();
  await user.keyboard('{Enter}');
  const entries = await screen.findAllByRole('option', { hidden: true });
  const entry = entries.find((e) => e.textContent?.trim() === choice);
  if (!entry) throw new Error(`${choice} is not among ${entries.length}`);
  await user.click(entry);
}

describe('the decisions of a review', () => {
  it('show what the records recommend and why, for every contract', async () => {
    const { container } = await open();
    expect(line(0).textContent).toContain('Renegotiate.');
    expect(line(0).textContent).toContain('Another vendor offers it 7.25% cheaper.');
    expect(line(0).textContent).toContain('Without it, 3 assets have no other cover.');
    expect(await violations(container)).toEqual([]);
  });

  it('are recorded in one pass, only where something was chosen', async () => {
    const { user } = await open();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Record' }).disabled).toBe(true);
    await choose(user, 0, 'Terminate');
    await user.type(within(line(0)).getByLabelText(/Reason/u), ' Two cheaper ones ');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>(/Decided by/u).value).toBe('Giulia Rossi'),
    );
    await user.click(screen.getByRole('button', { name: 'Record 1 decision' }));
    await waitFor(() => expect(desk.calls('decisions_record')).toHaveLength(1));
    const [sent] = desk.calls('decisions_record') as { rows: unknown[] }[];
    expect(sent?.rows).toMatchObject([
      { choice: 'terminate', reason: 'Two cheaper ones', decided_on: '2026-11-20' },
    ]);
    expect(toasts().at(-1)?.text).toBe('1 decision recorded');
    await waitFor(() => expect(location.hash).toContain('/reports/review-minutes'));
  });

  it('say at its line what is missing', async () => {
    const { user } = await open();
    await choose(user, 1, 'Renew');
    await user.click(screen.getByRole('button', { name: 'Record 1 decision' }));
    const reason = within(line(1)).getByLabelText(/Reason/u);
    await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'));
    expect(desk.calls('decisions_record')).toEqual([]);
  });
});

describe('what the register says of a line that was sent', () => {
  it('is said of the line of the list', () => {
    const wrong = (field: string) => ({ field, code: 'required', params: {} });
    const fields = ['rows.0.reason', 'rows.1.decided_on', 'rows.1.price', 'rows'].map(wrong);
    const said = inList(new ApiError({ code: 'invalid', params: {}, fields }), [2, 5]);
    expect(said.wire.fields.map((f) => f.field)).toEqual([
      'rows.2.reason',
      'held_on',
      'rows.5.price',
      'rows',
    ]);
  });

  it('needs a choice and a reason where anything was entered', () => {
    const items = [
      { contract_id: 1, period_id: 7 },
      { contract_id: 2, period_id: null },
    ] as never;
    const values = startMeeting(items, 1 as never, '2026-11-20');
    const found = (): string[] =>
      Object.entries(checkMeeting(values, '2026-11-20')).flatMap(([k, v]) => (v ? [k] : []));
    expect(found()).toEqual([]);
    const [, second] = values.rows;
    if (!second) throw new Error('two lines');
    second.price = { minor: 100, currency: 'EUR' };
    expect(found()).toEqual(['rows.1.choice', 'rows.1.reason']);
    second.choice = 'renew';
    second.reason = 'x';
    second.term_months = 24;
    values.held_on = '2026-11-21';
    expect(found()).toEqual(['held_on']);
    expect(meetingDrafts(items, values)).toMatchObject([
      {
        at: 1,
        draft: { contract_id: 2, period_id: null, decided_on: '2026-11-21', term_months: 24 },
      },
    ]);
  });
});

describe('the address of a review', () => {
  it('says the same review to the pack, the minutes and the list', () => {
    const query = { vendors: '3,x,5,3', days: '90', every: 'yes' };
    const review = { vendor_ids: [3, 5], days: 90, every: true };
    expect(reviewOf(query)).toEqual(review);
    expect(reviewQuery(reviewOf(query))).toEqual({ vendors: '3,5', days: '90', every: 'yes' });
    expect(reviewQuery(reviewOf({}))).toEqual({});
    const pack = packOf({ ...query, currency: ' usd ', assets: 'yes' });
    expect(pack).toEqual({ report: 'review_pack', ...review, currency: 'USD', assets: true });
    const minutes = minutesOf({ ...query, held: '2026-11-19', present: 'A\n\n B ' });
    expect(minutes).toMatchObject({ held_on: '2026-11-19', present: ['A', 'B'] });
    for (const of of [pack, minutes]) {
      const [screen, address] = reviewAddress(of);
      expect(screen === 'review-pack' ? packOf(address) : minutesOf(address)).toEqual(of);
    }
  });
});
