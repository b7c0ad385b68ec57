/** Some input methods send their last key after `isComposing` is over, with key code 229. */
export const isComposing = (event: KeyboardEvent): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only sign of that last key
  event.isComposing || event.keyCode === 229;
