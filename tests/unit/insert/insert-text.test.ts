// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { undoInsertion } from '../../../utils/insert/undo-insertion.ts';
import { box, insert, NOTICE, openRoom, WAYS, writeDraft } from './box-in-room.ts';

openRoom();

test.each(WAYS)('the text stands in an empty box, %s', async (_, prepare) => {
  prepare();
  expect(await insert()).toEqual({ result: 'inserted' });
  expect(box().value).toBe(NOTICE);
});

test.each(WAYS)('a draft keeps every character around the caret, %s', async (_, prepare) => {
  prepare();
  writeDraft('さくら様\n\nよろしくお願いいたします。', 5);
  expect(await insert()).toEqual({ result: 'inserted' });
  expect(box().value).toBe(`さくら様\n${NOTICE}\nよろしくお願いいたします。`);
});

test.each(WAYS)('the insertion can be taken back, %s', async (_, prepare) => {
  prepare();
  writeDraft('下書き', 2);
  await insert();
  expect(undoInsertion()).toBe(true);
  expect(box().value).toBe('下書き');
  expect(undoInsertion()).toBe(false);
});

test.each(WAYS)('the page hears of the text once, %s', async (_, prepare) => {
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
    'a box in a disabled form',
    () => {
      const oldBox = box();
      const fields = document.createElement('fieldset');
      fields.disabled = true;
      box().replaceWith(fields);
      fields.append(oldBox);
    },
    'read-only',
  ],
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
