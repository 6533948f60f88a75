// Addresses of the desk: `#/contracts/12?tab=decisions`. Pure text handling.

export interface Place {
  /** `/contracts/12` */
  path: string;
  /** `['contracts', '12']` */
  segments: string[];
  query: Readonly<Record<string, string>>;
}

export function parsePlace(hash: string): Place {
  const bare = hash.replace(/^#/u, '');
  const at = bare.indexOf('?');
  const rawPath = at < 0 ? bare : bare.slice(0, at);
  const segments = rawPath.split('/').filter(Boolean).map(decode);
  const query: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(at < 0 ? '' : bare.slice(at + 1))) {
    query[key] = value;
  }
  return { path: `/${segments.map(encodeURIComponent).join('/')}`, segments, query };
}

/** The address of a place; empty query values are left out. */
export function href(
  path: string | readonly (string | number)[],
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const segments = typeof path === 'string' ? path.split('/').filter(Boolean) : path;
  const bare = `#/${segments.map((s) => encodeURIComponent(decode(String(s)))).join('/')}`;
  const given = Object.entries(query).filter((e): e is [string, string] => Boolean(e[1]));
  const text = new URLSearchParams(given).toString();
  return text ? `${bare}?${text}` : bare;
}

// A hand-typed address with a stray `%` is a place like any other, not a crash.
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
