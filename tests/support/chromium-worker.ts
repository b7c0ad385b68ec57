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
  const versions: Versions = new Map();
  session.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => {
    note(`${errorMessage.sourceURL}: ${errorMessage.errorMessage}`);
  });
  session.on('ServiceWorker.workerVersionUpdated', ({ versions: updated }) => {
    for (const { scriptURL, versionId, runningStatus: status } of updated) {
      if (!scriptURL.startsWith(`${origin}/`)) continue;
      const stops = (versions.get(versionId)?.stops ?? 0) + (status === 'stopped' ? 1 : 0);
      versions.set(versionId, { status, stops });
    }
  });
  await session.send('ServiceWorker.enable');
  return { stop: () => stopAll(session, versions) };
}

type Session = Awaited<ReturnType<BrowserContext['newCDPSession']>>;

/** Of each version of the worker: how it is now, and how often it was seen to stop. */
type Versions = Map<string, { status: string; stops: number }>;

/** A debugger keeps a worker alive for ever, so that its natural end has to be brought about. */
async function stopAll(session: Session, versions: Versions): Promise<void> {
  await waitUntil('the worker is known', () => Promise.resolve(versions.size > 0));
  const before = new Map(versions);
  for (const versionId of before.keys()) {
    await session.send('ServiceWorker.stopWorker', { versionId });
  }
  // One that is woken at once was stopped all the same.
  const hasStopped = (versionId: string): boolean => {
    const { status = 'stopped', stops = 0 } = versions.get(versionId) ?? {};
    return status === 'stopped' || stops > (before.get(versionId)?.stops ?? 0);
  };
  await waitUntil('the worker has stopped', () =>
    Promise.resolve([...before.keys()].every(hasStopped)),
  );
}
