// Fields people added, as columns of the list of assets.
import type { AssetRow } from '$lib/api/gen/AssetRow';
import type { CustomField } from '$lib/api/gen/CustomField';
import type { CustomKind } from '$lib/api/gen/CustomKind';
import { formatDate } from '$lib/format/date';
import { formatMoney, type Money } from '$lib/format/money';
import { NONE } from '$lib/format/text';
import { locale, msg, t } from '$lib/i18n';
import { moneyOf } from '$lib/ui/bulk/bulk';
import type { Column } from '$lib/ui/grid/types';

/** The key of a field's column, as the register writes it. */
export function ownKey({ id }: Pick<CustomField, 'id'>): string {
  return `field:${id}`;
}

export function isOwnKey(key: string): boolean {
  return key.startsWith('field:');
}

/** A value as people read it. */
export function ownText(kind: CustomKind, value: string): string {
  if (kind === 'date') return formatDate(value, locale());
  if (kind === 'flag') return t(`catalogue-${value}`);
  if (kind === 'money') {
    const money = moneyOf(value);
    return money ? formatMoney(money, locale()) : value;
  }
  return value;
}

function amountsOf(value: string): readonly Money[] {
  const money = moneyOf(value);
  return money ? [money] : [];
}

/** A column for each field, shown when somebody asks for it. */
export function ownColumns(fields: readonly CustomField[]): Column<AssetRow>[] {
  return fields.map((field) => {
    const kept = (row: AssetRow): string =>
      row.custom.find((v) => v.field_id === field.id)?.value ?? '';
    const number = ['whole', 'decimal', 'money'].includes(field.kind);
    return {
      key: ownKey(field),
      title: msg('catalogue-field-name'),
      name: field.name,
      width: 120,
      hidden: true,
      align: number ? 'end' : 'start',
      text: (row) => {
        const value = kept(row);
        return value === '' ? NONE : ownText(field.kind, value);
      },
      groups: field.kind !== 'money',
      amounts: field.kind === 'money' ? (row) => amountsOf(kept(row)) : undefined,
      word: field.kind === 'flag' ? (value) => t(`catalogue-${value}`) : undefined,
      edit: { field: ownKey(field), text: kept },
    };
  });
}
