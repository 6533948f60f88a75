// What every list has, over a world in memory: enough of the text form, groups, views and changes
// of many rows for screens to be tried; the rules are the register's.
import type { BulkCell } from '$lib/api/gen/BulkCell';
import type { BulkField } from '$lib/api/gen/BulkField';
import type { BulkChange } from '$lib/api/gen/BulkChange';
import type { BulkOutcome } from '$lib/api/gen/BulkOutcome';
import type { Commands } from '$lib/api/gen/commands';
import type { AssetDraft } from '$lib/api/gen/AssetDraft';
import type { FieldError } from '$lib/api/gen/FieldError';
import type { Filter } from '$lib/api/gen/Filter';
import type { Group } from '$lib/api/gen/Group';
import type { ListQuery } from '$lib/api/gen/ListQuery';
import type { ParsedText } from '$lib/api/gen/ParsedText';

import { assetPage, assetSelection, STATUSES } from './assets';
import { pageOf, sum } from './contracts';
import { vendorPage } from './vendors';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

/** Names of some columns as people type them. */
const NAMES: Record<string, string> = {
  vendor: 'supplier',
  location: 'location',
  state: 'state',
  warranty: 'warranty_end',
};

function parse(text: string): ParsedText {
  const filters: Filter[] = [];
  const words: string[] = [];
  const errors: ParsedText['errors'] = [];
  for (const piece of text.split(/\s+/u).filter(Boolean)) {
    const [, minus, name, sign, value] = /^(-?)([a-z]+)([:=<])(.*)$/u.exec(piece) ?? [];
    if (name === undefined || value === undefined) {
      words.push(piece);
      continue;
    }
    const field = NAMES[name];
    const from = text.indexOf(piece);
    if (field === undefined || value === '') {
      const code = field === undefined ? 'unknown-field' : 'no-value';
      errors.push({ from, to: from + piece.length, code, params: { field: name } });
      continue;
    }
    const partial = sign === ':' && (field === 'supplier' || field === 'location');
    const op = partial ? (minus ? 'lacks' : 'has') : minus ? 'not' : undefined;
    const kept = sign === '<' ? [`<+${value}`] : value.split(',');
    filters.push({ field, ...(op ? { op } : {}), values: kept });
  }
  return { query: { text: words.join(' '), filters, sort: [] }, errors };
}

function print({ text, filters }: ListQuery): string {
  const terms = filters.map(({ field, op, values }) => {
    const name = Object.keys(NAMES).find((n) => NAMES[n] === field) ?? field;
    const minus = op === 'not' || op === 'lacks' ? '-' : '';
    const [only = ''] = values;
    const rest = only.startsWith('<') ? `<${only.slice(2)}` : `:${values.join(',')}`;
    return `${minus}${name}${rest}`;
  });
  return [...terms, text].filter(Boolean).join(' ');
}

function groupsOf(world: MockWorld, { list, query, by }: Commands['list_groups']['args']): Group[] {
  const request = { query, offset: 0, limit: 500 };
  const { rows } =
    list === 'assets'
      ? assetPage(world, request)
      : list === 'contracts'
        ? pageOf(world, request)
        : vendorPage(world, request);
  const groups: Group[] = [];
  for (const row of rows as unknown as Record<string, unknown>[]) {
    const value = row[by];
    const key: Group['key'] = /_(?:end|by|date)$/u.test(by)
      ? { kind: 'month', value: typeof value === 'string' ? value.slice(0, 7) : null }
      : by === 'state'
        ? { kind: 'choice', value: [String(value)] }
        : { kind: 'text', value: String(value ?? '') };
    const last = groups.at(-1);
    const cost = (row.cost ? [row.cost] : (row.annual ?? [])) as Group['totals'];
    if (last && JSON.stringify(last.key) === JSON.stringify(key)) {
      last.count += 1;
      last.totals = sum([...last.totals, ...cost]);
    } else groups.push({ key, count: 1, totals: cost });
  }
  return groups;
}

/** Some fields of an asset of every kind, and those people added. */
function assetFields(world: MockWorld): BulkField[] {
  const field = (key: string, label: string, kind: BulkField['kind']): BulkField => ({
    field: key,
    label,
    kind,
    options: [],
  });
  const named = (names: readonly string[]) => names.map((n) => ({ value: n, label: n }));
  return [
    { ...field('status', 'Status', 'text'), options: named(STATUSES.map((s) => s.name)) },
    field('location', 'Location', 'text'),
    field('serial', 'Serial no.', 'text'),
    field('in_service_on', 'In service since', 'date'),
    field('proceeds', 'Proceeds', 'money'),
    field('rto_minutes', 'RTO, minutes', 'number'),
    {
      ...field('criticality', 'Criticality', 'choice'),
      options: [
        { value: 'low', label: 'Low' },
        { value: 'high', label: 'High' },
      ],
    },
    ...world.catalogue.fields.map((f) => field(`field:${f.id}`, f.name, 'text')),
  ];
}

/** The text of a field, and how it is set. */
function textOf(world: MockWorld, d: AssetDraft, field: string): string {
  if (field === 'status') return STATUSES.find((s) => s.id === d.status_id)?.name ?? '';
  if (field === 'custodian') return world.people.find((p) => p.id === d.custodian_id)?.name ?? '';
  if (field === 'cost')
    return d.cost ? `${(d.cost.minor / 100).toFixed(2)} ${d.cost.currency}` : '';
  return String(d[field as keyof AssetDraft] ?? '');
}

function put(world: MockWorld, d: AssetDraft, { field, text }: BulkCell): string | null {
  if (field === 'custodian') {
    const person = world.people.find((p) => p.name === text);
    if (text !== '' && !person) return 'no-such-name';
    d.custodian_id = (person?.id ?? null) as never;
    return null;
  }
  if (field === 'status') {
    const status = STATUSES.find((s) => s.name === text);
    if (!status) return 'no-such-name';
    d.status_id = status.id;
    return null;
  }
  if (field === 'serial' && text !== '' && world.assets.some((a) => a !== d && a.serial === text)) {
    return 'duplicate-serial';
  }
  Object.assign(d, { [field]: text });
  return null;
}

function edit(world: MockWorld, change: BulkChange): BulkOutcome {
  const rows =
    change.mode === 'block'
      ? change.rows
      : world.assets
          .filter((d) =>
            change.selection.mode === 'ids'
              ? change.selection.ids.includes(d.id ?? 0)
              : !change.selection.except.includes(d.id ?? 0),
          )
          .map((d) => ({ id: d.id ?? 0, cells: change.cells }));
  const outcome: BulkOutcome = {
    changed: 0,
    unchanged: 0,
    refused: 0,
    lines: [],
    reasons: [],
    digest: JSON.stringify(change),
  };
  for (const { id, cells } of rows) {
    const at = world.assets.findIndex((a) => a.id === id);
    const old = world.assets[at];
    if (!old) continue;
    const next = structuredClone(old);
    world.assets[at] = next;
    const errors = cells.flatMap((cell): FieldError[] => {
      const now = textOf(world, next, cell.field);
      if (cell.was !== null && cell.was !== now) {
        return [{ field: cell.field, code: 'changed-meanwhile', params: { now } }];
      }
      const code = put(world, next, cell);
      return code ? [{ field: cell.field, code, params: { name: cell.text, tag: '' } }] : [];
    });
    if (errors.length > 0) {
      world.assets[at] = old;
      outcome.refused += 1;
      outcome.reasons.push({ id, title: old.tag, errors });
      continue;
    }
    const lines = cells.flatMap(({ field }) => {
      const [was, is] = [textOf(world, old, field), textOf(world, next, field)];
      return was === is ? [] : [{ id, title: old.tag, field, old: was, new: is }];
    });
    outcome.lines.push(...lines);
    if (lines.length > 0) outcome.changed += 1;
    else outcome.unchanged += 1;
  }
  return outcome;
}

/** The owners of contracts. */
function editOwners(world: MockWorld, write: Write, change: BulkChange): unknown {
  const outcome = { changed: 0, unchanged: 0, refused: 0, reasons: [] as unknown[] };
  const op = write('contract.bulk_edit', '', () => {
    for (const { id, cells } of change.mode === 'block' ? change.rows : []) {
      const contract = world.contracts.find((c) => c.id === id);
      const name = cells[0]?.text ?? '';
      const person = world.people.find((p) => p.name === name);
      if (!contract) continue;
      if (name !== '' && !person) {
        const errors = [{ field: 'owner', code: 'no-such-name', params: { name } }];
        outcome.reasons.push({ id, title: contract.title, errors });
        outcome.refused += 1;
        continue;
      }
      contract.owner_id = person?.id ?? null;
      outcome.changed += 1;
    }
  });
  return { done: { op }, outcome };
}

export function gridAnswers(world: MockWorld, write: Write): Answers {
  return {
    list_parse: ({ text }) => parse(text),
    list_print: ({ query }) => print(query),
    list_complete: ({ text, at }) => {
      const from = text.lastIndexOf(' ', at - 1) + 1;
      const start = text.slice(from, at);
      const fits = Object.keys(NAMES).filter((n) => start !== '' && n.startsWith(start));
      return { from, to: at, suggestions: fits.map((n) => ({ insert: `${n}:`, label: n })) };
    },
    list_groups: (args) => groupsOf(world, args),
    list_selection: ({ list, selection }) => {
      if (list === 'assets') return assetSelection(world, selection);
      const request = { query: { text: '', filters: [], sort: [] }, offset: 0, limit: 500 };
      const query = selection.mode === 'matching' ? selection.query : request.query;
      const { rows } = (list === 'contracts' ? pageOf : vendorPage)(world, { ...request, query });
      const chosen = rows.filter((r) =>
        selection.mode === 'ids' ? selection.ids.includes(r.id) : !selection.except.includes(r.id),
      );
      return { count: chosen.length, totals: sum(chosen.flatMap((r) => r.annual)) };
    },
    view_list: () => structuredClone(world.views),
    view_save: ({ draft }) => {
      const old = world.views.find((v) => v.id === draft.id);
      const taken = world.views.some(
        (v) => v !== old && v.list === draft.list && v.name === draft.name,
      );
      if (taken) {
        throw {
          code: 'invalid',
          params: {},
          fields: [{ field: 'name', code: 'duplicate-name', params: {} }],
        };
      }
      const id = (old?.id ?? Math.max(0, ...world.views.map((v) => v.id)) + 1) as never;
      const op = write('view.save', draft.name, () => {
        const definition = draft.definition ?? old?.definition ?? null;
        const next = { id, list: draft.list, name: draft.name, definition, pinned: draft.pinned };
        if (old) Object.assign(old, next);
        else world.views.push(next);
      });
      return { op, id };
    },
    view_delete: ({ id }) => ({
      op: write('view.delete', '', () => {
        world.views = world.views.filter((v) => v.id !== id);
      }),
    }),
    view_reorder: ({ ids }) => ({
      op: write('view.reorder', '', () => {
        world.views.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
      }),
    }),
    bulk_fields: ({ list }) => (list === 'assets' ? assetFields(world) : []),
    bulk_preview: ({ change }) => edit({ ...world, assets: [...world.assets] }, change),
    bulk_edit: ({ list, change }) => {
      if (list === 'contracts') return editOwners(world, write, change);
      let outcome: BulkOutcome | null = null;
      const op = write('asset.bulk_edit', '', () => {
        outcome = edit(world, change);
      });
      return { done: { op }, outcome };
    },
    bulk_cancel: () => undefined,
  };
}
