import { render } from 'preact';
import type { VNode } from 'preact';
import { currentLanguage, t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';

/** Draws a page again and again into its one place; the language and title are set once. */
export function createPage(page: Document, title: MessageKey): (view: VNode) => void {
  page.documentElement.lang = currentLanguage();
  page.title = t(title);
  const place = page.getElementById('app') ?? page.body;
  return (view) => render(view, place);
}
