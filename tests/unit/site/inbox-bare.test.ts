// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readInbox } from '../../../utils/site/inbox-reader.ts';
import type { InboxReading } from '../../../utils/site/readings/lists.ts';
import { all, find } from './changed-page.ts';
import { showFixture } from './fixtures.ts';
import { hashNames } from './hash-names.ts';

/** Changes a fixture's page by its recorded classes first, and takes them all from it then. */
function readBare(name: string, change: () => void = () => undefined): InboxReading {
  const { url, now } = showFixture(`inbox/${name}`);
  change();
  hashNames('[class]');
  const reading = readInbox(document, url, now);
  if (reading.kind === 'not-a-page') throw new Error(reading.why);
  return reading;
}
const unreadIn = ({ talks }: InboxReading) =>
  talks.map(({ isUnread }) => ('value' in isUnread ? isUnread.value : isUnread.missing));
const namesIn = ({ talks }: InboxReading) =>
  talks.map(({ buyer }) => ('value' in buyer ? buyer.value : buyer.missing));
const NOBODY_KNOWS = ['unread', 'unread', 'unread', 'unread'];
const write = (selector: string, texts: readonly string[]): void =>
  texts.forEach((text, index) => {
    const element = all(selector)[index];
    if (element) element.textContent = text;
  });

test('rows whose classes have all gone are told by their links, times and marks', () => {
  const reading = readBare('plain');
  expect(reading.found).toEqual({ value: 5, how: 'structure', agreed: 1 });
  expect(namesIn(reading)).toEqual(['かえで文具', 'みなと珈琲', '匿名希望7350', 'しおり堂']);
  expect(unreadIn(reading)).toEqual([true, false, false, false]);
  expect(reading.talks[3]?.newestAt).toMatchObject({ how: 'structure' });
});

test('the number of unread messages is nobody’s name', () => {
  const reading = readBare('plain', () => all('.c-messageItemIcon')[1]?.remove());
  expect(unreadIn(reading)).toEqual(NOBODY_KNOWS);
  expect(namesIn(reading)[0]).toBe('buyer');
});

test('where all marks are full or all are empty, nobody knows what they mark', () => {
  const full = readBare('plain', () => write('.c-messageItemIcon', ['1', '2', '3', '4', '5']));
  const empty = readBare('plain', () => write('.c-messageItemIcon', ['']));
  expect(new Set([...unreadIn(full), ...unreadIn(empty)])).toEqual(new Set(['unread']));
});

test('last words that are a number are no mark', () => {
  const reading = readBare('plain', () => {
    for (const mark of all('.c-messageItemIcon')) mark.remove();
    write('.c-messageItemBody_text', ['5', '', '', '', '']);
  });
  expect(unreadIn(reading)).toEqual(NOBODY_KNOWS);
});

test('with two places that may be the mark, nobody knows which one is', () => {
  const reading = readBare('plain', () =>
    all('.c-messageItemWrap').forEach((row, index) => {
      row.insertAdjacentHTML('beforeend', `<b>${index === 1 ? '3' : ''}</b>`);
    }),
  );
  expect(unreadIn(reading)).toEqual(NOBODY_KNOWS);
});

test('last words that are a time are not when they came', () => {
  const { talks } = readBare('not-links');
  expect(talks[1]?.newestAt).toMatchObject({
    value: { from: Date.parse('2026-11-19T01:00+09:00') },
  });
});

test('where everybody’s last words are a time, nobody knows which one is the site’s', () => {
  const { talks } = readBare('not-links', () =>
    write('.c-messageItemBody_text', ['3日前', '3日前', '3日前']),
  );
  expect(talks.map(({ newestAt }) => newestAt)).toEqual(
    Array.from({ length: 3 }, () => ({ missing: 'ways-disagree:newest' })),
  );
});

test('a row without a known time is missed, not left out in silence', () => {
  const reading = readBare('plain', () => write('.c-messageItemDate_text', ['昨日']));
  expect(reading.found).toEqual({ missing: 'rows' });
  expect(reading.talks.map(({ roomId }) => roomId)).not.toContain('dm-10200001');
});

test('twins without classes are one row', () => {
  expect(namesIn(readBare('mixed'))).toEqual(['かえで文具', 'みなと珈琲']);
  expect(unreadIn(readBare('mixed'))).toEqual([true, false]);
  expect(
    namesIn(readBare('plain', () => find('main').after(find('main').cloneNode(true)))),
  ).toEqual(namesIn(readBare('plain')));
});
