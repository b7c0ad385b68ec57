/**
 * Runs `work` for every request, never twice at once; requests that come meanwhile become one.
 * A request is fresh if any of those it stands for was.
 */
export function oneAtATime(
  work: (isFresh: boolean) => Promise<void>,
  signal: AbortSignal,
): (isFresh: boolean) => void {
  let isRunning = false;
  let wanted: boolean | null = null;

  const run = async (): Promise<void> => {
    isRunning = true;
    while (wanted !== null && !signal.aborted) {
      const isFresh = wanted;
      wanted = null;
      await work(isFresh);
    }
    isRunning = false;
  };
  return (isFresh) => {
    wanted = isFresh || wanted === true;
    if (!isRunning) void run();
  };
}
