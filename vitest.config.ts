import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/{unit,contract,mutations}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/vitest-setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
