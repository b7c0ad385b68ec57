// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { offsetOf, pointAt, readEditor } from '../../../utils/insert/editor-text.ts';

function editor(markup: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = markup;
  return element;
}

const FORMS: [string, string, string][] = [
  ['nothing', '', ''],
  ['one line', '一行', '一行'],
  ['a line kept open by the browser', '<br>', ''],
  ['lines with breaks', '一<br>二', '一\n二'],
  ['an empty line between breaks', '一<br><br>二', '一\n\n二'],
  ['a break at the end that only closes the line', '一<br>', '一'],
  ['an empty line at the end', '一<br><br>', '一\n'],
  ['lines in blocks, as Chromium does', '一<div>二</div><div>三</div>', '一\n二\n三'],
  ['empty lines in blocks', '一<div><br></div><div>二</div>', '一\n\n二'],
  ['an empty line first', '<div><br></div><div>二</div>', '\n二'],
  ['paragraphs', '<p>一</p><p>二</p>', '一\n二'],
  ['words in words', '<div>一<b>二</b>三</div>', '一二三'],
  ['a block in a line', '一<div>二</div>三', '一\n二\n三'],
  ['line ends in the text itself', '一\n二', '一\n二'],
  ['spaces that were kept apart', '一&nbsp; 二', '一  二'],
];

test.each(FORMS)('%s is read as a person sees it', (_, markup, text) => {
  expect(readEditor(editor(markup)).text).toBe(text);
});

test.each(FORMS)('%s: a caret that is put down is found there again', (_, markup, text) => {
  const element = editor(markup);
  const read = readEditor(element);
  for (let at = 0; at <= text.length; at += 1) {
    const [node, offset] = pointAt(read, at) ?? [element, 0];
    expect(offsetOf(read, node, offset)).toBe(at);
  }
});

test('a caret behind everything is at the end', () => {
  const element = editor('一<div>二</div>');
  expect(offsetOf(readEditor(element), element, 2)).toBe(3);
});
