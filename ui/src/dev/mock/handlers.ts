// Answers to the commands of contracts, reports, settings and people from a world in memory.
import { MemoryBackend } from '$lib/api';
import type { Handlers } from '$lib/api/backend';
import type { Commands } from '$lib/api/gen/commands';
import { formatDate } from '$lib/format/date';

import { agendaOf, detailOf, pageOf, previewOf } from './contracts';
import { textPdf } from './pdf';
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
    queueMicrotask(() => backend.emit('changed', ['data']));
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

  function answers(): Answers {
    return { ...frame(), ...contracts(), ...reports(), ...settings(), ...copies() };
  }

  function frame(): Answers {
    return {
      app_state: () => ({
        version: '0.1.0',
        today: world.today,
        register: world.sample ? 'sample.db' : 'acme.db',
        organisation: world.settings.organisation.name,
        sample: world.sample,
        read_only: null,
        broken: null,
        lang: world.settings.language,
        theme: 'system',
        grids: [],
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
        queueMicrotask(() => backend.emit('changed', ['data']));
        return { op: null };
      },
      redo: () => {
        const step = undone.pop();
        if (step) {
          steps.push({ ...step, before: structuredClone(world) });
          Object.assign(world, step.before);
        }
        queueMicrotask(() => backend.emit('changed', ['data']));
        return { op: null };
      },
      sample_remove: () => ({
        op: write('sample.remove', '', () => {
          Object.assign(world, { sample: false, contracts: [], decisions: [], assets: [] });
          world.vendors = [];
        }),
      }),
      register_new: () => ({ done: true, name: 'acme.db' }),
      register_open: () => ({ done: false, name: '' }),
      register_open_sample: () => ({ done: true, name: 'sample.db' }),
      journal_history: () => [
        {
          seq: 12,
          ent: 'contract/1',
          op: 9,
          act: 'contract.save',
          at: '2026-10-02T08:14:00Z',
          actor_name: 'Giulia Rossi',
          changes: [
            { field: 'notice_value', old: '60', new: '90', erased: false },
            { field: 'owner_id', old: null, new: 'Giulia Rossi', erased: false },
          ],
        },
        {
          seq: 3,
          ent: 'contract/1',
          op: 2,
          act: 'contract.save',
          at: '2026-03-01T10:00:00Z',
          actor_name: null,
          changes: [{ field: 'title', old: null, new: 'Managed hosting', erased: false }],
        },
      ],
      search: ({ text, kinds }) =>
        world.assets
          .filter(() => kinds.length === 0 || kinds.includes('asset'))
          .filter((a) =>
            `${a.tag} ${a.model} ${a.serial}`.toLowerCase().includes(text.toLowerCase()),
          )
          .slice(0, 12)
          .map((a) => ({
            kind: 'asset',
            id: a.id,
            title: a.tag,
            subtitle: a.model,
            matched: a.serial,
          })),
    };
  }

  function contracts(): Answers {
    return {
      agenda: (query) => agendaOf(world, query),
      contract_page: (request) => pageOf(world, request),
      contract_get: ({ id }) => detailOf(world, id),
      contract_preview: ({ draft }) => previewOf(world, draft),
      contract_save: ({ draft }) => {
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
          });
        });
        return { op, id };
      },
      vendor_names: () => structuredClone(world.vendors),
      vendor_save: ({ draft }) => {
        const id = world.vendors.length + 1;
        const op = write('vendor.save', draft.name, () => {
          world.vendors.push({ id, name: draft.name });
        });
        return { op, id };
      },
    };
  }

  function reports(): Answers {
    const bytes = new Map<number, Uint8Array>();
    let last = 0;
    return {
      report_preview: ({ params }) => {
        const agenda = agendaOf(world, {
          days: params.days,
          vendor_id: params.vendor_id,
          owner_id: params.owner_id,
          kind: params.kind,
          decided: params.decided,
        });
        const lines = agenda.items.map(
          (i) => `${formatDate(i.send_by ?? '', 'en-GB')}   ${i.vendor}: ${i.title}   ${i.owner}`,
        );
        last += 1;
        bytes.set(last, textPdf(`Renewals, ${params.days} days`, lines));
        return {
          id: last,
          pages: 1,
          size: bytes.get(last)?.length ?? 0,
          file_name: `Renewals_${world.today}.pdf`,
          warnings: [],
        };
      },
      report_bytes: ({ id }) => bytes.get(id)?.slice().buffer,
      report_save: ({ format }) => ({ done: true, name: `Renewals_${world.today}.${format}` }),
      report_open: () => ({ done: true, name: `Renewals_${world.today}.pdf` }),
      report_print: () => ({ done: true, name: `Renewals_${world.today}.pdf` }),
      report_cancel: () => null,
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
      operator_set: ({ id }) => {
        world.operator = id;
        queueMicrotask(() => backend.emit('changed', ['data']));
        return frame().app_state?.({});
      },
      desk_save: () => frame().app_state?.({}),
    };
  }

  function copies(): Answers {
    return {
      backup_now: () => ({ done: true, name: 'custodia-2026-11-20-1015.db' }),
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
