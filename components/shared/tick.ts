const EVERY_MS = 30_000;

/** Calls back each 30 seconds while the page is in sight, and at once when it comes back. */
export function tickWhileVisible(page: Document, onTick: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);
  const startOrStop = (): void => {
    stop();
    if (page.visibilityState === 'visible') timer = setInterval(onTick, EVERY_MS);
  };
  page.addEventListener(
    'visibilitychange',
    () => {
      startOrStop();
      if (page.visibilityState === 'visible') onTick();
    },
    { signal },
  );
  signal.addEventListener('abort', stop);
  startOrStop();
}
