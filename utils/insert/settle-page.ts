/** Background tabs have no frames: this long is enough for any page to have rendered. */
const NO_FRAMES_MS = 150;

/** Resolves after two animation frames, when a page has done what it does about an input. */
export const settlePage = (window: Window): Promise<void> =>
  new Promise((resolve) => {
    const timer = window.setTimeout(resolve, NO_FRAMES_MS);
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() => {
        window.clearTimeout(timer);
        resolve();
      }),
    );
  });
