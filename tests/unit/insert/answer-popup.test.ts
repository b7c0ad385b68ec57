// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerPopup } from '../../../entrypoints/talkroom.content/answer-popup.ts';
import { isOwnPage } from '../../../utils/senders.ts';
import { browser } from '../../../utils/browser.ts';
import { findMessageBox } from '../../../utils/insert/find-message-box.ts';
import { createBoxWatch } from '../../../utils/insert/watch-box.ts';
import type { PreparedMessage } from '../../../utils/templates/prepared-message.ts';
import { windowAt } from '../site/window-at.ts';
import { installOldCommands } from './old-commands.ts';

const PREPARED: PreparedMessage = {
  roomId: '18000001',
  templateId: 'nudge',
  text: 'その後いかがでしょうか。',
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
  expect(findMessageBox(document)?.value).toBe(PREPARED.text);
  expect(heard).toEqual([{ to: 'background', name: 'text-handed-over', argument: PREPARED }]);
});

test('a text for another room never reaches the box', async () => {
  address = 'https://coconala.com/talkrooms/18000002';
  expect(await handlers()['insert-text'](PREPARED, {})).toEqual({
    result: 'refused',
    why: 'other-room',
  });
  expect(findMessageBox(document)?.value).toBe('');
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
  expect(findMessageBox(document)?.value).toBe(PREPARED.text);
});

test('the page says which room it is and whether it has a form', async () => {
  expect(await handlers()['which-page'](undefined, {})).toEqual({
    roomId: '18000001',
    hasForm: true,
  });
  address = 'https://coconala.com/mypage/received_orders/open';
  expect(await handlers()['which-page'](undefined, {})).toMatchObject({ roomId: null });
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
  expect(findMessageBox(document)?.value).toBe('');
});

test('only the extension’s own pages may ask', () => {
  const id = browser.runtime.id;
  expect(isOwnPage({ id, url: `${browser.runtime.getURL('')}popup.html` })).toBe(true);
  expect(isOwnPage({ id, url: 'https://coconala.com/talkrooms/1' })).toBe(false);
  expect(isOwnPage({ id: 'another', url: `${OWN_ADDRESS}popup.html` })).toBe(false);
  expect(isOwnPage({ id })).toBe(false);
});
