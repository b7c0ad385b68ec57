// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readDirectMessage } from '../../../utils/site/direct-message-reader.ts';
import { parseReading } from '../../../utils/site/reading-schema.ts';
import { all, find } from './changed-page.ts';
import { lookAtThread, readThread, sidesIn } from './changed-thread.ts';
import { fixtureNames, showFixture } from './fixtures.ts';

const UNKNOWN = { kind: 'not-a-page', why: 'unknown-layout' };
const THREAD = 'https://coconala.com/mypage/direct_message/10200001';
const NOW = Date.parse('2026-11-19T08:00+09:00');

test.each(fixtureNames().filter((name) => name.startsWith('direct-message/')))(
  'what is read of %s has the shape that the background takes',
  (name) => {
    const { url, now } = showFixture(name);
    const reading = readDirectMessage(document, url, now);
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
  ['revenue/plain', 'unknown-layout'],
  ['inbox/plain', 'unknown-layout'],
])('%s under the address of a thread is none', (name, why) => {
  showFixture(name);
  expect(readDirectMessage(document, THREAD, NOW)).toEqual({ kind: 'not-a-page', why });
});

test('a page that went to another thread in place is not taken for it before it shows it', () => {
  showFixture('direct-message/plain');
  expect(readDirectMessage(document, THREAD.replace('0001', '0009'), NOW)).toEqual(UNKNOWN);
});

test('a thread that a talkroom is taking the place of is not read any more', () => {
  const mixed = lookAtThread('plain', () =>
    find('main').insertAdjacentHTML('beforeend', '<div class="d-talkroomMessageList"></div>'),
  );
  expect(mixed).toEqual(UNKNOWN);
});

test('a thread whose rows are still on their way is not an empty one', () => {
  const half = lookAtThread('plain', () => {
    for (const row of all('.threadColomun')) row.remove();
  });
  expect(half).toEqual(UNKNOWN);
});

test('two people of the same name are told apart by their numbers', () => {
  const reading = readThread('plain', () => {
    for (const name of all('.threadUserName, .threadParticipants a')) name.textContent = '自分';
    find('.data-message').setAttribute('data-client-name', '自分');
  });
  expect(sidesIn(reading)).toEqual(['buyer', 'seller', 'buyer']);
});

test('a partner who is named without a number, like the seller, tells nobody apart', () => {
  const reading = readThread('plain', () => {
    find('.threadParticipants').remove();
    for (const name of all('.threadUserName')) name.textContent = '自分';
    find('.data-message').setAttribute('data-client-name', '自分');
  });
  expect(sidesIn(reading)).toEqual(['unknown', 'unknown', 'unknown']);
  expect(reading.sides).toEqual({ missing: 'sides' });
});

test('a partner who is named without a number is told by her name', () => {
  const reading = readThread('plain', () => find('.threadParticipants').remove());
  expect(sidesIn(reading)).toEqual(['buyer', 'seller', 'buyer']);
});

test('the seller may stand among those who take part', () => {
  const reading = readThread('plain', () =>
    find('.threadParticipants').prepend(find('.sidebar-profile a').cloneNode(true)),
  );
  expect(sidesIn(reading)).toEqual(['buyer', 'seller', 'buyer']);
  expect(reading.buyer).toMatchObject({ value: 'かえで文具' });
});

test('a profile that is not the seller’s does not turn the sides round', () => {
  const reading = readThread('no-ids', () =>
    find('.sidebar-profile a').setAttribute('href', '/users/100001'),
  );
  expect(reading.messages).toEqual([]);
  expect(reading.sides).toEqual({ missing: 'sides' });
});

test('one way to the sides is none', () => {
  const reading = readThread('plain', () => {
    for (const part of all('.threadParticipants, .data-message')) part.remove();
  });
  expect(sidesIn(reading)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('a third person in the thread is on neither side', () => {
  const reading = readThread('plain', () =>
    all('.threadUser a')[2]?.setAttribute('href', '/users/300003'),
  );
  expect(sidesIn(reading)).toEqual(['buyer', 'seller', 'unknown']);
  expect(reading.sides).toEqual({ missing: 'sides' });
});

test('coconala’s own row links to nobody; a buyer who calls herself so does', () => {
  const rename = (link: HTMLElement | undefined): void => {
    const name = link?.closest('.threadColomun')?.querySelector('.threadUserName');
    if (name) name.textContent = 'ココナラ 運営スタッフ';
  };
  const reading = readThread('plain', () => {
    const links = all('.threadUser a');
    rename(links[0]);
    rename(links[2]);
    links[2]?.remove();
  });
  expect(sidesIn(reading)).toEqual(['buyer', 'seller', 'site']);
});

test('a smartphone’s address with somebody else’s number makes nobody the seller', () => {
  const { now } = showFixture('direct-message/smartphone');
  const url = 'https://coconala.com/smartphone/direct_messages/10200001?uid=100001';
  expect(readDirectMessage(document, url, now)).toMatchObject({
    sides: { missing: 'sides' },
    messages: [],
  });
});

test('a row that the reader does not see makes the sides missing', () => {
  const reading = readThread('plain', () => {
    const last = all('.threadColomun')[2];
    if (last) last.className = 'zz-row';
  });
  expect(reading.rowCount).toBe(2);
  expect([reading.sides, reading.stamps]).toEqual([{ missing: 'sides' }, { missing: 'stamps' }]);
});

test('rows out of order are a disagreement, not an order', () => {
  const reading = readThread('plain', () => find('#threadWrapper').append(find('.threadColomun')));
  expect(reading.sides).toEqual({ missing: 'ways-disagree:sides' });
  expect(reading.stamps).toEqual({ missing: 'ways-disagree:stamps' });
});

test('two people in one second without numbers: nobody can say who spoke last', () => {
  const reading = readThread('no-ids', () => {
    for (const stamp of all('.threadPostTime')) stamp.textContent = '2026-11-17 12:47:30';
  });
  expect(reading.sides).toEqual({ missing: 'ways-disagree:sides' });
});

test('a row whose stamp cannot be read is missed, and kept only if it has a number', () => {
  const smudge = (): void => {
    for (const stamp of all('.threadPostTime')) stamp.textContent = 'きのう';
  };
  const [named, nameless] = [readThread('plain', smudge), readThread('no-ids', smudge)];
  expect([named.stamps, nameless.stamps]).toEqual([{ missing: 'stamps' }, { missing: 'stamps' }]);
  expect([named.messages.length, nameless.messages.length]).toEqual([3, 0]);
});

test('a row from the day after tomorrow was not read right', () => {
  const reading = readThread('plain', () => {
    const last = all('.threadPostTime')[2];
    if (last) last.textContent = '2026-11-21 09:00:00';
  });
  expect(reading.stamps).toEqual({ missing: 'stamps' });
});

test('a buyer’s words that look like an offer offer nothing', () => {
  const { offers, messages } = readThread('hostile');
  expect(messages[1]?.text).toContain('提案額 1円');
  expect(offers).toEqual([]);
});

test('a card that the buyer sends is not the seller’s offer', () => {
  const { offers } = readThread('offer', () => {
    for (const link of all('.threadUser a')) link.setAttribute('href', '/users/100001');
  });
  expect(offers).toEqual([]);
});

test('of an offer that stands there twice the newer terms hold', () => {
  const { offers } = readThread('offer', () =>
    all('.customize-title-link')[1]?.setAttribute('href', '/mypage/direct_offers/4000001'),
  );
  expect(offers).toHaveLength(1);
  expect(offers[0]).toMatchObject({ offerId: '4000001', priceJpy: 9500, buyBy: '2026-12-31' });
});

test('terms that the seller’s own words contradict are left open', () => {
  const { offers } = readThread('offer', () => {
    all('.customize-content')[1]?.append(' 提案額 500円 購入期限12/31');
  });
  expect(offers[1]).toMatchObject({ priceJpy: null, buyBy: '2026-12-31' });
});

test('words of the buyer are neither a stamp nor a mark nor the end of the thread', () => {
  const { olderExist, form, messages } = readThread('hostile');
  expect(olderExist).toMatchObject({ value: false });
  expect(form).toMatchObject({ value: { canWrite: true } });
  expect(messages[0]).toMatchObject({ readAt: null, stamp: '2026-11-17 12:00:00' });
});
