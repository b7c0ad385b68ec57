/** The one place that asks what time it is; only listeners' edges call it. */
// eslint-disable-next-line no-restricted-syntax -- the edge itself
export const currentTime = (): number => Date.now();
