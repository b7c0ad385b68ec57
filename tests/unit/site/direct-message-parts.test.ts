// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readDirectMessage } from '../../../utils/site/direct-message-reader.ts';
import { all, find } from './changed-page.ts';
import { lookAtThread, readThread, sidesIn } from './changed-thread.ts';
import { showFixture } from './fixtures.ts';
import { hashNames } from './hash-names.ts';

const restyleRows = (): void => hashNames('#threadWrapper [class]');
const dropRowIds = (): void => {
  for (const row of all('[data-message-id]')) {
    row.removeAttribute('data-message-id');
    row.removeAttribute('id');
  }
};
const textsOf = (name: string, change?: () => void): string[] =>
  readThread(name, change).messages.map(({ text }) => text);

test('rows whose classes have all gone are read by their build, without loss', () => {
  const after = readThread('plain', restyleRows);
  expect(after.messages).toEqual(readThread('plain').messages);
  expect(after.sides).toMatchObject({ value: 3 });
});

test('a row by its build whose words cannot be told apart is announced', () => {
  const reading = readThread('plain', () => {
    for (const body of [0, 2].map((row) => all('.threadMessage')[row])) body?.append('返信する');
    restyleRows();
    dropRowIds();
  });
  expect(reading.sides).toEqual({ missing: 'sides' });
  expect(reading.messages.map(({ text }) => text)).toEqual(['できます。\n完成まで10日です。']);
});

test('a page without any known class says aloud that nobody’s sides are known', () => {
  const reading = lookAtThread('no-ids', () => {
    find('.data-message').remove();
    hashNames('[class]');
    find('#threadWrapper').removeAttribute('id');
  });
  expect(reading).toMatchObject({
    ownId: { missing: 'own-id' },
    sides: { missing: 'sides' },
    olderExist: { missing: 'older' },
    messages: [],
  });
});

test('a list of dates that links to nobody is no thread', () => {
  const rows = '<li><p>2026-11-17 12:00:00</p><p>x</p></li>'.repeat(3);
  document.body.innerHTML = `<ul>${rows}</ul>`;
  const url = 'https://coconala.com/mypage/direct_message/10200001';
  expect(readDirectMessage(document, url, Date.parse('2026-11-19T08:00+09:00'))).toEqual({
    kind: 'not-a-page',
    why: 'unknown-layout',
  });
});

test('the site’s notices and empty rows are no messages, a row of unknown words is one', () => {
  const add = (inner: string) => (): void =>
    find('#threadWrapper').insertAdjacentHTML(
      'beforeend',
      `<div class="threadColomun">${inner}</div>`,
    );
  const notice = '<p class="threadNotice"><span>提案が変更されました</span></p>';
  expect(readThread('plain', add('')).sides).toMatchObject({ value: 3 });
  expect(readThread('plain', add(notice)).sides).toMatchObject({ value: 3 });
  expect(readThread('plain', add('<p>急ぎです</p>')).sides).toEqual({ missing: 'sides' });
});

test('what else is written above the stamp is not the name', () => {
  const { messages } = readThread('plain', () => find('.threadUser').prepend('出品者'));
  expect(messages[0]?.author).toBe('かえで文具');
});

test('the words are the original, whatever is translated beside them', () => {
  const [text] = textsOf('plain', () => {
    for (const part of all('p[style]')) part.removeAttribute('style');
  });
  expect(text).toBe('はじめまして。\n看板のロゴをお願いできますか。\n\n予算は3万円です。');
});

test('without the mark of the original, what is hidden or pressed is not her words', () => {
  expect(textsOf('plain', () => hashNames('.js-translateMessageOriginalMessage'))).toEqual(
    textsOf('plain'),
  );
});

test('the read mark is none of the words, inside the message or beside it', () => {
  const inside = readThread('plain', () => {
    hashNames('.js-translateMessageOriginalMessage');
    all('.threadMessage')[1]?.append(find('.threadText > p'));
  });
  expect(inside.messages[1]).toMatchObject({
    text: 'できます。\n完成まで10日です。',
    readAt: { from: Date.parse('2026-11-17T19:30:00+09:00') },
  });
});

test('a read mark without a time is read, but not when', () => {
  const reading = readThread('plain', () => {
    find('.threadText > p').textContent = '既読';
  });
  expect(reading.messages[1]).toMatchObject({
    text: 'できます。\n完成まで10日です。',
    readAt: null,
  });
});

test('a row whose two numbers differ is nobody’s', () => {
  const reading = readThread('plain', () => {
    find('.threadColomun').id = 'message-1';
  });
  expect(sidesIn(reading)).toEqual(['seller', 'buyer']);
  expect(reading.sides).toEqual({ missing: 'sides' });
});

test('stamps without a year find theirs from the newest row up', () => {
  const { messages, stamps } = readThread('smartphone', () => {
    const [first] = all('.message-created');
    if (first) first.textContent = '12月31日 23:58';
  });
  expect(messages[0]?.at?.from).toBe(Date.parse('2025-12-31T23:58:00+09:00'));
  expect(stamps).toMatchObject({ value: 3 });
});

test('a stamp without a year is not newer than the row below it', () => {
  const { url } = showFixture('direct-message/smartphone');
  const [first] = all('.message-created');
  if (first) first.textContent = '3月1日 9:00';
  const reading = readDirectMessage(document, url, Date.parse('2026-04-01T08:00+09:00'));
  expect(reading).toMatchObject({
    stamps: { value: 3 },
    messages: [{ at: { from: Date.parse('2025-03-01T09:00+09:00') } }, {}, {}],
  });
});

test('a guessed year that leaves a gap of a year is not believed', () => {
  const { stamps } = readThread('smartphone', () => {
    const [first, second] = all('.message-created');
    if (first && second) [first.textContent, second.textContent] = ['1月5日 9:00', '1月1日 9:00'];
  });
  expect(stamps).toEqual({ missing: 'ways-disagree:stamps' });
});

test('reading a page does not change it', () => {
  const { url, now } = showFixture('direct-message/plain');
  const before = document.documentElement.outerHTML;
  const first = readDirectMessage(document, url, now);
  expect(readDirectMessage(document, url, now)).toEqual(first);
  expect(document.documentElement.outerHTML).toBe(before);
});
