// What labels are printed on, in memory.
import type { Commands } from '$lib/api/gen/commands';
import type { LabelStock } from '$lib/api/gen/LabelStock';
import type { PrinterProfile } from '$lib/api/gen/PrinterProfile';

import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

export interface MockLabels {
  stocks: LabelStock[];
  profiles: PrinterProfile[];
}

export function labelSupplies(): MockLabels {
  const l7160 = {
    page_width: 210_000,
    page_height: 297_000,
    first_left: 7_210,
    first_top: 15_150,
    width: 63_500,
    height: 38_100,
    pitch_x: 66_040,
    pitch_y: 38_100,
    across: 3,
    down: 7,
  };
  const roll = {
    ...l7160,
    page_width: 89_000,
    page_height: 28_000,
    first_left: 0,
    first_top: 0,
    width: 89_000,
    height: 28_000,
    across: 1,
    down: 1,
  };
  return {
    stocks: [
      { key: 'avery_l7160', id: null, name: 'Avery L7160', geometry: l7160 },
      { key: 'dymo_30252', id: null, name: 'Dymo 30252', geometry: roll },
    ],
    profiles: [{ id: 1 as never, name: 'HP LaserJet', shift_x: -500, shift_y: 1_000 }],
  };
}

export function labelAnswers(world: MockWorld, write: Write): Answers {
  return {
    label_supplies: () => structuredClone(world.labels),
    label_printer_save: ({ draft }) => {
      const id = draft.id ?? ((world.labels.profiles.length + 1) as never);
      const op = write('label.printer.save', draft.name, () => {
        const rest = world.labels.profiles.filter((p) => p.id !== id);
        world.labels.profiles = [...rest, { ...draft, id }];
      });
      return { op, id };
    },
    label_printer_delete: ({ id }) => ({
      op: write('label.printer.delete', '', () => {
        world.labels.profiles = world.labels.profiles.filter((p) => p.id !== id);
      }),
    }),
    label_stock_save: ({ draft }) => {
      const id = draft.id ?? ((world.labels.stocks.length + 1) as never);
      const op = write('label.stock.save', draft.name, () => {
        const rest = world.labels.stocks.filter((s) => s.id !== id);
        const { name, geometry } = draft;
        world.labels.stocks = [...rest, { key: `own-${id}`, id, name, geometry }];
      });
      return { op, id };
    },
    label_stock_delete: ({ id }) => ({
      op: write('label.stock.delete', '', () => {
        world.labels.stocks = world.labels.stocks.filter((s) => s.id !== id);
      }),
    }),
  };
}
