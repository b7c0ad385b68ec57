import { beforeEach, describe, expect, it } from 'vitest';
import { renderedDocument } from '../../site/rendered.ts';
import { ROOM } from '../../site/room-numbers.ts';
import { manyRooms, practiceSite } from '../../site/scenarios.ts';
import { answer, SITE_ORIGIN } from '../../site/serve.ts';

const NOW = Date.parse('2026-11-20T21:00:00+09:00');
const site = practiceSite(NOW);

const openRoom = (id: number) => {
  const page = renderedDocument(`/talkrooms/${id}`, site);
  const window = page.defaultView;
  if (!window) throw new Error('a rendered page has a window');
  const find = (css: string) => page.querySelector(css);
  const box = page.querySelector('textarea');
  const tick = page.querySelector<HTMLInputElement>('input[type="checkbox"]');
  const [sendButton] = [...page.querySelectorAll<HTMLButtonElement>('.d-messageForm button')]
    .filter(({ textContent }) => textContent.trim() === '送信')
    .slice(-1);
  const write = async (text: string) => {
    if (box) box.value = text;
    box?.dispatchEvent(new window.Event('input', { bubbles: true }));
    await Promise.resolve();
  };
  return { page, window, find, box, tick, sendButton, write };
};

const authorsOf = (page: Document) =>
  [...page.querySelectorAll('.d-messageInfo_userName')].map(({ textContent }) => textContent);

describe('the practice talkroom', () => {
  let room: ReturnType<typeof openRoom>;
  beforeEach(() => {
    room = openRoom(ROOM.newSale);
  });

  it('prints the deadline of the first 48 hours, rounded up to the hour', () => {
    expect(room.page.body.textContent).toContain('期限：11/21 04:00');
  });

  it('forgets a text that Vue did not notice', async () => {
    if (room.box) room.box.value = '気づかれない文';
    room.window.practice.buyerWrites('こんにちは');
    await Promise.resolve();
    expect(room.box?.value).toBe('');
    expect(room.sendButton?.disabled).toBe(true);
  });

  it('sends what Vue noticed, once, and takes the banner away', async () => {
    await room.write('ご購入ありがとうございます。');
    expect(room.sendButton?.disabled).toBe(false);
    room.sendButton?.click();
    await Promise.resolve();
    expect(room.window.practice.sends).toBe(1);
    expect(room.box?.value).toBe('');
    expect(room.page.body.textContent).not.toContain('期限：');
    expect(authorsOf(room.page)).toEqual(['さくら工房', '自分']);
  });

  it('notes what no person pressed', async () => {
    await room.write('文');
    room.sendButton?.click();
    expect(room.window.practice.attemptsByScript).toEqual(['click button']);
  });

  it('lets nobody tick 正式な納品 before the seller has written', async () => {
    await room.write('納品いたします。');
    expect(room.tick?.disabled).toBe(true);
  });

  it('delivers with the ticked message and then prints the deadline of the buyer', async () => {
    const working = openRoom(ROOM.buyerWaitsAnHour);
    await working.write('納品いたします。');
    working.tick?.click();
    await Promise.resolve();
    working.sendButton?.click();
    await Promise.resolve();
    expect(working.find('.d-talkroomStep_label-current')?.textContent).toBe('納品送付');
    expect(working.find('.d-messageInfo_label-isBold')?.textContent).toBe('正式な納品');
    expect(working.page.body.textContent).toContain('期限：');
  });
});

describe('the practice site', () => {
  const statusOf = (path: string, mode = site.mode) =>
    answer(`${SITE_ORIGIN}${path}`, { ...site, mode }).status;

  it('answers 404 to what the real one has not', () => {
    expect(statusOf('/mypage/talkrooms/18000001')).toBe(404);
    expect(statusOf('/talkrooms/1')).toBe(404);
    expect(answer('https://example.com/talkrooms/18000001', site).status).toBe(404);
  });

  it('shows every order twice on the list, and finished ones on another tab', () => {
    const list = renderedDocument('/mypage/received_orders/open', site);
    const links = [...list.querySelectorAll('a[href*="/talkrooms/"]')];
    expect(links).toHaveLength(2 * (site.rooms.length - 1));
    const closed = renderedDocument('/mypage/received_orders/closed', site);
    expect(closed.querySelectorAll('.d-providerTalkroomCassette')).toHaveLength(1);
  });

  it('makes the same rooms of the same moment', () => {
    expect(practiceSite(NOW)).toEqual(site);
    expect(manyRooms(3, 4, NOW)).toEqual(manyRooms(3, 4, NOW));
  });

  it('keeps the class names to itself when it is redesigned', () => {
    const { body } = answer(`${SITE_ORIGIN}/talkrooms/${ROOM.newSale}`, {
      ...site,
      mode: 'redesigned',
    });
    expect(body).not.toContain('class="d-talkroomMessage"');
    expect(statusOf('/talkrooms/18000001', 'forbidden')).toBe(403);
  });
});
