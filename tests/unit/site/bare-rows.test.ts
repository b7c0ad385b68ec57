// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { hashOf } from '../../mutations/page-changes.ts';
import { whyNotAPage } from '../../../utils/site/page-kinds.ts';
import { all, find, readChanged } from './changed-page.ts';
import { showFixture } from './fixtures.ts';

/** Every class under another name, the same one everywhere. */
const hashAll = (): void => {
  for (const element of all('[class]'))
    element.className = [...element.classList].map((name) => hashOf(name)).join(' ');
};
const dropIds = (): void => {
  for (const element of all('[id]')) element.removeAttribute('id');
};

test('rows without class and number are told by their build, and their sides by name and dress', () => {
  const { messages, sides } = readChanged('conversation', () => {
    hashAll();
    dropIds();
  });
  expect(messages.map(({ side }) => side)).toEqual([
    'buyer',
    'seller',
    'buyer',
    'site',
    'buyer',
    'seller',
  ]);
  expect(sides).toMatchObject({ value: 6 });
});

test('where all rows wear the same, no side is told and no row without a number is handed out', () => {
  const { messages, sides, rowCount } = readChanged('conversation', () => {
    for (const element of all('[class]')) element.removeAttribute('class');
    dropIds();
  });
  expect([messages, sides, rowCount]).toEqual([[], { missing: 'sides' }, 0]);
});

test('a buyer who calls himself 自分 is nobody, not the seller', () => {
  const { messages } = readChanged('new-sale', () => {
    hashAll();
    for (const name of all('a[href*="/users/"]')) name.textContent = '自分';
    find('[id^="js-talkroomMessage"] > div > div:last-child > div').textContent = '自分';
  });
  expect(messages.map(({ side }) => side)).toEqual(['unknown']);
});

test('a person of whom the page does not speak is nobody', () => {
  const { messages, sides } = readChanged('new-sale', () => {
    hashAll();
    find('a[href*="/users/"]').textContent = 'かえで';
  });
  expect(messages.map(({ side }) => side)).toEqual(['unknown']);
  expect(sides).toEqual({ missing: 'sides' });
});

test('an unlabelled automatic row in the dress of neither side makes nobody the seller', () => {
  const { messages } = readChanged('conversation', () => {
    find('.d-talkroomDefaultMessage .d-messageInfo_userName').textContent = '自分';
    find('.d-talkroomDefaultMessage .d-messageInfo_label').remove();
    hashAll();
  });
  expect(messages.some(({ side }) => side === 'seller')).toBe(false);
});

test('a row without a body is nobody’s', () => {
  const { sides } = readChanged('new-sale', () => find('.d-talkroomMessage_main').remove());
  expect(sides).toEqual({ missing: 'sides' });
});

test('a body that looks like a stamp stays a body', () => {
  const { messages } = readChanged('conversation', () => {
    for (const body of all('.d-normalMessage')) body.textContent = '5月29日 22:15';
    hashAll();
  });
  expect(messages.filter(({ text }) => text === '5月29日 22:15')).toHaveLength(5);
});

test('a room of which nothing is known is not the login page because its service is a login screen', () => {
  showFixture('talkroom/new-sale');
  document.title = 'ログイン画面を作ります | ココナラ';
  for (const element of all('[class], [id]')) {
    element.removeAttribute('class');
    element.removeAttribute('id');
  }
  expect(whyNotAPage(document)).toBeNull();
});
