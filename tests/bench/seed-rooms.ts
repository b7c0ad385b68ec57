import type { BrowserContext } from '@playwright/test';
import type { Bench } from './in-page.ts';

declare const window: Window & { bench: Bench };

/** Rooms with messages in the store of the extension, by way of one of its pages. */
export async function seedRooms(
  context: BrowserContext,
  origin: string,
  script: string,
  { rooms, messagesEach }: { rooms: number; messagesEach: number },
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/icon/16.png`);
  await page.evaluate(script);
  await page.evaluate(([count, each]) => window.bench.seedRooms(count, each), [
    rooms,
    messagesEach,
  ] as const);
  await page.close();
}
