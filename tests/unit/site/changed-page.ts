import type { TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { createTalkroomReader } from '../../../utils/site/talkroom-reader.ts';
import { showFixture } from './fixtures.ts';

/** Opens a talkroom fixture, changes its page, and reads it. */
export function readChanged(name: string, change: () => void): TalkroomReading {
  const { now } = showFixture(`talkroom/${name}`);
  change();
  const reading = createTalkroomReader(document).read('18000001', now);
  if (reading.kind !== 'talkroom') throw new Error(reading.why);
  return reading;
}

export const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
export const all = (selector: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
];
