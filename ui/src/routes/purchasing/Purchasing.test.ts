import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { checkOrder, lineName, orderDraft, orderMark, orderValues } from './orders';
import Purchasing from './Purchasing.svelte';
import { judge, receiveDraft } from './scan';

const check = (serial: string, duplicate: string | null = null) => ({
  serial,
  duplicate,
  alike: [],
});
const near = { id: 9 as never, tag: 'IT-9', serial: '7XK2O93', model: '', looks_same: true };

describe('a scanned number', () => {
  const scanned = [{ line: 1 as never, serial: '7XK2Q93' }];

  it('is judged at once: twice, of an asset, nearly of one, taken', () => {
    expect(judge(check('7xk2q93'), scanned)).toEqual({ kind: 'twice', serial: '7xk2q93' });
    expect(judge(check('ABC', 'IT-7'), scanned)).toMatchObject({ kind: 'duplicate', tag: 'IT-7' });
    expect(judge({ ...check('7XK2094'), alike: [near] }, scanned)).toMatchObject({
      kind: 'alike',
      tag: 'IT-9',
      other: '7XK2O93',
    });
    expect(judge(check('NEW-1'), scanned)).toEqual({ kind: 'taken', serial: 'NEW-1' });
  });

  it('goes to its line, in the order of scanning; things without a number are no doubles', () => {
    const all = [...scanned, { line: 2 as never, serial: '' }, { line: 1 as never, serial: 'B' }];
    expect(judge(check(''), all).kind).toBe('taken');
    const delivery = { order: 5 as never, on: null, delivery_no: 'D', place: '', prefix: 'IT-' };
    const draft = receiveDraft(delivery, all, true, '2026-11-20');
    expect(draft).toMatchObject({ order_id: 5, received_on: '2026-11-20', over: true });
    expect(draft.lines.map((l) => [l.line_id, l.pieces.map((p) => p.serial)])).toEqual([
      [1, ['7XK2Q93', 'B']],
      [2, ['']],
    ]);
  });
});

describe('an order', () => {
  it('takes its currency to every amount, and says what is missing', () => {
    const values = orderValues(null, '2026-11-20', 'CHF');
    const wrong = checkOrder(values);
    expect(Object.keys(wrong).filter((field) => wrong[field])).toEqual([
      'vendor_id',
      'number',
      'lines.0.description',
    ]);
    const [line] = values.lines;
    const draft = orderDraft({
      ...values,
      vendor: '3',
      lines: line ? [{ ...line, price: { minor: 100, currency: 'EUR' }, per: '0' }] : [],
    });
    expect(draft.lines[0]).toMatchObject({
      price: { minor: 100, currency: 'CHF' },
      per_piece: false,
    });
    expect(lineName({ description: '', manufacturer: 'Dell', model: 'WD22' })).toBe('Dell WD22');
    expect(orderMark({ status: 'ordered', late: true })).toBe('critical');
  });
});

describe('an invoice', () => {
  let desk: MockDesk | undefined;
  afterEach(() => desk?.stop());

  const eur = (minor: number) => ({ minor, currency: 'EUR' });

  it('is changed with the shares it has, and keeps what is left alone', async () => {
    desk = await openDesk('#/purchasing/invoices');
    const row = {
      id: 4 as never,
      number: 'F-9',
      vendor_id: 3 as never,
      vendor: 'Dell',
      invoiced_on: '2026-10-01',
      total: eur(30_000),
      shipping: null,
      assets: 2,
      difference: eur(0),
      note: 'paid',
    };
    const share = (id: number, minor: number) => ({
      asset_id: id as never,
      tag: `IT-${id}`,
      model: '',
      share: eur(minor),
    });
    const shares = [share(1, 10_000), share(2, 20_000)];
    const draft = {
      ...{ id: 4, vendor_id: 3, number: 'F-9', invoiced_on: '2026-10-01', total: eur(30_000) },
      ...{ shipping: null, note: 'paid', set_cost: false, differs: false },
      lines: shares.map((s) => ({ asset_id: s.asset_id, price: s.share })),
    };
    desk.answer('invoice_page', () => ({ total: 1, offset: 0, rows: [row] }));
    desk.answer('invoice_get', () => ({ row, shares, draft }));
    desk.answer('invoice_preview', () => ({ shares, sum: eur(30_000), difference: eur(0) }));
    const saved: unknown[] = [];
    desk.answer('invoice_save', (args) => {
      saved.push(args);
      return { op: null, id: 4 };
    });
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    render(Purchasing);
    await screen.findByRole('row', { name: /F-9/u });
    screen.getByRole('grid').focus();
    await user.keyboard('{Control>}{Home}{/Control}{ContextMenu}');
    const entries = await screen.findAllByRole('menuitem', { hidden: true });
    const edit = entries.find((e) => e.textContent?.trim() === 'Edit');
    if (!edit) throw new Error('nothing to edit with');
    await user.click(edit);
    const price = await screen.findByRole<HTMLInputElement>('textbox', { name: /Price of IT-2/u });
    expect(price.value).toBe('200.00');
    await user.clear(price);
    await user.type(price, '150');
    await user.click(screen.getByRole('checkbox', { name: 'IT-1' }));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Save/u }));
    await waitFor(() =>
      expect(saved.at(-1)).toMatchObject({
        draft: {
          ...{ id: 4, vendor_id: 3, number: 'F-9', note: 'paid', set_cost: false },
          lines: [{ asset_id: 2, price: eur(15_000) }],
        },
      }),
    );
  });
});

describe('receiving on screen', () => {
  let desk: MockDesk | undefined;
  afterEach(() => desk?.stop());

  it('goes on with Enter, keeps the focus, refuses a double, books in at once', async () => {
    desk = await openDesk('#/purchasing');
    const draft = orderDraft({
      ...orderValues(null, '2026-11-20', 'EUR'),
      vendor: '3',
      number: 'PO-7',
    });
    draft.lines[0] = { ...draft.lines[0], quantity: 2, model: 'Latitude' } as never;
    await desk.backend.call('order_save', { op_id: 'x', draft });
    const user = userEvent.setup();
    const { container } = render(Purchasing);
    expect(await screen.findByRole('row', { name: /PO-7/u })).toBeTruthy();
    expect(await violations(container)).toEqual([]);

    location.hash = '#/purchasing/1/receive';
    const serial = await screen.findByRole('textbox', { name: /^Serial number/u });
    await user.click(serial);
    await user.keyboard('NEW-1{Enter}');
    await screen.findByText('NEW-1 taken');
    await waitFor(() => expect(document.activeElement).toBe(serial));
    await user.keyboard('NEW-1{Enter}');
    await screen.findByText('NEW-1 was scanned already');
    await user.keyboard('7XK2Q093{Enter}');
    await screen.findByText(/belongs to IT-000231 already/u);
    await user.keyboard('NEW-2{Enter}');
    await screen.findByText('NEW-2 taken');
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: /Book in 2 pieces/u }));
    await waitFor(() => expect(place().segments).toEqual(['purchasing', '1']));
    expect(desk.calls('order_receive')[0]).toMatchObject({
      draft: { lines: [{ pieces: [{ serial: 'NEW-1' }, { serial: 'NEW-2' }] }], over: false },
    });
    await screen.findByText('2 of 2');
  });
});
