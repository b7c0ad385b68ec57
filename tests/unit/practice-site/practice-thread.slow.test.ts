import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderedDocument } from '../../site/rendered.ts';
import { THREAD } from '../../site/room-numbers.ts';
import { wholeSite } from '../../site/whole-site.ts';

const NOW = Date.parse('2026-11-20T21:00:00+09:00');

const openThread = (id: number) => {
  const page = renderedDocument(`/mypage/direct_message/${id}`, wholeSite(NOW));
  const window = page.defaultView;
  const box = page.querySelector<HTMLTextAreaElement>('#DirectMessageBody');
  if (!window || !box) throw new Error('a thread has a window and a box');
  const textOf = (css: string) => page.querySelector(css)?.textContent;
  const press = (css: string) => page.querySelector<HTMLElement>(css)?.click();
  const write = (text: string) => {
    box.value = text;
    box.dispatchEvent(new window.Event('input', { bubbles: true }));
  };
  const rows = () =>
    [...page.querySelectorAll('#threadWrapper .threadColomun')].map((row) => [
      row.querySelector('.threadUser a')?.getAttribute('href'),
      row.querySelector('.threadUserName')?.textContent,
      row.querySelector('.js-translateMessageOriginalMessage')?.textContent,
    ]);
  return { page, window, box, textOf, press, write, rows };
};

describe('a practice thread of direct messages', () => {
  let thread: ReturnType<typeof openThread>;
  beforeEach(() => {
    thread = openThread(THREAD.waitsForBuyer);
  });

  it('shows the newest rows and brings older ones above them when they are asked for', async () => {
    expect(thread.rows()).toHaveLength(2);
    expect(thread.textOf('.direct-messages-count')).toBe('3');
    thread.press('.js_read-more-message');
    expect(thread.page.querySelector('.is-loading')).not.toBeNull();
    await vi.waitFor(() => expect(thread.rows()).toHaveLength(5));
    expect(thread.rows()[0]).toContain('以前の件ではお世話になりました。');
    expect(thread.page.querySelector<HTMLElement>('.read-more-message')?.style.display).toBe(
      'none',
    );
  });

  it('shows the seller by her nickname and number, and the buyer by hers', () => {
    const [mine] = thread.rows().slice(-1);
    expect(mine?.slice(0, 2)).toEqual(['/users/200002', '番頭屋']);
    expect(thread.rows()[0]?.slice(0, 2)).toEqual(['/users/2000002', 'つきみ印章']);
  });

  it('prints seconds and the read mark of what the other side has opened', () => {
    expect(thread.textOf('.threadColomun:last-of-type .threadPostTime')).toBe(
      '2026-11-18 21:00:00',
    );
    expect(thread.textOf('#threadWrapper')).toContain('開封済み 2026-11-18 22:00:00');
  });

  it('counts and marks what was typed only where the page heard of it', () => {
    thread.box.value = '誰も聞いていない';
    expect(thread.textOf('form > span')).toBe('0/2000');
    thread.write('お見積りです。');
    expect(thread.textOf('.hwt-highlights')).toBe('お見積りです。');
    expect(thread.textOf('form > span')).toBe('7/2000');
    expect(thread.window.practice.text()).toBe('お見積りです。');
  });

  it('sends once, empties the box and lets no request leave', () => {
    thread.write('1行目\n2行目');
    thread.press('.js_handle-submit');
    expect(thread.window.practice.sends).toBe(1);
    expect(thread.box.value).toBe('');
    expect(thread.rows()).toHaveLength(3);
    expect(thread.page.querySelectorAll('.threadColomun:last-of-type br')).toHaveLength(1);
  });

  it('sends nothing that is empty or longer than the site takes', () => {
    thread.press('.js_handle-submit');
    thread.write('あ'.repeat(2001));
    thread.press('.js_handle-submit');
    expect(thread.window.practice.sends).toBe(0);
  });

  it('notes what no person pressed', () => {
    thread.press('.js_handle-submit');
    expect(thread.window.practice.attemptsByScript).toContain('click button');
  });
});

it('a thread with a restricted person has nothing to write in', () => {
  const site = wholeSite(NOW);
  const [first] = site.threads ?? [];
  if (first) first.isRestricted = true;
  const page = renderedDocument(`/mypage/direct_message/${first?.id}`, site);
  expect(page.querySelector('textarea')).toBeNull();
  expect(page.body.textContent).toContain('利用を制限されているため');
});
