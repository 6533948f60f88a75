// The columns of the list of assets: what each says, and how it is edited.
import type { Snippet } from 'svelte';

import type { AssetRow } from '$lib/api/gen/AssetRow';
import { formatDate } from '$lib/format/date';
import { formatMoney } from '$lib/format/money';
import { NONE } from '$lib/format/text';
import { locale, msg, t } from '$lib/i18n';
import { moneyText } from '$lib/ui/bulk/bulk';
import type { Column } from '$lib/ui/grid/types';
import { own } from '$lib/ui/views/list-desk.svelte';

import { CHOICE_WORDS, type DateField } from './filters';

/** Cells that are more than their text. */
interface Cells {
  status: Snippet<[AssetRow]>;
  warranty: Snippet<[AssetRow]>;
}

/** A day in a cell. */
export function day(date: string | null): string {
  return date ? formatDate(date, locale()) : NONE;
}

/** The columns every register has; the cells that are drawn come from the screen. */
export function assetColumns(cells: Cells): Column<AssetRow>[] {
  return [
    {
      key: 'tag',
      title: msg('assets-col-tag'),
      width: 104,
      mono: true,
      text: (r) => r.tag,
      edit: own('tag'),
    },
    {
      key: 'serial',
      title: msg('assets-col-serial'),
      width: 126,
      mono: true,
      text: (r) => r.serial,
      edit: own('serial'),
    },
    {
      key: 'model',
      title: msg('assets-col-model'),
      width: 176,
      grow: 3,
      text: (r) => r.model || NONE,
      edit: own('model'),
    },
    {
      key: 'status',
      title: msg('assets-col-status'),
      width: 122,
      text: (r) => r.status,
      edit: own('status'),
      cell: cells.status,
    },
    {
      key: 'custodian',
      title: msg('assets-col-custodian'),
      width: 128,
      grow: 1,
      text: (r) => r.custodian || NONE,
      edit: own('custodian'),
    },
    {
      key: 'location',
      title: msg('assets-col-location'),
      width: 116,
      grow: 1,
      text: (r) => r.location || NONE,
      edit: own('location'),
    },
    {
      key: 'warranty_end',
      title: msg('assets-col-warranty-end'),
      width: 128,
      text: (r) => day(r.warranty_end),
      edit: own('warranty_end'),
      cell: cells.warranty,
    },
    { ...money('cost', msg('assets-col-cost')), width: 106, hidden: false },
    ...more(),
  ];
}

/** An amount, with its currency where it is edited. */
function money(column: 'cost' | 'proceeds' | 'disposal_cost', title: string): Column<AssetRow> {
  return {
    key: column,
    title,
    width: 110,
    align: 'end',
    hidden: true,
    groups: false,
    text: (r) => {
      const amount = r[column];
      return amount ? formatMoney(amount, locale()) : NONE;
    },
    amounts: (r) => {
      const amount = r[column];
      return amount ? [amount] : [];
    },
    edit: { field: column, text: (r) => moneyText(r[column]) },
  };
}

/** Columns one asks for in the menu of the heading. */
function more(): Column<AssetRow>[] {
  const hidden = (column: string, title: string, width: number): Column<AssetRow> => ({
    key: column,
    title,
    width,
    hidden: true,
    text: (r) => String(r[column as keyof AssetRow] ?? '') || NONE,
    edit: own(column as keyof AssetRow),
  });
  const date = (column: DateField, title: string): Column<AssetRow> => ({
    ...hidden(column, title, 110),
    text: (r) => day(r[column]),
  });
  const number = (column: string, title: string): Column<AssetRow> => ({
    ...hidden(column, title, 100),
    align: 'end',
  });
  const choice = (
    column: 'ownership' | 'criticality' | 'confidentiality' | 'cover_need',
    title: string,
    width: number,
  ): Column<AssetRow> => {
    const word = (value: string): string => t(`${CHOICE_WORDS[column]}-${value}`);
    return {
      ...hidden(column, title, width),
      text: (r) => (r[column] ? word(r[column]) : NONE),
      word,
    };
  };
  return [
    hidden('category', msg('assets-col-category'), 110),
    hidden('name', msg('assets-col-name'), 130),
    hidden('manufacturer', msg('assets-col-manufacturer'), 120),
    {
      ...hidden('state', msg('assets-col-state'), 110),
      text: (r) => t(`asset-state-${r.state}`),
      edit: undefined,
      word: (state) => t(`asset-state-${state}`),
    },
    hidden('department', msg('assets-col-department'), 120),
    hidden('cost_centre', msg('assets-col-cost-centre'), 110),
    hidden('supplier', msg('assets-col-supplier'), 150),
    hidden('user', msg('assets-col-user'), 130),
    hidden('company', msg('assets-col-company'), 130),
    { ...hidden('inventory_no', msg('assets-col-inventory-no'), 120), mono: true },
    choice('ownership', msg('assets-col-ownership'), 110),
    choice('criticality', msg('assets-col-criticality'), 100),
    date('in_service_on', msg('assets-col-in-service-on')),
    date('purchase_date', msg('assets-col-purchase-date')),
    hidden('room', msg('assets-col-room'), 90),
    { ...hidden('model_number', msg('assets-col-model-number'), 120), mono: true },
    { ...hidden('part_of', msg('assets-col-part-of'), 104), mono: true },
    choice('confidentiality', msg('assets-col-confidentiality'), 120),
    number('rto_minutes', msg('assets-col-rto-minutes')),
    number('rpo_minutes', msg('assets-col-rpo-minutes')),
    hidden('invoice_no', msg('assets-col-invoice-no'), 110),
    hidden('order_no', msg('assets-col-order-no'), 110),
    date('warranty_start', msg('assets-col-warranty-start')),
    number('warranty_months', msg('assets-col-warranty-months')),
    choice('cover_need', msg('assets-col-cover-need'), 140),
    date('delivered_on', msg('assets-col-delivered-on')),
    date('due_back', msg('assets-col-due-back')),
    date('eol_date', msg('assets-col-eol-date')),
    date('retire_on', msg('assets-col-retire-on')),
    date('disposed_on', msg('assets-col-disposed-on')),
    money('proceeds', msg('assets-col-proceeds')),
    money('disposal_cost', msg('assets-col-disposal-cost')),
  ];
}
