// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerPopup } from '../../../entrypoints/box.content/answer-popup.ts';
import { isOwnPage } from '../../../utils/senders.ts';
import { browser } from '../../../utils/browser.ts';
import { createBoxWatch } from '../../../utils/insert/watch-box.ts';
import type { PreparedMessage } from '../../../utils/templates/prepared-message.ts';
import { windowAt } from '../site/window-at.ts';
import { installOldCommands } from './old-commands.ts';

const PREPARED: PreparedMessage = {
  roomId: '18000001',
  templateId: 'nudge',
  role: null,
  text: 'その後いかがでしょうか。',
  cursors: [],
  ownIds: [],
  promise: null,
};
const OWN_ADDRESS = 'chrome-extension://test-extension-id/';

let life: AbortController;
let heard: unknown[];
let address: string;

beforeEach(() => {
  life = new AbortController();
  heard = [];
  address = 'https://coconala.com/talkrooms/18000001';
  document.body.innerHTML = '<div class="d-messageForm"><textarea></textarea></div>';
  const remove = installOldCommands(document);
  life.signal.addEventListener('abort', remove);
  browser.runtime.onMessage.addListener(
    (message: unknown, _: unknown, respond: (answer: unknown) => void) => {
      heard.push(message);
      respond({ ok: true, value: null });
      return true;
    },
  );
});
afterEach(() => life.abort());

const boxText = (): string | undefined => document.querySelector('textarea')?.value;

function handlers(hasConsent = true) {
  const watch = createBoxWatch();
  watch.start(document, life.signal);
  return answerPopup({
    window: windowAt(() => address),
    watch,
    hasConsent: () => Promise.resolve(hasConsent),
  });
}

test('a text for this room is inserted, and the background hears of it from the page', async () => {
  expect(await handlers()['insert-text'](PREPARED, {})).toEqual({ result: 'inserted' });
  expect(boxText()).toBe(PREPARED.text);
  expect(heard).toEqual([{ to: 'background', name: 'text-handed-over', argument: PREPARED }]);
});

test('a text for another room never reaches the box', async () => {
  address = 'https://coconala.com/talkrooms/18000002';
  expect(await handlers()['insert-text'](PREPARED, {})).toEqual({
    result: 'refused',
    why: 'other-room',
  });
  expect(boxText()).toBe('');
  expect(heard).toEqual([]);
});

test('a room without a form says that there is no field', async () => {
  document.body.innerHTML = '';
  expect(await handlers()['insert-text'](PREPARED, {})).toEqual({ result: 'no-field' });
});

test('two presses insert once', async () => {
  const { 'insert-text': insert } = handlers();
  const [first, second] = await Promise.all([insert(PREPARED, {}), insert(PREPARED, {})]);
  expect([first, second]).toEqual([
    { result: 'inserted' },
    { result: 'refused', why: 'not-accepted' },
  ]);
  expect(boxText()).toBe(PREPARED.text);
});

test('the page says which room it is and whether it has a form', async () => {
  expect(await handlers()['which-page'](undefined, {})).toEqual({
    roomId: '18000001',
    hasForm: true,
  });
  address = 'https://coconala.com/mypage/received_orders/open';
  expect(await handlers()['which-page'](undefined, {})).toMatchObject({ roomId: null });
});

describe('direct messages', () => {
  const FOR_THREAD: PreparedMessage = { ...PREPARED, roomId: 'dm-10200001' };
  const refusedAs = (why: string) => ({ result: 'refused', why });
  const thread = (formOf = '10200001') => `
    <div class="sidebar-profile"><a href="/users/200002">番頭屋</a></div>
    <form action="/mypage/direct_message/${formOf}"><textarea id="DirectMessageBody"></textarea></form>`;

  beforeEach(() => {
    address = 'https://coconala.com/mypage/direct_message/10200001';
    document.body.innerHTML = thread();
  });

  test('a text for this thread is inserted on a computer', async () => {
    expect(await handlers()['insert-text'](FOR_THREAD, {})).toEqual({ result: 'inserted' });
    expect(boxText()).toBe(PREPARED.text);
  });

  test('a text for this thread is inserted on a smartphone', async () => {
    address = 'https://coconala.com/smartphone/direct_messages/10200001?uid=200002';
    document.body.innerHTML = '<textarea class="message-input"></textarea>';
    const { 'which-page': whichPage, 'insert-text': insert } = handlers();
    expect(await whichPage(undefined, {})).toEqual({ roomId: 'dm-10200001', hasForm: true });
    expect(await insert({ ...FOR_THREAD, ownIds: ['200002'] }, {})).toEqual({ result: 'inserted' });
    expect(boxText()).toBe(PREPARED.text);
  });

  test('a talkroom of the same number is another conversation', async () => {
    const talkroom = { ...PREPARED, roomId: '10200001' };
    expect(await handlers()['insert-text'](talkroom, {})).toEqual(refusedAs('other-room'));
    expect(boxText()).toBe('');
  });

  test('a form of another thread under this address is another conversation', async () => {
    document.body.innerHTML = thread('10200002');
    expect(await handlers()['insert-text'](FOR_THREAD, {})).toEqual(refusedAs('other-room'));
    expect(boxText()).toBe('');
  });

  test.each([
    ['on a computer', 'https://coconala.com/mypage/direct_message/10200001', thread()],
    [
      'on a smartphone',
      'https://coconala.com/smartphone/direct_messages/10200001?uid=200002',
      '<textarea class="message-input"></textarea>',
    ],
  ])('a text of her other account is refused %s', async (_, where, page) => {
    address = where;
    document.body.innerHTML = page;
    const others = { ...FOR_THREAD, ownIds: ['200009'] };
    expect(await handlers()['insert-text'](others, {})).toEqual(refusedAs('other-account'));
    expect(boxText()).toBe('');
    expect(heard).toEqual([]);
  });

  test('a text of this account is taken, under each of her numbers', async () => {
    const hers = { ...FOR_THREAD, ownIds: ['200009', '200002'] };
    expect(await handlers()['insert-text'](hers, {})).toEqual({ result: 'inserted' });
  });

  test.each([
    [1984, { result: 'inserted' }],
    [1989, refusedAs('too-long')],
  ])('beside a draft of %i characters the limit of 2,000 is kept', async (length, result) => {
    const box = document.querySelector('textarea');
    if (box) box.value = 'あ'.repeat(length);
    const answer = await handlers()['insert-text']({ ...FOR_THREAD, text: 'い'.repeat(12) }, {});
    expect(answer).toEqual(result);
    expect(boxText()?.length).toBe(length + (length === 1984 ? 12 : 0));
  });
});

test('the page tells how it is built, and no word that stands on it', async () => {
  const { firstElementChild: form } = document.body;
  form?.append('みどり様、お世話になります。');
  const report = await handlers()['structure-report'](undefined, {});
  expect(report).toContain('<!-- talkroom -->');
  expect(report).toContain('<div class="d-messageForm"><textarea></textarea>ああああ、');
  expect(report).not.toContain('みどり');
});

test('before the consent the page says and does nothing', async () => {
  const silent = handlers(false);
  await expect(silent['which-page'](undefined, {})).rejects.toThrow('not-consented');
  await expect(silent['structure-report'](undefined, {})).rejects.toThrow('not-consented');
  await expect(async () => silent['insert-text'](PREPARED, {})).rejects.toThrow('not-consented');
  expect(boxText()).toBe('');
});

test('only the extension’s own pages may ask', () => {
  const id = browser.runtime.id;
  expect(isOwnPage({ id, url: `${browser.runtime.getURL('')}popup.html` })).toBe(true);
  expect(isOwnPage({ id, url: 'https://coconala.com/talkrooms/1' })).toBe(false);
  expect(isOwnPage({ id: 'another', url: `${OWN_ADDRESS}popup.html` })).toBe(false);
  expect(isOwnPage({ id })).toBe(false);
});
