// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { all, find, readChanged } from './changed-page.ts';

test('an automatic message whose label has gone is nobody’s, never the first contact', () => {
  const { messages, sides } = readChanged('automatic-only', () => {
    find('.d-messageInfo_label').remove();
  });
  expect(messages.map(({ side }) => side)).toEqual(['unknown']);
  expect(sides).toEqual({ missing: 'sides' });
});

test('without the class of the other side a buyer is unknown, not the seller', () => {
  const { messages, sides } = readChanged('new-sale', () => {
    find('.d-talkroomMessage').classList.remove('d-talkroomMessage-isOthers');
  });
  expect(messages.map(({ side }) => side)).toEqual(['unknown']);
  expect(sides).toEqual({ missing: 'sides' });
});

test('a buyer’s row with the site’s own label is nobody’s', () => {
  const { messages } = readChanged('automatic-only', () => {
    find('.d-talkroomMessage').classList.add('d-talkroomMessage-isOthers');
  });
  expect(messages.map(({ side }) => side)).toEqual(['unknown']);
});

test('name and stamp are found by their place and form where their classes have gone', () => {
  const { messages, stamps } = readChanged('conversation', () => {
    for (const part of all('.d-messageInfo_userName, .d-messageInfo_postTime'))
      part.className = 'zz';
  });
  expect(messages.map(({ side }) => side)).toEqual([
    'buyer',
    'seller',
    'buyer',
    'site',
    'buyer',
    'seller',
  ]);
  expect(stamps).toMatchObject({ value: 6 });
});

test('two stamps in one row leave it without a time', () => {
  const { stamps } = readChanged('new-sale', () => {
    find('.d-messageInfo_postTime').insertAdjacentHTML('afterend', '<i>8月6日 10:00</i>');
  });
  expect(stamps).toEqual({ missing: 'stamps' });
});

test('without a stamp a message lies somewhere in the day of its heading', () => {
  const { messages } = readChanged('new-sale', () => {
    find('.d-messageInfo_postTime').remove();
  });
  expect(messages[0]?.at).toEqual({
    from: Date.parse('2026-08-07T00:00+09:00'),
    until: Date.parse('2026-08-08T00:00+09:00') - 1,
  });
});

test('rows are found by their ids where their class has gone', () => {
  const { rowCount } = readChanged('new-sale', () => {
    for (const row of all('.d-talkroomMessage')) row.className = 'zz';
  });
  expect(rowCount).toBe(1);
});

test('messages of which no row is recognised are not an empty list', () => {
  const { sides, stamps, rowCount } = readChanged('conversation', () => {
    for (const row of all('.d-talkroomMessage')) {
      row.className = 'zz';
      row.removeAttribute('id');
    }
  });
  expect([sides, stamps, rowCount]).toEqual([{ missing: 'sides' }, { missing: 'stamps' }, 0]);
});

test('a room in which nobody has written yet is an empty list', () => {
  const { sides, rowCount } = readChanged('new-sale', () => find('.d-messageGroup').remove());
  expect([sides, rowCount]).toMatchObject([{ value: 0 }, 0]);
});
