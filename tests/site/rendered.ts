import { JSDOM } from 'jsdom';
import type { PracticeSite } from './practice-room.ts';
import { answer, SITE_ORIGIN } from './serve.ts';

/**
 * A practice page as a browser would hold it after Vue or jQuery has run: what the readers look at
 * in tests that need no browser.
 *
 * @param path as in `/talkrooms/18000001`
 */
export function renderedDocument(path: string, site: PracticeSite): Document {
  const url = `${SITE_ORIGIN}${path}`;
  const { window } = new JSDOM(answer(url, site).body, { url, runScripts: 'outside-only' });
  for (const script of window.document.querySelectorAll('script[src]')) {
    window.eval(answer(`${SITE_ORIGIN}${script.getAttribute('src')}`, site).body);
  }
  return window.document;
}
