import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // A fresh world for every file, as in a process of its own, in half the time.
    pool: 'vmThreads',
    include: ['tests/{unit,contract,proofs,mutations}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/vitest-setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
