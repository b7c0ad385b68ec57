import { defineConfig } from '@playwright/test';

/** The browsers are the machine's own; tests/support finds them. */
export default defineConfig({
  testDir: 'tests/stories',
  testMatch: '**/*.story.ts',
  outputDir: '.output/stories',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 3,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
