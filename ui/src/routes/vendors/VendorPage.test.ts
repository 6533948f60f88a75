import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { undo } from '$lib/app/register.svelte';
import { place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import type { MockWorld } from '../../dev/mock/world';
import Vendors from './Vendors.svelte';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address: string, change?: (world: MockWorld) => void) {
  desk = await openDesk(address, change);
  const { container } = render(Vendors);
  return { desk, container, user: userEvent.setup() };
}

const dialog = async () => within(await screen.findByRole('dialog'));
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
/** A choice of an open list or menu: they float, and only a browser knows where. */
const choice = (text: string) =>
  screen.findByText(text, { selector: '[role="option"] *, [role="menuitem"] *' });
/** The cells of a table row, between bars. */
const cells = (row: Element) =>
  [...row.children].map((cell) => cell.textContent?.replace(/\s+/gu, ' ').trim()).join(' | ');
const said = () => toasts().map((toast) => toast.text);

describe('the escalation path', () => {
  it('says whom to call after how long, and what to quote', async () => {
    await open('#/vendors/1');
    const box = within(await screen.findByRole('region', { name: /^Escalation path/u }));
    const [first, second] = box.getAllByRole('listitem');
    expect(first?.textContent).toMatch(/Service desk\s*at once/u);
    expect(first?.textContent).toMatch(/24 × 7 · Quote BF-2210/u);
    expect(second?.textContent).toMatch(/Duty manager\s*after 1 h 30 min/u);
  });

  it('is saved as a whole: a level added, moved up, one removed', async () => {
    const { user, desk } = await open('#/vendors/1');
    await user.click(await screen.findByRole('button', { name: 'Edit the escalation path' }));
    const form = await dialog();
    await user.click(form.getByRole('button', { name: 'Add a level' }));
    const third = within(form.getByRole('group', { name: 'Level 3' }));
    expect(document.activeElement).toBe(third.getByLabelText(/^Role or person/u));
    await user.type(third.getByLabelText(/^Role or person/u), 'Head of operations');
    await user.type(third.getByLabelText(/^After, minutes/u), '30');
    await user.type(third.getByLabelText(/^Portal/u), 'https://acme.example/help');
    await user.click(form.getByRole('button', { name: 'Move level 3 up' }));
    expect(document.activeElement).toBe(form.getByRole('button', { name: 'Move level 2 up' }));
    await user.click(form.getByRole('button', { name: 'Remove level 1' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    await gone();
    const [saved] = desk.calls('vendor_escalation_save') as { draft: { levels: object[] } }[];
    expect(saved).toMatchObject({
      draft: {
        vendor_id: 1,
        levels: [
          { id: null, who: 'Head of operations', after_minutes: 30 },
          { id: 2, who: 'Duty manager', after_minutes: 90 },
        ],
      },
    });
    expect(saved?.draft.levels[0]).not.toHaveProperty('key');
    await screen.findByText('Head of operations');
  });

  it('shows the register’s error at the level it is about', async () => {
    const { user, container } = await open('#/vendors/2');
    await user.click(await screen.findByRole('button', { name: 'Edit the escalation path' }));
    const form = await dialog();
    await user.type(form.getByLabelText(/^Role or person/u), 'Desk');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(form.getByLabelText(/^Phone/u).getAttribute('aria-invalid')).toBe('true'),
    );
    expect(await violations(container.ownerDocument.body)).toEqual([]);
  }, 30_000);
});

describe('what a vendor proves', () => {
  it('has a word for where each document stands', async () => {
    await open('#/vendors/1?tab=documents');
    const box = within(await screen.findByRole('region', { name: /^Certificates/u }));
    const rows = box.getAllByRole('listitem').map((row) => row.textContent ?? '');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/Insurance.*Expired.*5 months ago/su);
    expect(rows[1]).toMatch(
      /27001.*Expires soon.*(in 55 days|in 8 weeks|in 2 months).*no\. IT-27-4410/su,
    );
    expect(rows[2]).toMatch(/Data processing agreement.*Valid.*1 Mar 2024 – no end/su);
    const marks = [...document.querySelectorAll<HTMLElement>('li [data-status]')];
    expect(marks.map((mark) => mark.dataset.status)).toEqual(['critical', 'warning', 'ok']);
  });

  it('takes a new one, whose name is needed where its kind says nothing', async () => {
    const { user, desk } = await open('#/vendors/1?tab=documents');
    await user.click(await screen.findByRole('button', { name: /^Add a certificate/u }));
    const form = await dialog();
    await user.click(form.getByLabelText(/^Document/u));
    await user.click(await choice('Other'));
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByLabelText(/^Name/u).getAttribute('aria-invalid')).toBe('true');
    await user.type(form.getByLabelText(/^Name/u), 'Cyber Essentials');
    await user.type(form.getByRole('textbox', { name: /^Valid until/u }), '2027-05-31');
    expect(form.getByText('Without a number: 60, as set for all vendors.')).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Save' }));
    await gone();
    expect(desk.calls('vendor_certificate_save')).toMatchObject([
      {
        draft: {
          id: null,
          vendor_id: 1,
          scheme: 'other',
          label: 'Cyber Essentials',
          valid_until: '2027-05-31',
          alert_days: null,
          document_id: null,
        },
      },
    ]);
    await screen.findByText('Cyber Essentials');
  }, 30_000);

  it('loses one without a question, and gets it back', async () => {
    const { user, desk } = await open('#/vendors/1?tab=documents');
    await user.click(await screen.findByRole('button', { name: 'More about Insurance' }));
    await user.click(await choice('Remove'));
    await waitFor(() => expect(said()).toContain('Insurance was removed'));
    expect(desk.world.files.proofs).toHaveLength(2);
    await undo();
    await screen.findByText('Insurance');
  });
});

describe('deliveries', () => {
  it('are rated with the marks that apply', async () => {
    const { user, desk } = await open('#/vendors/1?tab=score');
    const box = within(await screen.findByRole('region', { name: /^Delivery surveys/u }));
    expect(box.getByText('4.00 of 5')).toBeTruthy();
    expect(box.getByText(/Contact availability 4 · Quality of the intervention 5/u)).toBeTruthy();
    await user.click(box.getByRole('button', { name: 'Rate a delivery' }));
    const form = await dialog();
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect((await form.findAllByText(/Answer at least one/u)).length).toBeGreaterThan(0);
    expect(desk.calls('vendor_survey_save')).toEqual([]);
    const quality = within(form.getByRole('group', { name: /^Quality/u }));
    await user.click(quality.getByRole('radio', { name: '2' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    await gone();
    expect(desk.calls('vendor_survey_save')).toMatchObject([
      { draft: { delivered_on: '2026-11-20', quality: 2, reliability: null } },
    ]);
  }, 30_000);
});

describe('the scorecard', () => {
  const card = async () => within(await screen.findByRole('region', { name: 'Scorecard' }));

  it('says of each row how it was computed', async () => {
    const { user } = await open('#/vendors/1?tab=score');
    const box = await card();
    await user.click(await box.findByRole('button', { name: 'How computed: SLA attainment' }));
    const words = await screen.findByText(/Measurements that met their target: 23 of 24\./u);
    expect(words.textContent).toContain('80% earns 0 points, 99% earns 100');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(words.isConnected).toBe(false));
    await user.click(box.getByRole('button', { name: 'How computed: Credits received' }));
    await screen.findByText('No credit was due in the period.');
  });

  it('is for the period chosen, and goes on paper for it', async () => {
    const { user, desk } = await open('#/vendors/1?tab=score');
    const box = await card();
    await box.findByText('21 Nov 2025 – 20 Nov 2026');
    await user.click(box.getByLabelText('Period'));
    await user.click(await choice('Fiscal year 2025'));
    await box.findByText('1 Jan 2025 – 31 Dec 2025');
    expect(desk.calls('vendor_scorecard')).toContainEqual({
      id: 1,
      period: { from: '2025-01-01', to: '2025-12-31' },
    });
    await user.click(box.getByRole('button', { name: 'Print the scorecard' }));
    await waitFor(() => expect(place().path).toBe('/reports/scorecard'));
    expect(place().query).toMatchObject({ id: '1', first: '2025-01-01', last: '2025-12-31' });
  });

  it('stands beside the spend by year and currency', async () => {
    await open('#/vendors/9?tab=score');
    const box = within(await screen.findByRole('region', { name: /^Spend by fiscal year/u }));
    const rows = box.getAllByRole('row').map(cells);
    expect(rows[0]).toBe('Fiscal year | USD');
    expect(rows[1]).toBe('2023 | —');
    expect(rows[3]).toBe('2025 | US$7,120.00');
    expect(rows[4]).toBe('2026, if nothing changes | US$7,120.00');
  });

  it('is weighed where one sees what it does', async () => {
    const { user, desk } = await open('#/vendors/1?tab=score');
    await user.click(await (await card()).findByRole('button', { name: 'Weights and targets' }));
    const form = await dialog();
    const delivery = within(await form.findByRole('group', { name: 'Delivery survey' }));
    const target = delivery.getByLabelText('100 points at');
    expect((target as HTMLInputElement).value).toBe('4.5');
    await user.clear(target);
    await user.type(target, '4,25');
    const weight = delivery.getByLabelText(/^Weight/u);
    await user.clear(weight);
    await user.type(weight, '40');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await gone();
    expect(desk.world.files.standards.rows[3]).toEqual({
      kind: 'delivery',
      weight: 40,
      target: 425,
      zero: 200,
    });
    expect(said()).toContain('Weights and targets were saved');
  }, 30_000);

  it('has no accessibility violation, also in Italian', async () => {
    const { container } = await open('#/vendors/1?tab=score');
    await (await card()).findByText('21 Nov 2025 – 20 Nov 2026');
    expect(await violations(container)).toEqual([]);
    setLanguage('it');
    await screen.findByRole('heading', { name: 'Valutazione' });
    expect(await violations(container)).toEqual([]);
  }, 30_000);
});

describe('a merge', () => {
  const twice = (world: MockWorld) => {
    const acme = world.vendors[0];
    if (!acme) return;
    const same = { ...structuredClone(acme), id: 90 as never, name: 'ACME hosting', contacts: [] };
    world.vendors.push({ ...same, customer_no: 'OLD-7', country: 'IT', risk: 'high' });
    const third = world.contracts[2];
    if (third) third.vendor_id = 90 as never;
  };

  it('is proposed by the list, shows what it would do, and does it in one step', async () => {
    const { user, desk } = await open('#/vendors', twice);
    await user.click(await screen.findByRole('button', { name: 'Possible duplicates (1)' }));
    await user.click(await screen.findByRole('button', { name: /^Merge Acme Hosting Srl/u }));
    const form = within(await screen.findByRole('dialog', { name: 'Merge two vendors' }));
    const fields = (await form.findAllByRole('row')).map(cells);
    expect(fields).toContain('Our customer no. | BF-2210 | OLD-7');
    expect(fields).toContain('Risk | High from ACME hosting | —');
    expect(form.getByText('What moves to Acme Hosting Srl')).toBeTruthy();
    expect(form.getByText('1 contract')).toBeTruthy();
    expect(await violations(document.body)).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Merge' }));
    await gone();
    expect(desk.calls('vendor_merge')).toMatchObject([{ kept: 1, gone: 90 }]);
    await waitFor(() => expect(said()).toContain('ACME hosting was merged into Acme Hosting Srl'));
    expect(desk.world.contracts[2]?.vendor_id).toBe(1);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /^Possible duplicates/u })).toBeNull(),
    );
    await undo();
    await screen.findByRole('button', { name: 'Possible duplicates (1)' });
  }, 30_000);

  it('goes back to the proposals that are left', async () => {
    const { user, desk } = await open('#/vendors', (world) => {
      twice(world);
      const [, second] = world.vendors;
      if (second) world.vendors.push({ ...structuredClone(second), id: 91 as never });
    });
    await user.click(await screen.findByRole('button', { name: 'Possible duplicates (2)' }));
    await user.click(await screen.findByRole('button', { name: /^Merge Acme Hosting Srl/u }));
    const form = within(await screen.findByRole('dialog', { name: 'Merge two vendors' }));
    await form.findByText('What moves to Acme Hosting Srl');
    await user.click(form.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(desk.calls('vendor_merge')).toHaveLength(1));
    await waitFor(() =>
      expect(screen.queryByRole('dialog', { name: 'Merge two vendors' })).toBeNull(),
    );
    const left = within(screen.getByRole('dialog', { name: 'Possible duplicates' }));
    await waitFor(() => expect(left.getAllByRole('button', { name: /^Merge /u })).toHaveLength(1));
  }, 30_000);

  it('keeps the one that is chosen, and leads to it', async () => {
    const { user, desk } = await open('#/vendors/90', twice);
    await screen.findByRole('heading', { level: 1, name: 'ACME hosting' });
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await choice('Merge with another vendor…'));
    const form = await dialog();
    await user.type(form.getByRole('combobox'), 'Acme Host');
    await user.click(await choice('Acme Hosting Srl'));
    await user.click(await form.findByLabelText(/^Which one stays/u));
    await user.click(await choice('Acme Hosting Srl'));
    await form.findByText('What moves to Acme Hosting Srl');
    await user.click(form.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(place().path).toBe('/vendors/1'));
    expect(desk.world.vendors.some((v) => v.name === 'ACME hosting')).toBe(false);
  }, 30_000);

  it('waits while both have a contract under one number', async () => {
    const { user } = await open('#/vendors', (world) => {
      twice(world);
      const third = world.contracts[2];
      if (third) third.number = 'C-2024-017';
    });
    await user.click(await screen.findByRole('button', { name: 'Possible duplicates (1)' }));
    await user.click(await screen.findByRole('button', { name: /^Merge Acme Hosting Srl/u }));
    const form = within(await screen.findByRole('dialog', { name: 'Merge two vendors' }));
    const link = await form.findByRole('link', { name: 'Laptop lease, batch 2023' });
    expect(link.getAttribute('href')).toBe('#/contracts/3');
    expect(form.getByRole('button', { name: 'Merge' })).toHaveProperty('disabled', true);
  }, 30_000);
});
