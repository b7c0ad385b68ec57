// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { InboxReading } from '../../../utils/site/readings/lists.ts';
import { lookAtMypage } from '../../../utils/watch/look-at-mypage.ts';
import { showFixture } from './fixtures.ts';

const HOUR = 3_600_000;

function inboxAt(look: ReturnType<typeof lookAtMypage>, url: string, now: number): InboxReading {
  const taken = look.take(url, now);
  if (typeof taken === 'string' || taken.reading.kind !== 'inbox') throw new Error('no inbox');
  return taken.reading;
}

test('an inbox that stands open goes on saying what it said when it came', () => {
  const { url, now } = showFixture('inbox/plain');
  const look = lookAtMypage(document);
  const first = inboxAt(look, url, now);
  const later = inboxAt(look, url, now + 3 * HOUR);
  expect(later.talks).toEqual(first.talks);
  const [date] = document.querySelectorAll('.c-messageItemDate_text');
  if (date) date.textContent = '1分前';
  const changed = inboxAt(look, url, now + 4 * HOUR);
  expect(changed.talks.slice(1)).toEqual(first.talks.slice(1));
  expect(changed.talks[0]).not.toEqual(first.talks[0]);
});

test('an inbox that is opened again is reckoned anew', () => {
  const { url, now } = showFixture('inbox/plain');
  const look = lookAtMypage(document);
  const first = inboxAt(look, url, now);
  look.take('https://coconala.com/mypage/revenue', now);
  expect(inboxAt(look, url, now + 3 * HOUR).talks).not.toEqual(first.talks);
});
