import { options } from 'preact';

/** Effects run right after their render, so that no timer outlives the page of a test. */
export function paintAtOnce(): void {
  options.requestAnimationFrame = (effects) => queueMicrotask(effects);
}
