// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { hoursAgainstRule } from '../../../utils/deadlines/changed-rule.ts';
import { createTalkroomReader } from '../../../utils/site/talkroom-reader.ts';
import { HOUR } from '../../support/readings.ts';
import { afterLooks, theDuty } from '../../support/rooms.ts';
import { showFixture } from './fixtures.ts';

/** A new sale whose banner names so many hours. */
function saleWithin(hours: string) {
  const { now, html } = showFixture('talkroom/new-sale');
  document.documentElement.innerHTML = html.replace('48時間以内', `${hours}時間以内`);
  const reading = createTalkroomReader(document).read('18000001', now);
  if (reading.kind !== 'talkroom') throw new Error(reading.why);
  return { reading, ...afterLooks(reading) };
}

test('a banner that names other hours is still the first contact, and the page is followed', () => {
  const known = saleWithin('48');
  const changed = saleWithin('７２');
  const duty = theDuty(changed.duties, 'first-contact');
  expect(duty.basis).toBe('page');
  expect(duty.due).toEqual(theDuty(known.duties, 'first-contact').due);
  expect(hoursAgainstRule(duty)).toBe(72);
  expect(hoursAgainstRule(theDuty(known.duties, 'first-contact'))).toBeNull();
});

test('when the room was opened is counted back by the hours that the banner names', () => {
  const opening = ({ events }: ReturnType<typeof saleWithin>): number => {
    const opened = events.find((event) => event.kind === 'opened' && event.source === 'banner');
    if (!opened) throw new Error('nothing says when it was opened');
    return opened.at.from;
  };
  expect(opening(saleWithin('48')) - opening(saleWithin('72'))).toBe(24 * HOUR);
});

test('a banner alone is enough for the duty, whatever hours it names', () => {
  const { reading } = saleWithin('72');
  const { duties } = afterLooks({ ...reading, messages: [], rowCount: 0, range: null });
  expect(theDuty(duties, 'first-contact').basis).toBe('page');
});
