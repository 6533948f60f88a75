import { afterEach, describe, expect, it } from 'vitest';

import {
  ApiError,
  attempts,
  call,
  errorText,
  fieldErrorText,
  MemoryBackend,
  newOpId,
  onChanged,
  setBackend,
  toApiError,
} from './index';
import { touches } from './live.svelte';

describe('the attempts of a form', () => {
  it('are one operation as long as nothing was changed, and another afterwards', () => {
    const opId = attempts();
    const first = opId({ name: 'Acme' });
    expect(opId({ name: 'Acme' }), 'asked again').toBe(first);
    const second = opId({ name: 'Acme Srl' });
    expect(second, 'changed meanwhile').not.toBe(first);
    expect(attempts()({ name: 'Acme Srl' }), 'another form').not.toBe(second);
  });
});

describe('the sentence of a refusal', () => {
  it('tells the fields of a certificate in words', () => {
    const params = {
      count: '1',
      examples: 'WD-1',
      fields: 'serial_number performed_by.name unheard_of',
    };
    const text = errorText({ code: 'refused-certificate-incomplete', params });
    expect(text).toContain('serial number, name of the performer, unheard_of');
    expect(text).not.toContain('performed_by');
  });

  it('spells days as the window does, at a field, too', () => {
    const text = fieldErrorText({ code: 'snooze-too-late', params: { max: '2026-11-26' } });
    expect(text).toBe('At the latest on the last safe day, 26 Nov 2026.');
    const moment = { position: '2', when: '2026-11-20 14:35 +01:00' };
    expect(fieldErrorText({ code: 'custody-time', params: moment })).toContain(
      '20 Nov 2026 14:35 +01:00',
    );
  });
});

describe('a call', () => {
  afterEach(() => setBackend(new MemoryBackend({})));

  it('carries its arguments and its answer', async () => {
    const backend = new MemoryBackend({ double: ({ n }: { n: number }) => n * 2 });
    setBackend(backend);
    // The generated map decides which names exist; here any will do.
    const loose = call as unknown as (name: string, args: object) => Promise<unknown>;
    expect(await loose('double', { n: 21 })).toBe(42);
    expect(backend.calls).toEqual([{ name: 'double', args: { n: 21 } }]);
    await expect(loose('nothing', {})).rejects.toMatchObject({ wire: { code: 'internal' } });
  });

  it('rejects with the register’s own error', async () => {
    const wire = { code: 'refused-undo-conflict', params: {}, fields: [] };
    setBackend(new MemoryBackend({ undo: () => Promise.reject(wire) }));
    const loose = call as unknown as (name: string) => Promise<unknown>;
    const error = await loose('undo').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).wire).toEqual(wire);
    expect(toApiError(error)).toBe(error);
  });

  it('hears of changes until it stops listening', () => {
    const backend = new MemoryBackend({});
    setBackend(backend);
    const heard: string[][] = [];
    const stop = onChanged(({ tables }) => heard.push(tables));
    backend.emit('changed', { tables: ['asset'] });
    backend.emit('changed', null);
    stop();
    backend.emit('changed', { tables: ['vendor'] });
    expect(heard).toEqual([['asset'], []]);
  });
});

it('an error of an unknown code still has words, and never raw English from below', () => {
  const text = errorText({ code: 'never-heard-of', params: {} });
  expect(text).toContain('never-heard-of');
  expect(text).not.toBe('error-never-heard-of');
  expect(fieldErrorText({ code: 'never-heard-of', params: {} })).toContain('never-heard-of');
});

it('a change concerns who watches its tables, and everybody when it does not say', () => {
  expect(touches(['asset'], ['asset', 'vendor'])).toBe(true);
  expect(touches(['asset'], ['vendor'])).toBe(false);
  expect(touches(['asset'], [])).toBe(true);
  expect(touches(undefined, ['vendor'])).toBe(true);
});

it('operation ids are UUIDv7: unique, and in order of time', () => {
  const ids = Array.from({ length: 500 }, newOpId);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(new Set(ids).size).toBe(500);
  const stamps = ids.map((id) => id.slice(0, 13));
  expect([...stamps].sort()).toEqual(stamps);
});
