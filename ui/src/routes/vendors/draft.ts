// A vendor as its form edits it, and back: contacts get a key that stays while the form is open.
import type { ContactDraft } from '$lib/api/gen/ContactDraft';
import type { VendorDraft } from '$lib/api/gen/VendorDraft';
import type { VendorKind } from '$lib/api/gen/VendorKind';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

export interface ContactValues extends ContactDraft {
  /** Stable while the form is open; never sent. */
  key: number;
}

export interface VendorValues extends Omit<VendorDraft, 'contacts' | 'aliases'> {
  contacts: ContactValues[];
  /** One a line. */
  aliases: string;
}

export function toValues(draft: VendorDraft): VendorValues {
  const contacts = draft.contacts.map((contact, key) => ({ ...contact, key }));
  return { ...draft, contacts, aliases: draft.aliases.join('\n') };
}

export function toDraft(values: VendorValues): VendorDraft {
  const aliases = values.aliases.split('\n').map((name) => name.trim());
  return {
    ...values,
    contacts: values.contacts.map(withoutKey),
    aliases: aliases.filter((name) => name !== ''),
  };
}

function withoutKey({ id, name, kind, role, phone, email }: ContactValues): ContactDraft {
  return { id, name, kind, role, phone, email };
}

export function newContact(contacts: readonly ContactValues[]): ContactValues {
  const key = Math.max(-1, ...contacts.map((c) => c.key)) + 1;
  return { key, id: null, name: '', kind: 'other', role: '', phone: '', email: '' };
}

export function withKind(
  kinds: readonly VendorKind[],
  kind: VendorKind,
  on: boolean,
): VendorKind[] {
  const rest = kinds.filter((k) => k !== kind);
  return on ? [...rest, kind] : rest;
}

/** What one wants to hear before saving; the register has the last word. */
export function checkVendor(values: VendorValues): Issues {
  const wrong: Record<string, ReturnType<typeof issue> | undefined> = {
    name: values.name.trim() === '' ? issue('required') : undefined,
  };
  values.contacts.forEach((contact, i) => {
    if (contact.name.trim() === '') wrong[`contacts.${i}.name`] = issue('required');
  });
  return wrong;
}
