// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMessageBox } from '../../../utils/insert/find-message-box.ts';
import { insertText } from '../../../utils/insert/insert-text.ts';
import { undoInsertion } from '../../../utils/insert/undo-insertion.ts';
import { createBoxWatch } from '../../../utils/insert/watch-box.ts';
import type { BoxWatch } from '../../../utils/insert/watch-box.ts';
import { windowAt } from '../site/window-at.ts';

const room = windowAt(() => 'https://coconala.com/talkrooms/18000001');

let life: AbortController;
let watch: BoxWatch;

beforeEach(() => {
  life = new AbortController();
  watch = createBoxWatch();
  watch.start(document, life.signal);
});
afterEach(() => life.abort());

function write(markup: string, attributes = 'contenteditable="true" tabindex="0"'): HTMLElement {
  document.body.innerHTML = `<div class="d-messageForm"><div ${attributes}>${markup}</div></div>`;
  const editor = document.querySelector<HTMLElement>('[contenteditable]');
  if (!editor) throw new Error('no editor');
  return editor;
}

function insert(text: string) {
  const box = findMessageBox(room);
  if (!box) throw new Error('no box');
  return insertText(box, text, { window: room, watch });
}
const read = (): string | undefined => findMessageBox(room)?.readText();

test('a text of several lines stands behind the words that were there', async () => {
  write('下書き');
  expect(await insert('一\n\n二')).toEqual({ result: 'inserted' });
  expect(read()).toBe('下書き一\n\n二');
});

test('it goes to the caret, and can be taken back', async () => {
  const editor = write('前<div>後</div>');
  editor.focus();
  document.getSelection()?.collapse(editor.querySelector('div')?.firstChild ?? editor, 0);
  document.dispatchEvent(new Event('selectionchange'));
  expect(await insert('追記')).toEqual({ result: 'inserted' });
  expect(read()).toBe('前\n追記後');
  expect(undoInsertion()).toBe(true);
  expect(read()).toBe('前\n後');
});

test('a page that forgets the text gets the draft back', async () => {
  const editor = write('前<br>後');
  editor.addEventListener('input', () => (editor.textContent = ''), { once: true });
  expect(await insert('追記')).toEqual({ result: 'refused', why: 'not-accepted' });
  expect(read()).toBe('前\n後');
});

test.each([
  ['contenteditable="false"'],
  ['contenteditable="true" aria-disabled="true"'],
  ['contenteditable="true" aria-readonly="true"'],
])('one with %s is refused and left as it was', async (attributes) => {
  write('下書き', attributes);
  expect(await insert('追記')).toEqual({ result: 'refused', why: 'read-only' });
  expect(read()).toBe('下書き');
});
