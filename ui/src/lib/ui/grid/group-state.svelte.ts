// The groups of a grid: which there are, and which are closed.
import type { Group } from '$lib/api/gen/Group';

import { groupAt, groupId, type GroupMap, layGroups, placeAt } from './groups';

export class GridGroups {
  error = $state.raw<unknown>();
  private found = $state.raw<readonly Group[] | null>(null);
  private closed = $state.raw<ReadonlySet<string>>(new Set());
  private turn = 0;

  /** Places of groups and rows; `null` while there are no groups. */
  readonly map = $derived.by<GroupMap | null>(() =>
    this.found === null ? null : layGroups(this.found, this.closed),
  );

  /** Asks for groups, or for none; those of before stay until the new ones are there. */
  async ask(load: (() => Promise<readonly Group[]>) | undefined): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.error = undefined;
    if (!load) {
      this.found = null;
      return;
    }
    try {
      const found = await load();
      if (turn === this.turn) this.found = found;
    } catch (reason) {
      if (turn !== this.turn) return;
      this.error = reason;
      this.found = null;
    }
  }

  /** Another column, other groups. */
  forget(): void {
    this.found = null;
    this.closed = new Set();
  }

  /** The group whose heading stands at a place. */
  at(place: number): { group: Group; open: boolean } | undefined {
    if (this.map === null || place < 0 || place >= this.map.length) return undefined;
    const at = placeAt(this.map, place);
    const group = 'group' in at ? this.map.groups[at.group] : undefined;
    return group && { group, open: !this.closed.has(groupId(group)) };
  }

  /** The group that begins above a place, counted in rows and parts of them. */
  above(top: number): { group: Group; open: boolean; place: number } | undefined {
    if (this.map === null || this.map.length === 0) return undefined;
    const { map } = this;
    const place = map.heads[groupAt(map, Math.min(Math.floor(top), map.length - 1))] ?? 0;
    const found = this.at(place);
    return found && place < top ? { ...found, place } : undefined;
  }

  fold(place: number, open: boolean): void {
    const found = this.at(place);
    if (!found || found.open === open) return;
    const closed = new Set(this.closed);
    if (open) closed.delete(groupId(found.group));
    else closed.add(groupId(found.group));
    this.closed = closed;
  }
}
