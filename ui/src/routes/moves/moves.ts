// The life of an asset on screen: which actions a menu offers, and what a dialog begins with.
import type { AssetState } from '$lib/api/gen/AssetState';
import type { Condition } from '$lib/api/gen/Condition';
import type { DataDeletion } from '$lib/api/gen/DataDeletion';
import type { Lang } from '$lib/api/gen/Lang';
import type { MoveAction } from '$lib/api/gen/MoveAction';
import type { MoveDraft } from '$lib/api/gen/MoveDraft';
import type { PersonId } from '$lib/api/gen/PersonId';
import type { Selection } from '$lib/api/gen/Selection';
import type { VendorId } from '$lib/api/gen/VendorId';
import { href } from '$lib/app/router';
import type { IsoDate } from '$lib/format/date';
import { t } from '$lib/i18n';
import { issue, type Issues } from '$lib/ui/form/form.svelte';
import type { MenuEntry } from '$lib/ui/types';

export const CONDITIONS: readonly Condition[] = ['new', 'good', 'worn', 'damaged', 'incomplete'];
export const DATA: readonly DataDeletion[] = ['no_data', 'deleted', 'to_delete'];
export const LANGUAGES: readonly Lang[] = ['en', 'it'];

/** What is done with which assets; `count` is said in the dialog's title. */
export interface Doing {
  action: MoveAction;
  assets: Selection;
  count: number;
  /** The tag, of one asset. */
  tag: string;
}

/** The entries of a menu: the actions of a state, or, of several assets, all of them. */
export function moveEntries(
  actions: readonly MoveAction[],
  state: AssetState | null,
  run: (action: MoveAction) => void,
): MenuEntry[] {
  return actions
    .filter(({ transition: { active, from } }) => active && (!state || from.includes(state)))
    .map((action) => ({
      label: t('moves-entry', { name: action.transition.name }),
      onselect: () => run(action),
    }));
}

/** The form of a sheet as a report. */
export function formHref(sheet: number): string {
  return href(['reports', 'handover-form'], { id: String(sheet), from: 'record' });
}

export interface MoveValues {
  on: IsoDate | null;
  person: string;
  place: string;
  due_back: IsoDate | null;
  vendor: string;
  reference: string;
  condition: string;
  accessories: string;
  data_deletion: string;
  deleted_by: string;
  accepted: boolean;
  note: string;
  language: string;
}

export function moveValues(today: IsoDate, operator: number | null, language: Lang): MoveValues {
  return {
    on: today,
    person: '',
    place: '',
    due_back: null,
    vendor: '',
    reference: '',
    condition: '',
    accessories: '',
    data_deletion: '',
    deleted_by: operator === null ? '' : String(operator),
    accepted: false,
    note: '',
    language,
  };
}

/** What one wants to hear before it is sent; everything else the register says. */
export function checkMove({ asks }: MoveAction, v: MoveValues): Issues {
  const must = (asked: string, empty: boolean) =>
    asked === 'must' && empty ? issue('required') : undefined;
  return {
    on: v.on === null ? issue('required') : undefined,
    person_id: must(asks.person, v.person === ''),
    place: must(asks.place, v.place.trim() === ''),
    due_back: must(asks.due_back, v.due_back === null),
    condition: must(asks.condition, v.condition === ''),
    data_deletion: must(asks.data_deletion, v.data_deletion === ''),
    deleted_by_id:
      v.data_deletion === 'deleted' && v.deleted_by === '' ? issue('required') : undefined,
    note: must(asks.note, v.note.trim() === ''),
  };
}

const id = <T>(text: string): T | null => (text === '' ? null : (Number(text) as T));

export function moveDraft({ action, assets }: Doing, v: MoveValues, today: IsoDate): MoveDraft {
  return {
    kind: action.transition.kind,
    transition_id: action.transition.id,
    assets,
    on: v.on ?? today,
    person_id: id<PersonId>(v.person),
    place: v.place,
    due_back: v.due_back,
    vendor_id: id<VendorId>(v.vendor),
    reference: v.reference,
    condition: (v.condition || null) as Condition | null,
    accessories: v.accessories,
    data_deletion: (v.data_deletion || null) as DataDeletion | null,
    deleted_by_id: v.data_deletion === 'deleted' ? id<PersonId>(v.deleted_by) : null,
    accepted: v.accepted,
    note: v.note,
    language: (v.language || null) as Lang | null,
  };
}
