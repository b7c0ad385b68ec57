/**
 * Stands in for webextension-polyfill in the content script (see wxt.config.ts): from Chrome 99 on
 * the few functions that it needs there return promises by themselves, and every page of coconala
 * would have to load ten kilobytes for nothing.
 */
const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };

export default browser ?? chrome;
