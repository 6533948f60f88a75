// A few entries of the journal about a record, as its history shows them.
import type { Change } from '$lib/api/gen/Change';
import type { EventInfo } from '$lib/api/gen/EventInfo';

type Edit = [field: string, old: string | null, next: string];

const LATER: Record<string, Edit[]> = {
  contract: [
    ['notice_value', '60', '90'],
    ['owner_id', null, 'Giulia Rossi'],
  ],
  asset: [
    ['status_id', 'In stock', 'In use'],
    ['custodian_id', null, 'Alena Nováková'],
  ],
  vendor: [['customer_no', null, 'BF-2210']],
};
const FIRST: Record<string, Edit[]> = {
  contract: [['title', null, 'Managed hosting']],
  asset: [['tag', null, 'IT-000231']],
  vendor: [['name', null, 'Acme Hosting']],
};

function changes(edits: readonly Edit[] = []): Change[] {
  return edits.map(([field, old, next]) => ({ field, old, new: next, erased: false }));
}

export function historyOf(ent: string): EventInfo[] {
  const [kind = ''] = ent.split('/');
  const event = { ent, title: FIRST[kind]?.[0]?.[2] ?? null, act: `${kind}.save` };
  return [
    {
      ...event,
      seq: 12,
      op: 9 as never,
      at: '2026-10-02T08:14:00Z',
      system: false,
      actor_name: 'Giulia Rossi',
      happened: 'changed',
      changes: changes(LATER[kind]),
    },
    {
      ...event,
      seq: 3,
      op: 2 as never,
      at: '2026-03-01T10:00:00Z',
      system: true,
      actor_name: null,
      happened: 'created',
      changes: changes(FIRST[kind]),
    },
  ];
}
