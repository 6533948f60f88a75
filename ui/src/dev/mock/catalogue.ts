// Models, categories, places, own fields and numbering in memory, as the register answers them.
import type { AssetDraft } from '$lib/api/gen/AssetDraft';
import type { CategoryDraft } from '$lib/api/gen/CategoryDraft';
import type { Commands } from '$lib/api/gen/commands';
import type { ComponentDraft } from '$lib/api/gen/ComponentDraft';
import type { CustomField } from '$lib/api/gen/CustomField';
import type { LocationDraft } from '$lib/api/gen/LocationDraft';
import type { LocationRow } from '$lib/api/gen/LocationRow';
import type { ModelDraft } from '$lib/api/gen/ModelDraft';
import type { ModelRow } from '$lib/api/gen/ModelRow';
import type { TagNumbering } from '$lib/api/gen/TagNumbering';

import { emptyModel } from '../../routes/catalogue/model';
import { emptyCategory, emptyPlace } from '../../routes/catalogue/drafts';
import { holds, sorted } from './lists';
import type { MockWorld } from './world';

/** What a world knows beside its assets. */
export interface MockCatalogue {
  models: ModelDraft[];
  categories: CategoryDraft[];
  places: LocationDraft[];
  fields: CustomField[];
  components: ComponentDraft[];
  numbering: TagNumbering;
}

export function catalogueOf(): MockCatalogue {
  return {
    models: [
      {
        ...emptyModel(),
        id: 1 as never,
        manufacturer: 'Dell',
        name: 'Latitude 5420',
        category: 'Laptop',
        end_of_sale: '2023-06-30',
        end_of_security: '2028-06-30',
        last_day_of_support: '2029-06-30',
        warranty_months: 36,
      },
    ],
    categories: [{ ...emptyCategory(), id: 1 as never, name: 'Server', cover_level: 'onsite_4h' }],
    places: [{ ...emptyPlace(), id: 1 as never, path: 'Milano / Building A', kind: 'building' }],
    fields: [
      {
        id: 1 as never,
        name: 'Colour',
        kind: 'choice',
        category: '',
        choices: ['Black', 'Silver'],
        required: false,
        position: 1,
      },
    ],
    components: [],
    numbering: { on: false, prefix: 'IT-', width: 6, fill: false },
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const counted = (world: MockWorld, of: (a: AssetDraft) => boolean): number =>
  world.assets.filter(of).length;

function modelRows(world: MockWorld): ModelRow[] {
  const rows = world.catalogue.models.map((m) => rowOf(world, m));
  for (const { manufacturer, model } of world.assets) {
    if (rows.some((r) => same(r.manufacturer, manufacturer) && same(r.name, model))) continue;
    const bare = { ...emptyModel(), manufacturer, name: model };
    rows.push({ ...rowOf(world, bare), key: -rows.length });
  }
  return rows;
}

function rowOf(world: MockWorld, m: ModelDraft): ModelRow {
  const { id, manufacturer, name, part_no, category, end_of_sale, end_of_security } = m;
  return {
    key: id ?? 0,
    id,
    manufacturer,
    name,
    part_no,
    category,
    end_of_sale,
    end_of_security,
    last_day_of_support: m.last_day_of_support,
    warranty_months: m.warranty_months,
    refresh_months: m.refresh_months,
    price: m.price,
    assets: counted(world, (a) => same(a.manufacturer, manufacturer) && same(a.model, name)),
  };
}

function placeRows(world: MockWorld): LocationRow[] {
  const paths = new Set<string>();
  for (const path of [
    ...world.catalogue.places.map((p) => p.path),
    ...world.assets.map((a) => a.location),
  ]) {
    const parts = path.split(' / ').filter(Boolean);
    parts.forEach((_, i) => paths.add(parts.slice(0, i + 1).join(' / ')));
  }
  return [...paths].sort().map((path) => ({
    draft: world.catalogue.places.find((p) => p.path === path) ?? { ...emptyPlace(), path },
    name: path.split(' / ').at(-1) ?? path,
    depth: path.split(' / ').length - 1,
    assets: counted(world, (a) => a.location === path),
    within: counted(world, (a) => a.location === path || a.location.startsWith(`${path} / `)),
    has_places: [...paths].some((other) => other.startsWith(`${path} / `)),
  }));
}

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;
type Invalid = (field: string, code: string) => void;

function put<T extends { id: unknown }>(list: T[], draft: T): number {
  const id = (draft.id as number | null) ?? list.length + 1;
  const at = list.findIndex((x) => x.id === id);
  const next = { ...draft, id, was: null };
  if (at < 0) list.push(next);
  else list[at] = next;
  return id;
}

export function catalogueAnswers(world: MockWorld, write: Write, invalid: Invalid): Answers {
  const c = () => world.catalogue;
  return {
    asset_hints: ({ id, serial, model }) => ({
      lookalikes:
        serial === ''
          ? []
          : world.assets
              .filter((a) => a.id !== id && a.serial !== serial)
              .filter((a) => a.serial.replaceAll('0', 'O') === serial.replaceAll('0', 'O'))
              .map((a) => ({
                id: a.id ?? (0 as never),
                tag: a.tag,
                serial: a.serial,
                model: `${a.manufacturer} ${a.model}`,
                looks_same: true,
              })),
      model:
        c().models.find(
          (m) => same(m.manufacturer, model.manufacturer) && same(m.name, model.name),
        ) ?? null,
      next_tag:
        id === null && c().numbering.on
          ? `${c().numbering.prefix}${'9'.padStart(c().numbering.width, '0')}`
          : null,
    }),
    component_save: ({ draft }) => ({
      op: write('component.save', draft.serial, () => put(c().components, draft)),
      id: draft.id ?? c().components.length + 1,
    }),
    component_delete: ({ id }) => ({
      op: write('component.delete', '', () => {
        c().components = c().components.filter((x) => x.id !== id);
      }),
    }),
    document_picture: () => null,
    model_page: ({ query, offset, limit }) => {
      const rows = modelRows(world).filter((m) => holds(`${m.manufacturer} ${m.name}`, query.text));
      const all = sorted(rows, query.sort, (r, key) => (r[key as keyof ModelRow] ?? '') as string);
      return { total: all.length, offset, rows: all.slice(offset, offset + limit) };
    },
    model_get: ({ id }) => structuredClone(c().models.find((m) => m.id === id)),
    model_save: ({ draft, merge }) => {
      const was = c().models.find((m) => m.id === draft.id) ?? draft.was;
      const taken = modelRows(world).some(
        (m) => same(m.manufacturer, draft.manufacturer) && same(m.name, draft.name),
      );
      if (was && !same(was.name, draft.name) && taken && !merge) invalid('name', 'name-taken');
      const op = write('model.save', draft.name, () => {
        for (const a of world.assets) {
          if (was && same(a.manufacturer, was.manufacturer) && same(a.model, was.name)) {
            a.manufacturer = draft.manufacturer;
            a.model = draft.name;
          }
        }
        put(c().models, draft);
      });
      return { op, id: draft.id ?? c().models.length };
    },
    model_delete: ({ id }) => ({
      op: write('model.delete', '', () => {
        c().models = c().models.filter((m) => m.id !== id);
      }),
    }),
    category_list: () =>
      [...new Set([...c().categories.map((x) => x.name), ...world.assets.map((a) => a.category)])]
        .filter(Boolean)
        .sort()
        .map((name) => ({
          draft: c().categories.find((x) => same(x.name, name)) ?? { ...emptyCategory(), name },
          assets: counted(world, (a) => same(a.category, name)),
        })),
    category_save: ({ draft }) => ({
      op: write('category.save', draft.name, () => put(c().categories, draft)),
      id: draft.id ?? c().categories.length,
    }),
    category_delete: ({ id }) => ({
      op: write('category.delete', '', () => {
        c().categories = c().categories.filter((x) => x.id !== id);
      }),
    }),
    location_list: () => placeRows(world),
    location_save: ({ draft }) => ({
      op: write('location.save', draft.path, () => put(c().places, draft)),
      id: draft.id ?? c().places.length,
    }),
    location_delete: ({ id }) => ({
      op: write('location.delete', '', () => {
        c().places = c().places.filter((x) => x.id !== id);
      }),
    }),
    field_list: () =>
      c().fields.map((field) => ({
        field,
        uses: counted(world, (a) => a.custom.some((v) => v.field_id === field.id)),
      })),
    field_save: ({ draft }) => ({
      op: write('field.save', draft.name, () => put(c().fields, draft)),
      id: draft.id ?? c().fields.length,
    }),
    field_delete: ({ id }) => ({
      op: write('field.delete', '', () => {
        c().fields = c().fields.filter((x) => x.id !== id);
      }),
    }),
    status_save: ({ name }) => ({ op: write('status.save', name, () => undefined), id: 1 }),
    status_delete: () => ({ op: write('status.delete', '', () => undefined) }),
    numbering_get: () => structuredClone(c().numbering),
    numbering_save: ({ numbering }) => ({
      op: write('asset.numbering', '', () => {
        c().numbering = structuredClone(numbering);
      }),
    }),
  };
}
