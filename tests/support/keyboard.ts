import type { SellerPage } from './browser-driver.ts';

/** Goes on with the Tab key, or back, until the focus is there, as far as a patient person would. */
export async function tabTo(
  page: SellerPage,
  css: string,
  keys: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, css)) {
      return;
    }
    await page.press(keys);
  }
  throw new Error(`${keys} never came to ${css}`);
}

/** Types where the keyboard stands, key by key; letters of ASCII only. */
export async function typeKeys(page: SellerPage, text: string): Promise<void> {
  for (const key of text) await page.press(key);
}
