// Duties in memory: enough of the schedule for a screen, whose rules are the register's.
import type { Commands } from '$lib/api/gen/commands';
import type { DutyDue } from '$lib/api/gen/DutyDue';
import type { DutyRecord } from '$lib/api/gen/DutyRecord';
import type { DutyRow } from '$lib/api/gen/DutyRow';
import { addDays, addMonths, daysBetween } from '$lib/format/civil';

import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

/** Duties due within some days. */
export function duesOf(world: MockWorld, days: number): DutyDue[] {
  return world.duties.flatMap((d): DutyDue[] => {
    if (d.next_due === null || daysBetween(world.today, d.next_due) > days) return [];
    return [
      {
        duty_id: d.id,
        contract_id: d.draft.contract_id,
        vendor_id: d.vendor_id,
        vendor: d.vendor,
        kind: d.draft.kind,
        title: d.draft.title,
        due: d.next_due,
        days_left: daysBetween(world.today, d.next_due),
        owner_id: d.draft.owner_id,
        owner: d.owner,
      },
    ];
  });
}

export function dutyAnswers(world: MockWorld, write: Write): Answers {
  const records: DutyRecord[] = [];
  return {
    duty_list: ({ contract_id, vendor_id }) =>
      world.duties.filter((d) =>
        contract_id === null ? d.vendor_id === vendor_id : d.draft.contract_id === contract_id,
      ),
    duty_records: ({ id }) => records.filter((r) => r.duty_id === id),
    duty_save: ({ draft }) => {
      const id = draft.id ?? ((world.duties.length + 1) as never);
      const contract = world.contracts.find((c) => c.id === draft.contract_id);
      const vendorId = draft.vendor_id ?? contract?.vendor_id ?? (0 as never);
      const row: DutyRow = {
        draft: { ...structuredClone(draft), id },
        id,
        vendor_id: vendorId,
        vendor: world.vendors.find((v) => v.id === vendorId)?.name ?? '',
        number: contract?.number ?? '',
        contract: contract?.title ?? '',
        owner: world.people.find((p) => p.id === draft.owner_id)?.name ?? '',
        last_due: null,
        next_due: draft.first_due,
      };
      const op = write('duty.save', row.vendor, () => {
        const at = world.duties.findIndex((d) => d.id === id);
        if (at < 0) world.duties.push(row);
        else world.duties[at] = row;
      });
      return { op, id };
    },
    duty_delete: ({ id }) => ({
      op: write('duty.delete', '', () => {
        world.duties = world.duties.filter((d) => d.id !== id);
      }),
    }),
    duty_record: ({ draft }) => ({
      op: write('duty.record', '', () => {
        const { duty_id, due, outcome, on, by, note } = draft;
        const recorded_by_name = world.people.find((p) => p.id === by)?.name ?? '';
        records.unshift({
          ...{ duty_id, due, outcome, on, note, recorded_by_name },
          recorded_by: by ?? (0 as never),
        });
        world.duties = world.duties.map((d) => {
          if (d.id !== draft.duty_id) return d;
          const { every, unit } = d.draft;
          const next =
            unit === 'months' ? addMonths(draft.due, every) : addDays(draft.due, 7 * every);
          return { ...d, last_due: draft.due, next_due: every === 0 ? null : next };
        });
      }),
    }),
    contract_snooze: () => ({ op: write('contract.snooze', '', () => undefined) }),
    contract_wake: () => ({ op: write('contract.wake', '', () => undefined) }),
  };
}
