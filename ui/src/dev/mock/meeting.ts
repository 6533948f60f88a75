// The procurement review of a world in memory: what is due, with a fixed recommendation.
import type { Commands } from '$lib/api/gen/commands';

import { agendaOf } from './contracts';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

export function meetingAnswers(world: MockWorld, write: Write): Answers {
  return {
    review_meeting: ({ days, vendor_ids }) => {
      const query = {
        days,
        vendor_id: null,
        owner_id: null,
        kind: null,
        decided: true,
        snoozed: true,
      };
      const due = agendaOf(world, query).items.filter(
        (i) => vendor_ids.length === 0 || vendor_ids.includes(i.vendor_id),
      );
      return {
        today: world.today,
        until: world.today,
        vendors: [],
        items: due.map((i) => ({
          ...i,
          missed: i.urgency === 'missed',
          decidable: i.period_id !== null,
          recommendation: {
            advice: 'renegotiate',
            because: [
              { reason: 'cheaper_elsewhere', unit: 'percent', value: 725 },
              { reason: 'alone', unit: 'assets', value: 3 },
            ],
          },
        })),
      };
    },
    decisions_record: ({ rows }) => {
      const fields = rows.flatMap((row, at) =>
        row.reason === '' ? [{ field: `rows.${at}.reason`, code: 'required', params: {} }] : [],
      );
      if (fields.length > 0) throw { code: 'invalid', params: {}, fields };
      return {
        op: write('decision.record-all', '', () => {
          for (const draft of rows) {
            const by = world.people.find((p) => p.id === draft.decided_by);
            world.decisions.push({
              ...draft,
              id: (world.decisions.length + 1) as never,
              decided_by: draft.decided_by ?? (0 as never),
              decided_by_name: by?.name ?? '',
              approver: '',
              notice: null,
            });
          }
        }),
      };
    },
  };
}
