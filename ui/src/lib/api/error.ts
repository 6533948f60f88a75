// Errors as the shell sends them, and the words for them. A person never sees raw English from
// Rust: the code picks a message of the catalogue.
import { formatMoment } from '$lib/format/moment';
import { type Args, knows, locale, t } from '$lib/i18n';

export interface WireFieldError {
  /** Dotted path in the draft: `notice.value`, `cost_lines.2.amount`. */
  field: string;
  code: string;
  params: Record<string, string>;
}

export interface WireError {
  code: string;
  params: Record<string, string>;
  fields: WireFieldError[];
}

/** What a failed call rejects with. `detail` is for *Copy details* only. */
export class ApiError extends Error {
  readonly wire: WireError;
  readonly detail: string;

  constructor(wire: WireError, detail = '') {
    super(wire.code);
    this.name = 'ApiError';
    this.wire = wire;
    this.detail = detail;
  }
}

/** Any rejection as an `ApiError`: Tauri rejects with the plain object, a bug with anything. */
export function toApiError(reason: unknown): ApiError {
  if (reason instanceof ApiError) return reason;
  if (isWire(reason)) return new ApiError(reason);
  const detail = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  return new ApiError({ code: 'internal', params: {}, fields: [] }, detail);
}

function isWire(value: unknown): value is WireError {
  if (typeof value !== 'object' || value === null) return false;
  const wire = value as Partial<WireError>;
  return (
    typeof wire.code === 'string' && typeof wire.params === 'object' && Array.isArray(wire.fields)
  );
}

/** Codes that are their own message id; others are `error-<code>`. */
const OWN = ['refused-', 'import-read-'];

/** The sentence for an error. */
export function errorText(error: { code: string; params: Args }): string {
  const own = OWN.some((prefix) => error.code.startsWith(prefix));
  const id = own ? error.code : `error-${error.code}`;
  return knows(id)
    ? t(id, told(named(error.params)))
    : t('common-error-unknown', { code: error.code });
}

/** The register names a record `asset/231`; people hear `asset 231`. */
function named(params: Args): Args {
  const [entity, id] = String(params.ent ?? '').split('/');
  if (!entity || !id || !knows(`ent-${entity}`)) return params;
  return { ...params, ent: `${t(`ent-${entity}`)} ${id}` };
}

/** Fields of a certificate come as codes, one blank between two; ids of words have no dots. */
function told(params: Args): Args {
  if (typeof params.fields !== 'string') return params;
  const words = params.fields.split(' ').map((code) => {
    const id = `certificate-field-${code.replaceAll('.', '-')}`;
    return knows(id) ? t(id) : code;
  });
  return { ...params, fields: words.join(', ') };
}

/** The sentence for one wrong field: `field-<code>`. */
export function fieldErrorText(error: { code: string; params: Args }): string {
  const id = `field-${error.code}`;
  return knows(id)
    ? t(id, spelled(error.params))
    : t('common-field-error-unknown', { code: error.code });
}

const ISO = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2} [+-]\d{2}:\d{2})?$/u;

/** Days and moments as people read them: the register names them as it keeps them. */
function spelled(params: Args): Args {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && ISO.test(value) ? formatMoment(value, locale()) : value,
    ]),
  );
}
