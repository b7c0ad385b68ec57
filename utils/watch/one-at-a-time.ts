/** Runs `work` for every request, never twice at once; requests that come meanwhile become one. */
export function oneAtATime(work: () => Promise<void>, signal: AbortSignal): () => void {
  let isRunning = false;
  let isWanted = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    while (isWanted && !signal.aborted) {
      isWanted = false;
      await work();
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
