// A desk over a world in memory, for tests of whole screens.
import { configure } from '@testing-library/svelte';
import { vi } from 'vitest';

import type { MemoryBackend } from '$lib/api';
import { setBackend } from '$lib/api';
import { startKeyboard } from '$lib/app/keyboard';
import { startPrefs } from '$lib/app/prefs.svelte';
import { loadRegister, startRegister } from '$lib/app/register.svelte';
import { go, startRouter } from '$lib/app/router.svelte';
import { layOut } from '$lib/testing/layout';

import { mockBackend } from './handlers';
import { makeWorld, type MockWorld } from './world';

export interface MockDesk {
  world: MockWorld;
  backend: MemoryBackend;
  /** Calls of one command so far. */
  calls(name: string): Record<string, unknown>[];
  /** Makes one command answer by hand from now on. */
  answer(name: string, how: (args: unknown) => unknown): void;
  stop(): void;
}

// A busy machine is not a broken screen.
configure({ asyncUtilTimeout: 5000 });
vi.setConfig({ testTimeout: 30_000 });

/** Opens a desk at an address. Stop it after the test. */
export async function openDesk(
  address: string,
  change: (world: MockWorld) => void = () => undefined,
): Promise<MockDesk> {
  const world = makeWorld();
  change(world);
  const backend = mockBackend(world);
  const byHand = new Map<string, (args: unknown) => unknown>();
  setBackend(backend);
  startPrefs({}, () => undefined);
  const stops = [layOut(640), startRouter(address), startKeyboard(), startRegister()];
  await go(address, { replace: true });
  await loadRegister();
  return {
    world,
    backend,
    calls: (name) => backend.calls.filter((c) => c.name === name).map((c) => c.args),
    answer: (name, how) => {
      byHand.set(name, how);
      if (byHand.size > 1) return;
      const plain = backend.call.bind(backend);
      vi.spyOn(backend, 'call').mockImplementation((asked, args) => {
        const own = byHand.get(asked);
        return own ? Promise.resolve(args).then(own) : plain(asked, args);
      });
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}
