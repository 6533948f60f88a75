// Refuses, as the register does, what would write over what was changed since it was read.

export function unseen<D extends object>(now: D | undefined, seen: D | null, draft: D): void {
  if (!now || !seen) return;
  const text = (of: D, key: keyof D): string => JSON.stringify(of[key]);
  const changed = (Object.keys(now) as (keyof D & string)[]).filter(
    (key) => text(now, key) !== text(seen, key) && text(now, key) !== text(draft, key),
  );
  if (changed.length === 0) return;
  const fields = changed.map((field) => ({ field, code: 'changed-elsewhere', params: {} }));
  throw { code: 'invalid', params: {}, fields };
}
