// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertText } from '../../../utils/insert/insert-text.ts';
import { undoInsertion } from '../../../utils/insert/undo-insertion.ts';
import { createBoxWatch } from '../../../utils/insert/watch-box.ts';
import type { BoxWatch } from '../../../utils/insert/watch-box.ts';
import { installOldCommands } from './old-commands.ts';

const NOTICE = '11月24日(火) 21時までに\nお返事をお願いいたします。';

let life: AbortController;
let watch: BoxWatch;
let removeCommands: () => void;

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML =
    '<div class="d-messageForm"><textarea placeholder="メッセージを入力"></textarea></div><input>';
  watch = createBoxWatch();
  watch.start(document, life.signal);
  removeCommands = installOldCommands(document);
});
afterEach(() => {
  life.abort();
  removeCommands();
});

const box = (): HTMLTextAreaElement => {
  const found = document.querySelector('textarea');
  if (!found) throw new Error('no box');
  return found;
};
const insert = (text = NOTICE) => insertText(box(), text, { window, watch });

/** As a person: text typed, caret put somewhere, then the focus lost to the popup. */
function writeDraft(text: string, caret: number): void {
  box().focus();
  box().value = text;
  box().dispatchEvent(new InputEvent('input', { bubbles: true }));
  box().setSelectionRange(caret, caret);
  box().dispatchEvent(new Event('select', { bubbles: true }));
  document.querySelector('input')?.focus();
}

const ways = [
  ['by the browser’s command', () => undefined],
  ['without the browser’s command', () => removeCommands()],
] as const;

test.each(ways)('the text stands in an empty box, %s', async (_, prepare) => {
  prepare();
  expect(await insert()).toEqual({ result: 'inserted' });
  expect(box().value).toBe(NOTICE);
});

test.each(ways)('a draft keeps every character around the caret, %s', async (_, prepare) => {
  prepare();
  writeDraft('さくら様\n\nよろしくお願いいたします。', 5);
  expect(await insert()).toEqual({ result: 'inserted' });
  expect(box().value).toBe(`さくら様\n${NOTICE}\nよろしくお願いいたします。`);
});

test.each(ways)('the insertion can be taken back, %s', async (_, prepare) => {
  prepare();
  writeDraft('下書き', 2);
  await insert();
  expect(undoInsertion()).toBe(true);
  expect(box().value).toBe('下書き');
  expect(undoInsertion()).toBe(false);
});

test.each(ways)('the page hears of the text once, %s', async (_, prepare) => {
  prepare();
  const heard: string[] = [];
  box().addEventListener('input', () => heard.push(box().value));
  await insert();
  expect(heard).toEqual([NOTICE]);
});

test('a selected part of the draft is not overwritten', async () => {
  writeDraft('下書き', 0);
  box().focus();
  box().setSelectionRange(0, 3);
  box().dispatchEvent(new Event('select', { bubbles: true }));
  await insert('追記');
  expect(box().value).toBe('下書き追記');
});

test('without a known caret the text goes below the draft', async () => {
  box().value = '下書き';
  box().setSelectionRange(0, 0);
  await insert('追記');
  expect(box().value).toBe('下書き追記');
});

test('text that was typed after the insertion is not undone', async () => {
  await insert();
  box().value += '!';
  expect(undoInsertion()).toBe(false);
  expect(box().value).toBe(`${NOTICE}!`);
});

test('Windows line ends become the box’s own', async () => {
  expect(await insert('一行目\r\n二行目')).toEqual({ result: 'inserted' });
  expect(box().value).toBe('一行目\n二行目');
});

const refusals: [string, () => void, string][] = [
  ['a read-only box', () => (box().readOnly = true), 'read-only'],
  ['a disabled box', () => (box().disabled = true), 'read-only'],
  [
    'a box in which an input method is composing',
    () => box().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })),
    'composing',
  ],
  ['a text that is too long, never cutting it', () => (box().maxLength = 10), 'too-long'],
];

test.each(refusals)('%s is refused and left as it was', async (_, prepare, why) => {
  writeDraft('下書き', 3);
  prepare();
  expect(await insert()).toEqual({ result: 'refused', why });
  expect(box().value).toBe('下書き');
});

test('an empty text is refused', async () => {
  expect(await insert('  \n')).toEqual({ result: 'refused', why: 'nothing-to-insert' });
});

test('after the composition has ended the text is taken', async () => {
  box().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  box().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  expect(await insert()).toEqual({ result: 'inserted' });
});

test.each(ways)(
  'a page that changes the text at once gets its draft back, %s',
  async (_, prepare) => {
    prepare();
    writeDraft('下書き', 3);
    const shorten = (): void => {
      if (box().value.length > 5) box().value = box().value.slice(0, 5);
    };
    box().addEventListener('input', shorten);
    expect(await insert()).toEqual({ result: 'refused', why: 'not-accepted' });
    expect(box().value).toBe('下書き');
    expect(undoInsertion()).toBe(false);
  },
);

test('a page that forgets the text at its next render gets its draft back', async () => {
  writeDraft('下書き', 3);
  box().addEventListener('input', () => requestAnimationFrame(() => (box().value = '')), {
    once: true,
  });
  expect(await insert()).toEqual({ result: 'refused', why: 'not-accepted' });
  expect(box().value).toBe('下書き');
});

test('a command that says yes and does nothing is not tried another way', async () => {
  let attempts = 0;
  Object.assign(document, { execCommand: () => (attempts += 1) > 0 });
  box().addEventListener('input', () => (attempts += 10));
  expect(await insert()).toEqual({ result: 'refused', why: 'not-accepted' });
  expect(attempts).toBe(1);
  expect(box().value).toBe('');
});

test('a command that says no and does nothing is replaced by the other way', async () => {
  Object.assign(document, { execCommand: () => false });
  expect(await insert()).toEqual({ result: 'inserted' });
  expect(box().value).toBe(NOTICE);
});

test('a box that the page renders anew with its text counts as the same', async () => {
  box().addEventListener('input', () => {
    const twin = box().cloneNode() as HTMLTextAreaElement;
    twin.value = box().value;
    requestAnimationFrame(() => box().replaceWith(twin));
  });
  expect(await insert()).toEqual({ result: 'inserted' });
  expect(box().value).toBe(NOTICE);
});
