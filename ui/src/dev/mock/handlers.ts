// Answers to the commands of contracts, settings and people from a world in memory.
import { MemoryBackend } from '$lib/api';
import type { Handlers } from '$lib/api/backend';
import type { Commands } from '$lib/api/gen/commands';

import { catalogueAnswers } from './catalogue';
import { assetChoices, assetDetail, assetPage } from './assets';
import { agendaOf, detailOf, pageOf, previewOf } from './contracts';
import { coverageAnswers } from './coverage';
import { deadlineAnswers } from './deadlines';
import { directorAnswers } from './director';
import { disposalAnswers } from './disposal';
import { dutyAnswers, duesOf } from './duties';
import { gridAnswers } from './grid';
import { importAnswers } from './imports';
import { journalAnswers } from './journal';
import { historyOf } from './history';
import { labelAnswers } from './labels';
import { findHits } from './lists';
import { paperAnswers } from './lot-papers';
import { qualityAnswers } from './quality';
import { moneyAnswers } from './money';
import { meetingAnswers } from './meeting';
import { moveAnswers, purchaseAnswers } from './moves';
import { quoteAnswers } from './quotes';
import { reportAnswers } from './reports';
import { savingsAnswers } from './savings';
import { slaAnswers } from './slas';
import { stocktakeAnswers } from './stocktake';
import { unseen } from './unseen';
import { vendorFileAnswers } from './vendor-file';
import { vendorDetail, vendorPage } from './vendors';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };

interface Step {
  op: number;
  name: string;
  subject: string;
  before: MockWorld;
}

/** A backend over a world. Every write is undoable and announced, as in the register. */
export function mockBackend(world: MockWorld, more: Handlers = {}): MemoryBackend {
  const steps: Step[] = [];
  let undone: Step[] = [];
  let nextOp = 100;
  const backend: MemoryBackend = new MemoryBackend({
    ...answers(),
    ...more,
  } as Handlers);
  return backend;

  function write(name: string, subject: string, change: () => void) {
    const op = (nextOp += 1);
    steps.push({ op, name, subject, before: structuredClone(world) });
    undone = [];
    change();
    queueMicrotask(() => backend.emit('changed', { tables: [] }));
    return { op: op as never, name, subject };
  }

  function label(step: Step | undefined) {
    return step ? { op: step.op as never, name: step.name, subject: step.subject } : null;
  }

  function required(fields: Record<string, boolean>): void {
    const wrong = Object.keys(fields).filter((f) => !fields[f]);
    if (wrong.length === 0) return;
    throw {
      code: 'invalid',
      params: {},
      fields: wrong.map((field) => ({ field, code: 'required', params: {} })),
    };
  }

  function invalid(field: string, code: string, params: Record<string, string> = {}): never {
    throw { code: 'invalid', params: {}, fields: [{ field, code, params }] };
  }

  function answers(): Answers {
    return {
      ...accepted(),
      ...frame(),
      ...contracts(),
      ...records(),
      ...importAnswers(write as never, (done, total) => backend.emit('progress', [done, total])),
      ...qualityAnswers(),
      ...meetingAnswers(world, write as never),
      ...quoteAnswers(world, write as never),
      ...moveAnswers(world, write as never),
      ...purchaseAnswers(world, write as never),
      ...journalAnswers(() => steps),
      ...reportAnswers(world, (name, args) => backend.call(name, args), write),
      ...coverageAnswers(world, write),
      ...deadlineAnswers(world),
      ...directorAnswers(world),
      ...disposalAnswers(world, write),
      ...paperAnswers(world, write),
      ...dutyAnswers(world, write),
      ...savingsAnswers(world, write),
      ...slaAnswers(world, write),
      ...catalogueAnswers(world, write, invalid),
      ...moneyAnswers(world, write),
      ...stocktakeAnswers(world, write),
      ...labelAnswers(world, write),
      ...vendorFileAnswers(world, write),
      ...gridAnswers(world, write),
      ...settings(),
      ...copies(),
    };
  }

  /** What is taken note of and changes nothing here. */
  function accepted(): Answers {
    const done = (name: string) => ({ op: write(name, '', () => undefined) });
    return {
      contract_confirm: () => done('contract.confirm'),
      document_describe: () => done('document.describe'),
      document_detach: () => done('document.detach'),
      invoice_delete: () => done('invoice.delete'),
      order_delete: () => done('order.delete'),
      price_save: () => done('price.save'),
      quote_file_apply: () => done('quote_file.apply'),
      quote_judge: () => done('quote.judge'),
      sla_file_apply: () => done('sla_file.apply'),
      stocktake_resolve: () => done('stocktake.resolve'),
      stocktake_scan_delete: () => done('stocktake_scan.delete'),
      transition_delete: () => done('transition.delete'),
      invoice_save: () => ({ ...done('invoice.save'), id: 1 }),
      notice_record: () => ({ ...done('notice.record'), id: 1 }),
      transition_save: () => ({ ...done('transition.save'), id: 1 }),
      calendar_save: () => ({ done: false, name: '' }),
      document_open: () => ({ done: false, name: '' }),
      document_save: () => ({ done: false, name: '' }),
      document_attach: () => null,
      quote_file_pick: () => null,
      window_close: () => null,
      window_guard: () => null,
    };
  }

  function frame(): Answers {
    return {
      app_state: () => ({
        version: '0.1.0',
        today: world.today,
        register: world.sample ? 'sample.db' : 'acme.db',
        organisation: world.settings.organisation.name,
        sample: world.sample,
        first_start: world.firstStart && steps.length === 0,
        read_only: null,
        broken: null,
        lang: world.settings.language,
        theme: 'system',
        grids: [],
        notify: true,
        operator: world.people.find((p) => p.id === world.operator) ?? null,
        undo: label(steps.at(-1)),
        redo: label(undone.at(-1)),
        copy_age_days: 2,
        assets: world.assets.length,
        contracts: world.contracts.length,
        vendors: world.vendors.length,
        health: 'ok',
      }),
      undo: () => {
        const step = steps.pop();
        if (!step) throw { code: 'refused-nothing-to-undo', params: {}, fields: [] };
        undone.push({ ...step, before: structuredClone(world) });
        Object.assign(world, step.before);
        queueMicrotask(() => backend.emit('changed', { tables: [] }));
        return { op: null };
      },
      redo: () => {
        const step = undone.pop();
        if (step) {
          steps.push({ ...step, before: structuredClone(world) });
          Object.assign(world, step.before);
        }
        queueMicrotask(() => backend.emit('changed', { tables: [] }));
        return { op: null };
      },
      sample_remove: () => ({
        op: write('sample.remove', '', () => {
          Object.assign(world, { sample: false, contracts: [], decisions: [], assets: [] });
          world.vendors = [];
        }),
      }),
      first_start: ({ lang, organisation, sample }) => {
        write('sample.begin', organisation, () => {
          world.settings.language = lang;
          world.settings.organisation.name = organisation;
          if (!sample) Object.assign(world, { sample, contracts: [], assets: [], vendors: [] });
        });
        world.firstStart = false;
        return frame().app_state?.({});
      },
      register_new: () => ({ done: true, name: 'acme.db' }),
      register_open: () => ({ done: false, name: '' }),
      register_open_sample: () => ({ done: true, name: 'sample.db' }),
      journal_history: ({ ent }) => historyOf(ent),
      search: ({ text, kinds, limit }) => findHits(world, text, kinds).slice(0, limit),
    };
  }

  function contracts(): Answers {
    return {
      contract_review: () => ({
        years: [],
        price: null,
        over_charged: [],
        sla: null,
        assets: { covered: 0, gone: 0, twice: 0, alone: 0 },
        quotes: 0,
        late_duties: 0,
        hints: [],
        parent: null,
        children: [],
      }),
      agenda: (query) => ({
        ...agendaOf(world, query),
        duties: duesOf(world, query.days),
        claims: world.claims,
        unclaimed: world.claims.length,
        unclaimed_credit: world.claims.flatMap((c) => c.due ?? []),
        oldest_claim: world.claims.map((c) => c.period).sort()[0] ?? null,
        certificates: world.certificates,
      }),
      contract_page: (request) => pageOf(world, request),
      contract_get: ({ id }) => detailOf(world, id),
      contract_preview: ({ draft }) => previewOf(world, draft),
      contract_save: ({ draft, seen }) => {
        unseen(
          world.contracts.find((d) => d.id === draft.id),
          seen,
          draft,
        );
        required({
          vendor_id: draft.vendor_id !== null,
          title: draft.title.trim() !== '',
          start: draft.start !== null,
        });
        const id = draft.id ?? Math.max(0, ...world.contracts.map((c) => c.id ?? 0)) + 1;
        const op = write('contract.save', draft.number || draft.title, () => {
          const next = { ...structuredClone(draft), id: id as never };
          const at = world.contracts.findIndex((c) => c.id === id);
          if (at < 0) world.contracts.push(next);
          else world.contracts[at] = next;
        });
        return { op, id };
      },
      contract_delete: ({ id }) => {
        const count = world.decisions.filter((d) => d.contract_id === id).length;
        if (count > 0) {
          throw { code: 'refused-contract-decided', params: { count: String(count) }, fields: [] };
        }
        return {
          op: write('contract.delete', '', () => {
            world.contracts = world.contracts.filter((c) => c.id !== id);
          }),
        };
      },
      decision_record: ({ draft }) => {
        required({ reason: draft.reason !== '', decided_by: draft.decided_by !== null });
        const id = world.decisions.length + 1;
        const op = write('decision.record', '', () => {
          const by = world.people.find((p) => p.id === draft.decided_by);
          world.decisions.push({
            ...draft,
            id: id as never,
            decided_by: draft.decided_by ?? (0 as never),
            decided_by_name: by?.name ?? '',
            approver: '',
            notice: null,
          });
        });
        return { op, id };
      },
    };
  }

  function records(): Answers {
    const put = <D extends { id: number | null }>(list: D[], draft: D, id: number): void => {
      const next = { ...structuredClone(draft), id: id as never };
      const at = list.findIndex((d) => d.id === id);
      if (at < 0) list.push(next);
      else list[at] = next;
    };
    const nextId = (list: readonly { id: number | null }[]): number =>
      Math.max(0, ...list.map((d) => d.id ?? 0)) + 1;
    return {
      asset_page: (request) => assetPage(world, request),
      asset_get: ({ id }) => assetDetail(world, id),
      asset_choices: () => assetChoices(world),
      asset_save: ({ draft, seen }) => {
        unseen(
          world.assets.find((d) => d.id === draft.id),
          seen,
          draft,
        );
        required({ tag: draft.tag.trim() !== '', status_id: draft.status_id !== null });
        const same = world.assets.find((a) => a.tag === draft.tag && a.id !== draft.id);
        if (same) invalid('tag', 'duplicate-tag', { tag: draft.tag });
        const { warranty_start: start, warranty_end: end } = draft;
        if (start && end && end < start) invalid('warranty_end', 'end-before-start');
        const id = draft.id ?? nextId(world.assets);
        return { op: write('asset.save', draft.tag, () => put(world.assets, draft, id)), id };
      },
      asset_delete: ({ id }) => ({
        op: write('asset.delete', assetDetail(world, id).row.tag, () => {
          world.assets = world.assets.filter((a) => a.id !== id);
          for (const c of world.contracts) c.assets = c.assets.filter((a) => a !== id);
        }),
      }),
      vendor_page: (request) => vendorPage(world, request),
      vendor_get: ({ id }) => vendorDetail(world, id),
      vendor_names: () => world.vendors.map(({ id, name }) => ({ id: id ?? 0, name })),
      vendor_save: ({ draft, seen }) => {
        unseen(
          world.vendors.find((d) => d.id === draft.id),
          seen,
          draft,
        );
        required({
          name: draft.name.trim() !== '',
          ...Object.fromEntries(
            draft.contacts.map((c, i) => [`contacts.${i}.name`, c.name.trim() !== '']),
          ),
        });
        const same = world.vendors.find((v) => v.name === draft.name && v.id !== draft.id);
        if (same) invalid('name', 'duplicate-name');
        const id = draft.id ?? nextId(world.vendors);
        return { op: write('vendor.save', draft.name, () => put(world.vendors, draft, id)), id };
      },
      vendor_delete: ({ id }) => {
        const assets = world.assets.filter((a) => a.supplier_id === id).length;
        const contracts = world.contracts.filter((c) => c.vendor_id === id).length;
        if (assets + contracts > 0) {
          const params = { contracts: String(contracts), assets: String(assets) };
          throw { code: 'refused-in-use', params, fields: [] };
        }
        return {
          op: write('vendor.delete', vendorDetail(world, id).row.name, () => {
            world.vendors = world.vendors.filter((v) => v.id !== id);
          }),
        };
      },
    };
  }

  function settings(): Answers {
    return {
      settings_get: () => structuredClone(world.settings),
      settings_save: (args) => ({
        op: write('settings.save', '', () => {
          world.settings = structuredClone(args.settings);
        }),
      }),
      logo_get: () => null,
      logo_pick: () => ({ done: false, name: '' }),
      logo_remove: () => ({ op: null }),
      person_list: () => structuredClone(world.people),
      person_save: ({ draft }) => {
        required({ name: draft.name.trim() !== '' });
        const id = draft.id ?? world.people.length + 1;
        const op = write('person.save', draft.name, () => {
          const next = { ...draft, id: id as never, active: true };
          const at = world.people.findIndex((p) => p.id === id);
          if (at < 0) world.people.push(next);
          else world.people[at] = next;
        });
        return { op, id };
      },
      erasure_preview: ({ id }) => {
        const name = world.people.find((p) => p.id === id)?.name ?? '';
        const erased = name.startsWith('Erased on ');
        const parts = [{ entity: 'person', records: 1, namesakes: false }];
        return { name, erased, parts, hindrances: [], values: 4, ops: 1, copies: [] };
      },
      person_erase: ({ draft }) => {
        required({ basis: draft.basis.trim() !== '' });
        write('person.erase', '', () => {
          const person = world.people.find((p) => p.id === draft.person_id);
          const gone = { name: 'Erased on 20 Nov 2026', email: '', username: '', phone: '' };
          if (person) Object.assign(person, gone, { active: false, is_operator: false });
        });
        return { count: 4, compacted: true };
      },
      operator_set: ({ id }) => {
        world.operator = id;
        queueMicrotask(() => backend.emit('changed', { tables: [] }));
        return frame().app_state?.({});
      },
      desk_save: () => frame().app_state?.({}),
    };
  }

  function copies(): Answers {
    return {
      backup_now: () => ({ done: true, name: 'custodia-2026-11-20-1015.db', unkept: [] }),
      backup_cancel: () => undefined,
      backup_list: () => [
        {
          name: 'acme-20261118-1.db',
          at: '2026-11-18T09:12:00Z',
          op: 88,
          reason: 'import',
          bytes: 2_310_144,
        },
        {
          name: 'acme-20261102-1.db',
          at: '2026-11-02T16:40:00Z',
          op: 61,
          reason: 'bulk',
          bytes: 2_109_440,
        },
      ],
      restore_file: () => ({ done: false, name: '' }),
      restore_copy: ({ name }) => ({ done: true, name }),
      check_register: () => ({
        ok: true,
        findings: [],
        counts: {
          asset: world.assets.length,
          contract: world.contracts.length,
          vendor: world.vendors.length,
          event: 412,
        },
      }),
    };
  }
}
