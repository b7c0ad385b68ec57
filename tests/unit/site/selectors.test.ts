// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { MYPAGE } from '../../../utils/site/selectors-mypage.ts';
import { SELECTORS } from '../../../utils/site/selectors.ts';
import { createTalkroomReader } from '../../../utils/site/talkroom-reader.ts';
import { all } from './changed-page.ts';
import { fixtureNames, showFixture } from './fixtures.ts';

test('a page of which nothing is known is not an empty room', () => {
  const { now } = showFixture('talkroom/new-sale');
  for (const element of all('[class], [id]')) {
    element.removeAttribute('class');
    element.removeAttribute('id');
  }
  expect(createTalkroomReader(document).read('18000001', now)).toEqual({
    kind: 'not-a-page',
    why: 'unknown-layout',
  });
});

/** Never recorded, or only for pages that no fixture shows. */
const UNPROVED: Readonly<Record<string, readonly string[]>> = {
  talkrooms: [
    ...['h2', 'a[href*="/services/"]', '.d-messageForm [contenteditable]'],
    '.d-messageForm .d-partOfFilename',
  ],
  'other pages': [
    'form[action*="/mypage/direct_message/"] [contenteditable]',
    'form[action*="/mypage/direct_message/"] input[type="file"]',
  ],
};

test.each([
  ['talkrooms', SELECTORS],
  ['other pages', MYPAGE],
])('every recorded selector for %s finds something in a fixture', (pages, selectors) => {
  const lost = new Set<string>(Object.values(selectors).flat());
  for (const name of fixtureNames()) {
    showFixture(name);
    for (const selector of lost) if (document.querySelector(selector)) lost.delete(selector);
  }
  expect([...lost]).toEqual(UNPROVED[pages]);
});
