// Outages and tickets while they are typed.
import type { OutageDraft } from '$lib/api/gen/OutageDraft';
import type { SlaId } from '$lib/api/gen/SlaId';
import type { TicketDraft } from '$lib/api/gen/TicketDraft';
import { formatNumber } from '$lib/format/number';
import { NONE } from '$lib/format/text';

export function newOutage(sla_id: SlaId): OutageDraft {
  return { id: null, sla_id, kind: 'outage', from: '', until: '', reference: '', note: '' };
}

export function newTicket(sla_id: SlaId): TicketDraft {
  return { id: null, sla_id, reference: '', opened: '', closed: '', pauses: [], note: '' };
}

/** How often a ticket waited. */
export function waited(ticket: TicketDraft, locale: string): string {
  const { length } = ticket.pauses;
  return length === 0 ? NONE : formatNumber(length, locale);
}
