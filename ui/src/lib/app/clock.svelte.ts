// Today's civil date, as the shell says it. The shell pushes a new one at midnight and after sleep.
import type { IsoDate } from '$lib/format/civil';

let current = $state<IsoDate>('1970-01-01');

export function today(): IsoDate {
  return current;
}

export function setToday(date: IsoDate): void {
  current = date;
}
