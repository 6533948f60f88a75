import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

import { guide } from './guide-plugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [guide(here('../docs/guide')), svelte(), svelteTesting()],
  base: './',
  clearScreen: false,
  resolve: { alias: { $lib: here('./src/lib') } },
  // Catalogue and guide live beside ui/, and the development server must be allowed to read them.
  server: {
    port: 1420,
    strictPort: true,
    fs: { allow: [here('.'), here('../i18n'), here('../docs/guide')] },
  },
  build: {
    target: ['safari16.4', 'chrome111'],
    // Data URLs would need holes in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    // pdf.js is one large lazy chunk by nature.
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['./src/test-setup.ts'],
    restoreMocks: true,
    // By default one core is left alone: of two, that is half.
    maxWorkers: '100%',
    // Two busy cores are slow, not wrong.
    testTimeout: 20_000,
  },
});
