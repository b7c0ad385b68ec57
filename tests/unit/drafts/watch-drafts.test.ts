// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, FORM, pass } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.leave());

describe('what she writes', () => {
  test('is told once, when she stops for a moment', async () => {
    desk.begin();
    desk.type('お');
    await pass(500);
    desk.type('お世話');
    await pass(500);
    expect(desk.texts).toEqual([]);
    await pass(200);
    expect(desk.texts).toEqual(['お世話']);
    await pass(20_000);
    expect(desk.texts).toEqual(['お世話']);
  });

  test('is told at once when she leaves the page', async () => {
    desk.begin();
    desk.type('お世話になっております');
    window.dispatchEvent(new Event('pagehide'));
    await pass(0);
    expect(desk.texts).toEqual(['お世話になっております']);
  });

  test('is not told in the middle of a word that is being composed', async () => {
    desk.begin();
    desk.box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    desk.type('おせわ');
    await pass(2000);
    expect(desk.texts).toEqual([]);
    desk.box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    desk.type('お世話');
    await pass(700);
    expect(desk.texts).toEqual(['お世話']);
  });

  test('is told with what would be sent along', async () => {
    desk.begin();
    desk.type('納品いたします');
    await pass(700);
    document.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
    await pass(700);
    expect(desk.told).toMatchObject([
      { roomId: '18000001', hasFile: false, isFormal: false, limit: null },
      { hasFile: false, isFormal: true },
    ]);
    document
      .querySelector('.d-messageForm')
      ?.insertAdjacentHTML('beforeend', '<span class="d-partOfFilename">ロゴ</span>');
    desk.type('納品いたします。');
    await pass(700);
    expect(desk.told.at(-1)?.hasFile).toBe(true);
  });

  test('says nothing of a file where no field for one is known', async () => {
    document.body.innerHTML = '<textarea></textarea>';
    desk.begin();
    desk.type('こんにちは');
    await pass(700);
    expect(desk.told).toMatchObject([{ hasFile: null, isFormal: null }]);
  });

  test('in a page that is no conversation is nobody’s business', async () => {
    desk.roomId = null;
    desk.begin();
    desk.type('こんにちは');
    await pass(5000);
    window.dispatchEvent(new Event('pagehide'));
    expect([desk.told, desk.asked]).toEqual([[], []]);
  });

  test('is told no more once the script has ended', async () => {
    desk.begin();
    desk.type('こんにちは');
    desk.life.abort();
    desk.type('こんにちは。');
    window.dispatchEvent(new Event('pagehide'));
    await pass(10_000);
    expect(desk.told).toEqual([]);
  });
});

describe('an empty box', () => {
  test('after she has sent tells that nothing is left', async () => {
    desk.begin();
    desk.type('こんにちは');
    await pass(700);
    document.querySelector('button')?.click();
    desk.box.value = '';
    await pass(6000);
    expect(desk.texts).toEqual(['こんにちは', '']);
    expect(desk.asked).toEqual([]);
  });

  test('of a page that has just loaded tells nothing', async () => {
    desk.begin();
    await pass(10_000);
    document.querySelector('button')?.click();
    await pass(10_000);
    window.dispatchEvent(new Event('pagehide'));
    await pass(0);
    expect(desk.told).toEqual([]);
  });

  test('that the page has rendered anew is not taken for sent', async () => {
    desk.begin();
    desk.type('長い下書き');
    await pass(20_000);
    document.body.innerHTML = FORM;
    await pass(1000);
    window.dispatchEvent(new Event('pagehide'));
    await pass(0);
    expect(desk.texts).toEqual(['長い下書き']);
  });

  test('after she followed a link is not taken for sent', async () => {
    document.body.insertAdjacentHTML('beforeend', '<a href="#next">次の取引</a>');
    desk.begin();
    desk.type('長い下書き');
    await pass(20_000);
    document.querySelector('a')?.click();
    desk.box.value = '';
    await pass(6000);
    expect(desk.texts).toEqual(['長い下書き']);
  });
});

test('in another conversation the text that still stands there is not that one’s', async () => {
  desk.begin();
  desk.type('一つ目の下書き');
  desk.roomId = '18000002';
  desk.box.dispatchEvent(new Event('change', { bubbles: true }));
  await pass(1000);
  expect(desk.told.map((seen) => [seen.roomId, seen.text])).toEqual([
    ['18000001', '一つ目の下書き'],
  ]);
  desk.type('二つ目');
  await pass(1000);
  expect(desk.told.at(-1)).toMatchObject({ roomId: '18000002', text: '二つ目' });
});
