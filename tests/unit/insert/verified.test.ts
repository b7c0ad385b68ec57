// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { undoInsertion } from '../../../utils/insert/undo-insertion.ts';
import { box, insert, NOTICE, openRoom, WAYS, writeDraft } from './box-in-room.ts';

openRoom();

test.each(WAYS)(
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

test('a box that cannot be focused gets the text all the same, and nothing else does', async () => {
  const other = document.createElement('textarea');
  document.body.append(other);
  box().focus = () => other.focus();
  expect(await insert()).toEqual({ result: 'inserted' });
  expect(box().value).toBe(NOTICE);
  expect(other.value).toBe('');
});

test('a page that renders an empty box in place of hers gets the draft back there', async () => {
  writeDraft('下書き', 3);
  box().addEventListener('input', () => {
    const empty = document.createElement('textarea');
    requestAnimationFrame(() => box().replaceWith(empty));
  });
  expect(await insert()).toEqual({ result: 'refused', why: 'not-accepted' });
  expect(box().value).toBe('下書き');
});

test('a page that waits for the end of writing hears of the text, and of its taking back', async () => {
  const heard: string[] = [];
  writeDraft('下書き', 3);
  box().addEventListener('change', () => heard.push(box().value));
  await insert('追記');
  expect(heard).toEqual(['下書き追記']);
  box().focus();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what Ctrl+Z does
  document.execCommand('undo');
  expect(heard).toEqual(['下書き追記', '下書き']);
});

test('the caret stands behind the text, or where the text wants it', async () => {
  writeDraft('前後', 1);
  await insert('追記');
  expect([box().selectionStart, box().selectionEnd]).toEqual([3, 3]);
  undoInsertion();
  box().dispatchEvent(new Event('select', { bubbles: true }));
  await insert('一\r\n二', [3]);
  expect(box().value).toBe('前一\n二後');
  expect([box().selectionStart, box().selectionEnd]).toEqual([3, 3]);
});
