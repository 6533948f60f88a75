import { describe, expect, it } from 'vitest';

import { formatInstant, formatInstantLong, parseInstant } from './instant';

describe('a date with a time', () => {
  it.each([
    ['14/10/2026 10:15', '2026-10-14T10:15'],
    ['14 Oct 2026 10:15', '2026-10-14T10:15'],
    ['2026-10-14T10:15:07', '2026-10-14T10:15:07'],
    ['oggi 9.05', '2026-11-20T09:05'],
    ['25/10/2026 02:30+01:00', '2026-10-25T02:30+01:00'],
    ['2026-10-25 02:30 +02:00', '2026-10-25T02:30+02:00'],
  ])('is read from %s', (text, time) => {
    expect(parseInstant(text, '2026-11-20')).toBe(time);
  });

  it.each(['14/10/2026', '10:15', '14/10/2026 25:00', '31/02/2026 10:00', 'soon'])(
    'is not read from %s',
    (text) => expect(parseInstant(text, '2026-11-20')).toBeNull(),
  );

  it('is shown as it can be typed again', () => {
    for (const locale of ['en-GB', 'it-IT']) {
      for (const time of ['2026-10-14T10:15', '2026-10-14T10:15:07', '2026-10-25T02:30+01:00']) {
        expect(parseInstant(formatInstant(time, locale), '2026-11-20')).toBe(time);
      }
    }
    expect(formatInstantLong('2026-10-14T10:15', 'en-GB')).toBe('Wed 14 Oct 2026 10:15');
  });
});
