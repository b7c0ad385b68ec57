import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ORDER_TABS, orderListPage } from './order-list-page.ts';
import {
  forbiddenPage,
  loginPage,
  maintenancePage,
  notFoundPage,
  servicePage,
} from './plain-pages.ts';
import type { PracticeRoom, PracticeSite } from './practice-room.ts';
import { revenuePage } from './revenue-page.ts';
import { talkroomPage } from './talkroom-page.ts';

export const SITE_ORIGIN = 'https://coconala.com';

export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

const require = createRequire(import.meta.url);
const vueSource = readFileSync(require.resolve('vue/dist/vue.js'), 'utf8');
const appSource = readFileSync(new URL('talkroom-app.js', import.meta.url), 'utf8');

/** The practice site's answer to a request. Whatever it does not know is 404, as on the real one. */
export function answer(url: string, site: PracticeSite): Answer {
  const { origin, pathname } = new URL(url);
  if (origin !== SITE_ORIGIN) return html(notFoundPage(), 404);
  return practiceFile(pathname, site) ?? plainPage(pathname, site) ?? tradingPage(pathname, site);
}

function practiceFile(pathname: string, site: PracticeSite): Answer | undefined {
  if (pathname === '/practice/vue.js') return script(vueSource);
  if (pathname === '/practice/talkroom.js') return script(appSource);
  const room = roomAt(pathname, /^\/practice\/rooms\/(\d+)\.json$/, site);
  return room && { status: 200, contentType: 'application/json', body: JSON.stringify(room) };
}

function plainPage(pathname: string, site: PracticeSite): Answer | undefined {
  if (pathname === '/login' || site.mode === 'logged-out') return html(loginPage());
  if (site.mode === 'forbidden') return html(forbiddenPage(), 403);
  if (site.mode === 'maintenance') return html(maintenancePage(), 503);
  return /^\/services\/\d+$/.test(pathname) ? html(servicePage()) : undefined;
}

function tradingPage(pathname: string, site: PracticeSite): Answer {
  const room = roomAt(pathname, /^\/talkrooms\/(\d+)$/, site);
  if (room) return html(talkroomPage(room, site.mode === 'redesigned'));
  if (pathname === '/mypage/revenue') return html(revenuePage(site));
  const tab = ORDER_TABS.find((name) => pathname === `/mypage/received_orders/${name}`);
  return tab ? html(orderListPage(tab, site)) : html(notFoundPage(), 404);
}

function roomAt(pathname: string, pattern: RegExp, site: PracticeSite): PracticeRoom | undefined {
  const number = pattern.exec(pathname)?.[1];
  return number === undefined ? undefined : site.rooms.find(({ id }) => id === Number(number));
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
