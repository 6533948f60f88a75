// Labels as the address keeps them: `#/reports/labels?ids=1,2&stock=avery_5160&start=4`. A link is a
// sheet of labels; defaults are the core's and are left out.
import type { LabelCode } from '$lib/api/gen/LabelCode';
import type { LabelField } from '$lib/api/gen/LabelField';
import type { LabelsParams } from '$lib/api/gen/LabelsParams';
import type { PrinterProfileId } from '$lib/api/gen/PrinterProfileId';
import type { Selection } from '$lib/api/gen/Selection';
import { href } from '$lib/app/router';
import { type Selection as Chosen, selectionForCall } from '$lib/ui/grid/selection';

import * as assets from '../assets/filters';
import { one, type Query, text, whole, yes } from '../reports/params';

export const CODES: readonly LabelCode[] = ['qr', 'code128', 'none'];
export const FIELDS: readonly LabelField[] = ['company', 'name', 'model', 'serial', 'location'];
const USUAL: readonly LabelField[] = ['company', 'name', 'model'];
export const USUAL_STOCK = 'avery_l7160';

type Address = Record<string, string | undefined>;

/** What is asked for; nothing while no assets are chosen and no ruler page is wanted. */
export function labels(query: Query): LabelsParams | null {
  const test = query.test === 'yes';
  const chosen = selection(query);
  if (chosen === null && !test) return null;
  return {
    assets: chosen ?? { mode: 'ids', ids: [] },
    stock: query.stock ?? USUAL_STOCK,
    start: Math.max(1, whole(query.start) ?? 1),
    profile_id: whole(query.profile) as PrinterProfileId | null,
    code: one<LabelCode>(query.code, CODES) ?? 'qr',
    fields: fields(query.fields),
    text: query.line ?? '',
    test,
  };
}

function fields(written: string | undefined): LabelField[] {
  if (written === undefined) return [...USUAL];
  const chosen = written.split(',');
  return FIELDS.filter((field) => chosen.includes(field));
}

function selection(query: Query): Selection | null {
  if (query.all === 'yes') {
    const sort = [...assets.INITIAL_SORT];
    const asked = assets.toListQuery(assets.fromQuery(query), sort);
    return { mode: 'matching', query: asked, except: numbers(query.except) };
  }
  const ids = numbers(query.ids);
  return ids.length > 0 ? { mode: 'ids', ids } : null;
}

function numbers(written: string | undefined): number[] {
  const all = (written ?? '').split(',').map((n) => whole(n));
  return all.filter((n): n is number => n !== null);
}

/** Everything but which assets; defaults are left out. */
export function labelsQuery(params: Omit<LabelsParams, 'assets'>): Address {
  const usual = FIELDS.filter((f) => params.fields.includes(f)).join() === USUAL.join();
  return {
    stock: params.stock === USUAL_STOCK ? undefined : params.stock,
    start: params.start === 1 ? undefined : String(params.start),
    profile: text(params.profile_id),
    code: params.code === 'qr' ? undefined : params.code,
    // An empty parameter would be left out of the address.
    fields: usual ? undefined : params.fields.join(',') || 'none',
    line: params.text || undefined,
    test: yes(params.test),
  };
}

/** Which assets, for an address. */
export function assetsQuery(assets: Selection): Address {
  if (assets.mode === 'ids') return { ids: assets.ids.join(',') || undefined };
  const { text: words, filters } = assets.query;
  const values = Object.fromEntries(filters.map((f) => [f.field, f.values.join(',')]));
  return {
    all: 'yes',
    except: assets.except.join(',') || undefined,
    q: words || undefined,
    ...values,
  };
}

/** Labels of what is chosen in the list of assets. */
export function labelsHref(chosen: Chosen, filters: assets.AssetFilters): string {
  const all = selectionForCall(chosen, null);
  const query: Address =
    all.mode === 'ids'
      ? { ids: all.ids.join(',') }
      : { ...assets.toQuery(filters), all: 'yes', except: all.except.join(',') || undefined };
  return href(['reports', 'labels'], { ...query, from: 'record' });
}
