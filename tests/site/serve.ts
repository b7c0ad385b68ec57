import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { markOpened, roomPath } from './conversations.ts';
import {
  forbiddenPage,
  loginPage,
  maintenancePage,
  notFoundPage,
  servicePage,
} from './plain-pages.ts';
import type { PracticeSite } from './practice-room.ts';
import { byNumber, sellerPage } from './seller-pages.ts';

export const SITE_ORIGIN = 'https://coconala.com';

export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

const require = createRequire(import.meta.url);
const sourceOf = (path: string): string => readFileSync(path, 'utf8');
const SCRIPTS: Readonly<Record<string, string>> = {
  '/practice/vue.js': sourceOf(require.resolve('vue/dist/vue.js')),
  '/practice/talkroom.js': sourceOf(join(import.meta.dirname, 'talkroom-app.js')),
  '/practice/jquery.js': sourceOf(require.resolve('jquery')),
  '/practice/thread.js': sourceOf(join(import.meta.dirname, 'thread-app.js')),
};

/** The practice site's answer to a request. Whatever it does not know is 404, as on the real one. */
export function answer(address: string, site: PracticeSite): Answer {
  const url = new URL(address);
  if (url.origin !== SITE_ORIGIN) return html(notFoundPage(), 404);
  const brought = site.files?.get(url.pathname);
  if (brought) return brought;
  const known = practiceFile(url.pathname, site) ?? plainPage(url.pathname, site);
  if (known) return known;
  const body = sellerPage(url, site);
  return body === undefined ? html(notFoundPage(), 404) : html(body);
}

function practiceFile(pathname: string, site: PracticeSite): Answer | undefined {
  const source = SCRIPTS[pathname];
  if (source !== undefined) return script(source);
  const room = byNumber(pathname, /^\/practice\/rooms\/(\d+)\.json$/, site.rooms);
  if (room) markOpened(site, roomPath(room.id));
  return room && { status: 200, contentType: 'application/json', body: JSON.stringify(room) };
}

function plainPage(pathname: string, site: PracticeSite): Answer | undefined {
  if (pathname === '/login' || site.mode === 'logged-out') return html(loginPage());
  if (site.mode === 'forbidden') return html(forbiddenPage(), 403);
  if (site.mode === 'maintenance') return html(maintenancePage(), 503);
  return /^\/services\/\d+$/.test(pathname) ? html(servicePage()) : undefined;
}

const html = (body: string, status = 200): Answer => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body,
});

const script = (body: string): Answer => ({
  status: 200,
  contentType: 'text/javascript; charset=utf-8',
  body,
});
