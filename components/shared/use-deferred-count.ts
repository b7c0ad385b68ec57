import { useEffect, useState } from 'preact/hooks';

/** Four cards fill the popup. */
const FIRST = 5;
const STEP = 24;

/**
 * How many of `total` rows to draw by now: a screenful at once, the rest in idle slices after the
 * first paint, so that 200 rooms are on screen as quickly as 20.
 */
export function useDeferredCount(total: number): number {
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    if (count >= total) return undefined;
    const idle = requestIdleCallback(() => setCount(count + STEP), { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, [count, total]);
  return Math.min(count, total);
}
