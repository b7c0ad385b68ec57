import type { BrowserContext } from '@playwright/test';
import { waitUntil } from './wait.ts';

export interface WatchedWorker {
  stop: () => Promise<void>;
}

/** What nobody caught in the worker is noted; Playwright tells only what it printed. */
export async function watchWorker(
  context: BrowserContext,
  origin: string,
  note: (trouble: string) => void,
): Promise<WatchedWorker> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const runningStatus = new Map<string, string>();
  session.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => {
    note(`${errorMessage.sourceURL}: ${errorMessage.errorMessage}`);
  });
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const version of versions) {
      if (version.scriptURL.startsWith(`${origin}/`)) {
        runningStatus.set(version.versionId, version.runningStatus);
      }
    }
  });
  await session.send('ServiceWorker.enable');
  return { stop: () => stopAll(session, runningStatus) };
}

type Session = Awaited<ReturnType<BrowserContext['newCDPSession']>>;

/** A debugger keeps a worker alive for ever, so that its natural end has to be brought about. */
async function stopAll(session: Session, runningStatus: Map<string, string>): Promise<void> {
  await waitUntil('the worker is known', () => Promise.resolve(runningStatus.size > 0));
  for (const versionId of runningStatus.keys()) {
    await session.send('ServiceWorker.stopWorker', { versionId });
  }
  await waitUntil('the worker has stopped', () =>
    Promise.resolve([...runningStatus.values()].every((status) => status === 'stopped')),
  );
}
