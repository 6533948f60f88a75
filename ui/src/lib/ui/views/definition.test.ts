import { describe, expect, it } from 'vitest';

import { emptyLayout, fitLayout } from '../grid/columns';
import { definitionOf, differs, layoutOf } from './definition';

const columns = [{ key: 'tag' }, { key: 'cost' }, { key: 'notes', hidden: true }];
const query = { text: 'dell', filters: [{ field: 'state', values: ['in_use'] }] };

describe('what a view keeps', () => {
  it('is what the screen showed, to the pixel', () => {
    const layout = {
      ...emptyLayout(columns, [{ key: 'tag', desc: true }]),
      widths: { cost: 99 },
      group: 'cost',
      frozen: 2,
      density: 'compact' as const,
    };
    const kept = definitionOf(query, layout);
    expect(fitLayout(layoutOf(kept), columns)).toEqual(layout);
    expect(differs(kept, definitionOf(query, layoutOf(kept)))).toBe(false);
  });

  it('is told from what is shown now', () => {
    const layout = emptyLayout(columns);
    const kept = definitionOf(query, layout);
    for (const other of [
      definitionOf({ ...query, text: 'hp' }, layout),
      definitionOf(
        { ...query, filters: [{ field: 'state', op: 'not', values: ['in_use'] }] },
        layout,
      ),
      definitionOf(query, { ...layout, widths: { tag: 80 } }),
      definitionOf(query, { ...layout, group: 'state' }),
      definitionOf(query, { ...layout, sort: [{ key: 'cost', desc: false }] }),
    ]) {
      expect(differs(kept, other)).toBe(true);
    }
  });

  it('keeps the columns of another version, unseen', () => {
    const layout = emptyLayout(columns);
    const kept = {
      ...definitionOf(query, layout),
      columns: [
        { key: 'hologram', width: 70, hidden: false },
        { key: 'cost', width: null, hidden: false },
      ],
    };
    const shown = fitLayout(layoutOf(kept), columns);
    expect(shown.order).toContain('hologram');
    expect(definitionOf(query, shown).columns).toContainEqual({
      key: 'hologram',
      width: 70,
      hidden: false,
    });
  });
});
