import { vi } from 'vitest';

/** jsdom has no idle time; a test decides when it comes. */
export function drawInIdleTime(): { run: () => void } {
  let waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => waiting.push(callback));
  vi.stubGlobal('cancelIdleCallback', () => {
    waiting = [];
  });
  return {
    run: () => {
      for (const callback of waiting.splice(0)) callback();
    },
  };
}
