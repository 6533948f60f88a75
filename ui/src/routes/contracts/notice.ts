// A notice as its dialog edits it, and back.
import type { Decision } from '$lib/api/gen/Decision';
import type { DeliveryMethod } from '$lib/api/gen/DeliveryMethod';
import type { DocumentId } from '$lib/api/gen/DocumentId';
import type { NoticeDraft } from '$lib/api/gen/NoticeDraft';
import type { SentNotice } from '$lib/api/gen/SentNotice';
import type { IsoDate } from '$lib/format/date';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

export interface NoticeValues {
  sent_on: IsoDate | null;
  method: DeliveryMethod;
  reference: string;
  received_on: IsoDate | null;
  document_id: DocumentId | null;
}

/** What is known already, or a notice sent today in the contract's own way. */
export function startNotice(
  known: SentNotice | null,
  method: DeliveryMethod,
  today: IsoDate,
): NoticeValues {
  if (known === null) {
    return { sent_on: today, method, reference: '', received_on: null, document_id: null };
  }
  return {
    sent_on: known.sent_on,
    method: known.method,
    reference: known.reference,
    received_on: known.received_on,
    document_id: known.document_id,
  };
}

export function checkNotice(values: NoticeValues, today: IsoDate): Issues {
  const { sent_on, received_on } = values;
  return {
    sent_on:
      sent_on === null ? issue('required') : sent_on > today ? issue('in-future') : undefined,
    received_on:
      received_on !== null && sent_on !== null && received_on < sent_on
        ? issue('received-before-sent', { sent: sent_on, received: received_on })
        : received_on !== null && received_on > today
          ? issue('in-future')
          : undefined,
  };
}

export function noticeDraft(decision: Decision, values: NoticeValues): NoticeDraft {
  return {
    id: decision.notice?.id ?? null,
    decision_id: decision.id,
    sent_on: values.sent_on,
    method: values.method,
    reference: values.reference.trim(),
    received_on: values.received_on,
    document_id: values.document_id,
  };
}
