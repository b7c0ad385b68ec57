// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { parseListedTime } from '../../../utils/site/inbox/listed-time.ts';
import { readInbox } from '../../../utils/site/inbox-reader.ts';
import type { InboxReading } from '../../../utils/site/readings/lists.ts';
import { parseReading } from '../../../utils/site/reading-schema.ts';
import { all, find } from './changed-page.ts';
import { fixtureNames, showFixture } from './fixtures.ts';
import { hashNames } from './hash-names.ts';

const INBOX = 'https://coconala.com/message';
const NOW = Date.parse('2026-11-19T08:00+09:00');

function lookAtInbox(name: string, change: () => void = () => undefined) {
  const { url, now } = showFixture(`inbox/${name}`);
  change();
  return readInbox(document, url, now);
}
function read(name: string, change?: () => void): InboxReading {
  const reading = lookAtInbox(name, change);
  if (reading.kind === 'not-a-page') throw new Error(reading.why);
  return reading;
}
const hashAll = (): void => hashNames('[class]');
const dateOf = (text: string, now: string): string[] => {
  const time = parseListedTime(text, Date.parse(`${now}+09:00`));
  return time ? [time.from, time.until].map((ms) => new Date(ms + 32_400_000).toJSON()) : [];
};

test.each(fixtureNames().filter((name) => name.startsWith('inbox/')))(
  'what is read of %s has the shape that the background takes',
  (name) => {
    const { url, now } = showFixture(name);
    const reading = readInbox(document, url, now);
    expect(parseReading(reading)).toEqual(reading);
  },
);

test.each([
  ['plain/login', 'login'],
  ['plain/not-found', 'not-found'],
  ['plain/forbidden', 'forbidden'],
  ['plain/maintenance', 'maintenance'],
  ['talkroom/conversation', 'unknown-layout'],
  ['order-list/open', 'unknown-layout'],
  ['direct-message/plain', 'unknown-layout'],
  ['revenue/plain', 'unknown-layout'],
])('%s under the address of the inbox is none', (name, why) => {
  showFixture(name);
  expect(readInbox(document, INBOX, NOW)).toEqual({ kind: 'not-a-page', why });
});

test('a list of orders that lost its classes is no inbox', () => {
  showFixture('order-list/open');
  hashAll();
  expect(readInbox(document, INBOX, NOW)).toEqual({ kind: 'not-a-page', why: 'unknown-layout' });
});

test('news in the corner of a talkroom are no inbox', () => {
  showFixture('talkroom/conversation');
  const news = '<a href="/mypage/direct_message/10200009"><p>かえで</p><p>はい</p><i>3日前</i></a>';
  document.body.insertAdjacentHTML('afterbegin', `<div>${news}</div>`);
  expect(readInbox(document, INBOX, NOW)).toEqual({ kind: 'not-a-page', why: 'unknown-layout' });
});

test('an inbox without rows is not called empty', () => {
  const empty = lookAtInbox('plain', () => {
    for (const row of all('.c-messageItemWrap')) row.remove();
  });
  expect(empty).toEqual({ kind: 'not-a-page', why: 'unknown-layout' });
});

test('the same moment is told alike on New Year’s Eve and after it', () => {
  expect(dateOf('12月31日', '2027-01-01T08:00')).toEqual([
    '2026-12-31T00:00:00.000Z',
    '2026-12-31T23:59:59.999Z',
  ]);
  expect(dateOf('2日前', '2027-01-01T08:00')).toEqual([
    '2026-12-29T08:00:00.000Z',
    '2026-12-31T08:00:00.000Z',
  ]);
  expect(dateOf('12月31日', '2026-12-31T08:00')[0]).toBe('2026-12-31T00:00:00.000Z');
  expect(dateOf('1月3日', '2027-01-01T08:00')[0]).toBe('2026-01-03T00:00:00.000Z');
});

test('a clock that is a little slow does not make a message a year old', () => {
  expect(dateOf('1月1日', '2026-12-31T23:50')[0]).toBe('2027-01-01T00:00:00.000Z');
});

test('no message of the last minute is from the future', () => {
  expect(dateOf('0分前', '2026-11-19T08:00')).toEqual([
    '2026-11-19T07:59:00.000Z',
    '2026-11-19T08:00:00.000Z',
  ]);
});

test.each(['昨日', '2月30日', '13月1日', '3日前に送りました', '先月', ''])(
  'of „%s“ nobody can say when it was',
  (text) => {
    expect(dateOf(text, '2026-11-19T08:00')).toEqual([]);
  },
);

test('a single row without classes is not the whole page', () => {
  const { talks } = read('not-links', () => {
    for (const row of all('li')) if (row !== find('li')) row.remove();
    hashAll();
    find('h1').outerHTML = '<p>メッセージ</p>';
  });
  expect(talks).toMatchObject([{ roomId: 'dm-10200001', buyer: { value: 'かえで文具' } }]);
});

test('rows that link nowhere are announced, and nothing is made of them', () => {
  const reading = read('not-links', () => {
    for (const link of all('a')) link.removeAttribute('href');
  });
  expect(reading).toMatchObject({ found: { missing: 'rows' }, talks: [] });
});

test('a row that links to two conversations is neither', () => {
  const reading = read('not-links', () => {
    for (const row of all('li')) row.className = 'c-messageItemWrap';
    find('li').insertAdjacentHTML('beforeend', '<a href="/talkrooms/18000009">別件</a>');
  });
  expect(reading.found).toEqual({ missing: 'rows' });
  expect(reading.talks.map(({ roomId }) => roomId)).toEqual(['dm-10200002', 'dm-10200003']);
});

test('twins that tell different times leave it open', () => {
  const { talks } = read('mixed', () => {
    const last = all('.c-messageItemDate_text').at(-1);
    if (last) last.textContent = '5日前';
  });
  expect(talks[1]?.newestAt).toEqual({ missing: 'ways-disagree:newest' });
});

test('a row is read where its mark is empty, gone or hidden while others show theirs', () => {
  const unread = (change: () => void) =>
    read('plain', change).talks.map(({ isUnread }) => 'value' in isUnread && isUnread.value);
  expect(unread(() => all('.c-messageItemIcon')[1]?.remove())).toEqual([true, false, false, false]);
  expect(unread(() => find('.c-messageItemIcon').setAttribute('hidden', ''))[0]).toBe(false);
  expect(unread(() => all('.c-messageItemIcon')[1]?.append('3'))[1]).toBe(true);
});

test('without any mark on the page, and with one beside the rows, nobody knows what is unread', () => {
  const removed = read('plain', () => {
    for (const mark of all('.c-messageItemIcon')) mark.remove();
  });
  const outside = read('plain', () => find('h1').append(find('.c-messageItemIcon')));
  for (const { isUnread } of [...removed.talks, ...outside.talks]) {
    expect(isUnread).toEqual({ missing: 'unread' });
  }
});

test('a buyer’s last words are neither her name nor a time', () => {
  const { talks } = read('not-links');
  expect(talks[1]).toMatchObject({
    buyer: { value: 'みなと珈琲' },
    newestAt: { value: { from: Date.parse('2026-11-19T01:00+09:00') } },
  });
});

test('a time in words that are not known is not looked for in what she wrote', () => {
  const { talks } = read('not-links', () => {
    for (const date of all('.c-messageItemDate_text')) date.textContent = '昨日';
    for (const body of all('.c-messageItemBody_text')) body.className = 'zz-body';
  });
  expect(talks[1]?.newestAt).toEqual({ missing: 'newest' });
});

test('coconala’s one-way messages wait for no answer; a talkroom of that name would', () => {
  expect(read('plain').talks.map(({ roomId }) => roomId)).not.toContain('dm-10200005');
  const { talks } = read('plain', () =>
    all('.c-messageItemWrap').at(-1)?.setAttribute('href', '/talkrooms/18000005'),
  );
  expect(talks.map(({ roomId }) => roomId)).toContain('18000005');
});
