// @vitest-environment jsdom
import { expect, test } from 'vitest';
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
const UNPROVED = ['h2', 'a[href*="/services/"]', '.d-talkroomGroupChatMembers_membersText'];

test('every recorded selector finds something in a fixture', () => {
  const lost = new Set<string>(Object.values(SELECTORS).flat());
  for (const name of fixtureNames()) {
    showFixture(name);
    for (const selector of lost) if (document.querySelector(selector)) lost.delete(selector);
  }
  expect([...lost]).toEqual(UNPROVED);
});
