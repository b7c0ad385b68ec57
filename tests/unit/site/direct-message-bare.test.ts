// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readDirectMessage } from '../../../utils/site/direct-message-reader.ts';
import { all, find } from './changed-page.ts';
import { lookAtThread, readThread, sidesIn } from './changed-thread.ts';
import { showFixture, toWords } from './fixtures.ts';
import { hashNames } from './hash-names.ts';

/** Changes a fixture's page by its recorded classes first, and takes them all from it then. */
const readBare = (name: string, change: () => void = () => undefined) =>
  readThread(name, () => {
    change();
    hashNames('[class]');
  });
const UNTOLD = { sides: { missing: 'sides' }, ownId: { missing: 'own-id' } };
const UNKNOWN = { kind: 'not-a-page', why: 'unknown-layout' };
const call = (selector: string, name: string): void => {
  for (const element of all(selector)) element.textContent = name;
};
const namePartner = (name: string): void =>
  find('.data-message').setAttribute('data-client-name', name);

test.each(['plain', 'no-ids', 'offer', 'restricted', 'smartphone'])(
  'a thread without any known class says the same as before: %s',
  (name) => {
    const [before, after] = [readThread(name), readBare(name)];
    expect(after.messages).toEqual(before.messages);
    expect(after.offers).toEqual(before.offers);
    expect(after.ownId).toMatchObject({ value: '200002' });
    expect(after.sides).toMatchObject({ value: before.messages.length });
  },
);

test('a buyer who calls herself like the seller turns no side round', () => {
  const reading = readBare('plain', () => {
    namePartner('つむぎ工房');
    call('.threadParticipants a, .threadUserName', 'つむぎ工房');
  });
  expect(reading).toMatchObject({ ...UNTOLD, buyer: { value: 'つむぎ工房' } });
  expect(sidesIn(reading)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('a buyer called like the seller whose own link has no words turns no side round', () => {
  const reading = readBare('plain', () => {
    namePartner('つむぎ工房');
    call('.threadUserName', 'つむぎ工房');
    call('.threadParticipants a', '');
  });
  expect(reading).toMatchObject(UNTOLD);
});

test('rows of two who sign alike are nobody’s, whatever their links are called', () => {
  const reading = readBare('plain', () => call('.threadUserName', 'かえで文具'));
  expect(reading).toMatchObject(UNTOLD);
});

test('the attribute alone does not tell who the partner is: it may name the seller', () => {
  const reading = readBare('plain', () => namePartner('つむぎ工房'));
  expect(reading).toMatchObject({ ...UNTOLD, buyer: { missing: 'buyer' } });
  expect(sidesIn(reading)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('the link above the rows alone does not tell it either', () => {
  expect(readBare('plain', () => find('.data-message').remove())).toMatchObject(UNTOLD);
  const moved = readBare('plain', () =>
    find('.threadParticipants').after(find('.sidebar-profile')),
  );
  expect(moved).toMatchObject(UNTOLD);
});

test('a seller to whom the page does not link is not guessed from the rows', () => {
  expect(readBare('plain', () => find('.sidebar-profile').remove())).toMatchObject(UNTOLD);
});

test('a link to the seller in a buyer’s words makes that row nobody’s, and no other', () => {
  const reading = readBare('plain', () =>
    find('.js-translateMessageOriginalMessage').insertAdjacentHTML(
      'beforeend',
      '<a href="/users/200002">かえで文具</a>',
    ),
  );
  expect(sidesIn(reading)).toEqual(['unknown', 'seller', 'buyer']);
  expect(reading.sides).toEqual({ missing: 'sides' });
});

test('a third person in the rows makes nobody the seller', () => {
  const reading = readBare('plain', () =>
    all('.threadUser a')[2]?.setAttribute('href', '/users/300003'),
  );
  expect(reading).toMatchObject(UNTOLD);
});

test('a stamp in a buyer’s words is not when she wrote them', () => {
  const reading = readBare('plain', () =>
    call('.js-translateMessageOriginalMessage', '2026-11-01 10:00:00'),
  );
  expect(reading.stamps).toEqual({ missing: 'stamps' });
  expect(reading.messages.map(({ at }) => at)).toEqual([null, null, null]);
});

test('words that begin with a link are read as they stand', () => {
  const { messages } = readBare('plain', () => {
    find('.js-translateMessageOriginalMessage').innerHTML = '<a href="/services/1">これ</a>です';
  });
  expect(messages[0]?.text).toBe('これです');
});

test('a link in her words to where files lie is no file', () => {
  const { messages } = readBare('plain', () =>
    find('.js-translateMessageOriginalMessage').insertAdjacentHTML(
      'beforeend',
      ' <a href="/uploaded_files/view/9">これ</a>',
    ),
  );
  expect(messages[0]?.attachments).toEqual([]);
  expect(messages[0]?.text).toContain('これ');
});

test('a smartphone’s address with the buyer’s number makes nobody the seller', () => {
  const { now } = showFixture('direct-message/smartphone');
  hashNames('[class]');
  const url = 'https://coconala.com/smartphone/direct_messages/10200001?uid=100001';
  expect(readDirectMessage(document, url, now)).toMatchObject({
    sides: { missing: 'sides' },
    messages: [],
  });
});

test('on smartphones the number in the address alone tells no side', () => {
  const undressed = readBare('smartphone', () => {
    for (const row of all('.bl_message')) row.className = 'bl_message';
  });
  const dressedAnew = readBare('smartphone', () => all('.bl_message')[2]?.classList.add('is-new'));
  for (const { sides, messages } of [undressed, dressedAnew]) {
    expect([sides, messages]).toEqual([{ missing: 'sides' }, []]);
  }
});

test('words above the stamp of a smartphone’s row are not who wrote it', () => {
  expect(readBare('smartphone').messages.map(({ author }) => author)).toEqual([null, null, null]);
  const { sides } = readBare('smartphone', () => find('.message').before('かえで文具'));
  expect(sides).toEqual({ missing: 'sides' });
});

test('the one box of a smartphone’s page is the one to write in, two are none', () => {
  const canWrite = { value: { canWrite: true, canDeliver: false } };
  expect(readBare('smartphone').form).toMatchObject(canWrite);
  const { form } = readBare('smartphone', () =>
    find('form').append(document.createElement('textarea')),
  );
  expect(form).toEqual({ missing: 'form' });
});

test('what reads older messages is spent only where it is hidden and counts none', () => {
  const older = (count: string) =>
    readBare('offer', () => call('.direct-messages-count', count)).olderExist;
  expect(older('0')).toEqual({ value: false, how: 'text', agreed: 1 });
  expect(older('2')).toEqual({ missing: 'older' });
});

test('an offer by its build has its title, its terms, and the words below them', () => {
  const { offers, messages } = readBare('offer');
  expect(offers[1]).toMatchObject({ title: 'しおり 500枚', priceJpy: 9500, buyBy: '2026-12-31' });
  expect(messages.map(({ text }) => text).slice(1)).toEqual([
    '',
    'しおりを500枚お作りします。完了予定日：2027-01-15（2週間後）',
  ]);
});

test('a read mark inside the message of an offer is none of its words', () => {
  const { messages } = readThread('offer', () =>
    all('.threadMessage')
      .at(-1)
      ?.insertAdjacentHTML('beforeend', '<p>既読 2026-12-29 09:00:00</p>'),
  );
  expect(messages[2]).toMatchObject({
    text: 'しおりを500枚お作りします。完了予定日：2027-01-15（2週間後）',
    readAt: { from: Date.parse('2026-12-29T09:00:00+09:00') },
  });
});

test('her own words about an offer are no offer where nothing marks the card', () => {
  const { offers } = readBare('plain', () => {
    const [, own] = all('.js-translateMessageOriginalMessage');
    if (own) own.innerHTML = '<a href="/mypage/direct_offers/4000009">こちら</a> 提案額 500円';
  });
  expect(offers).toEqual([]);
});

const twin = (): void => find('#c-main').after(find('#c-main').cloneNode(true));

test.each(['plain', 'no-ids', 'offer', 'restricted', 'hostile'])(
  'a thread that the page holds twice is read once: %s',
  (name) => {
    expect(toWords(readThread(name, twin))).toEqual(toWords(readThread(name)));
    expect(readBare(name, twin).messages).toEqual(readBare(name).messages);
  },
);

test('two threads on one page that differ are announced', () => {
  const differ = (): void => {
    twin();
    const last = all('.js-translateMessageOriginalMessage').at(-1);
    if (last) last.textContent = '別の話';
  };
  const { rowCount, sides, stamps } = readThread('no-ids', differ);
  expect([rowCount, sides, stamps]).toEqual([4, { missing: 'sides' }, { missing: 'stamps' }]);
  const bare = lookAtThread('no-ids', () => {
    differ();
    hashNames('[class]');
  });
  expect(bare).toEqual(UNKNOWN);
});

test('one message that stands there twice without classes is not two', () => {
  const reading = lookAtThread('no-ids', () => {
    for (const row of all('.threadColomun').slice(1)) row.remove();
    twin();
    hashNames('[class]');
  });
  expect(reading).toEqual(UNKNOWN);
});
