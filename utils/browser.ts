/** The only import of the browser's API. webextension-polyfill does nothing where `browser` exists. */
import browser from 'webextension-polyfill';

export { browser };
export type { Runtime, Tabs } from 'webextension-polyfill';

/** coconala's pages, as the manifest asks for them. */
export const SITE_ORIGIN = 'https://coconala.com';
export const SITE_PATTERN = `${SITE_ORIGIN}/*`;
