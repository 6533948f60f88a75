// Civil dates as ISO text (`2026-12-31`) and as days since 1970-01-01. Business dates have no time
// and no zone, so JavaScript's Date is never used for them.

/** `YYYY-MM-DD`, always a day that exists. */
export type IsoDate = string;

export interface Ymd {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isCivil({ year, month, day }: Ymd): boolean {
  return (
    year >= 1900 &&
    year <= 2999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

export function toIso({ year, month, day }: Ymd): IsoDate {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** The parts of an ISO date; `null` when the text is not one or the day does not exist. */
export function fromIso(iso: string): Ymd | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  if (!m) return null;
  const ymd = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  return isCivil(ymd) ? ymd : null;
}

/** Days since 1970-01-01 (Howard Hinnant's `days_from_civil`). */
export function toDays({ year, month, day }: Ymd): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  return era * 146_097 + doe - 719_468;
}

/** The inverse of {@link toDays}. */
export function fromDays(days: number): Ymd {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp + (mp < 10 ? 3 : -9);
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

export function addDays(iso: IsoDate, days: number): IsoDate {
  return toIso(fromDays(toDays(parts(iso)) + days));
}

/** Calendar months; the day is kept or, where the month is shorter, its last day taken. */
export function addMonths(iso: IsoDate, months: number): IsoDate {
  const { year, month, day } = parts(iso);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return toIso({ year: y, month: m, day: Math.min(day, daysInMonth(y, m)) });
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDays(parts(to)) - toDays(parts(from));
}

export function endOfMonth(iso: IsoDate): IsoDate {
  const { year, month } = parts(iso);
  return toIso({ year, month, day: daysInMonth(year, month) });
}

/** 0 = Monday … 6 = Sunday. */
export function weekday(iso: IsoDate): number {
  return (((toDays(parts(iso)) + 3) % 7) + 7) % 7;
}

function parts(iso: IsoDate): Ymd {
  const ymd = fromIso(iso);
  if (!ymd) throw new RangeError(`${JSON.stringify(iso)} is not a civil date`);
  return ymd;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
