import { readDirectMessage } from '../../../utils/site/direct-message-reader.ts';
import type { NotAPage } from '../../../utils/site/reading.ts';
import type { DirectMessageReading } from '../../../utils/site/readings/pre-sale.ts';
import { showFixture } from './fixtures.ts';

/** Opens a fixture of a thread, changes its page, and reads it. */
export function lookAtThread(name: string, change: () => void = () => undefined) {
  const { url, now } = showFixture(`direct-message/${name}`);
  change();
  return readDirectMessage(document, url, now);
}

export function readThread(name: string, change?: () => void): DirectMessageReading {
  const reading: DirectMessageReading | NotAPage = lookAtThread(name, change);
  if (reading.kind === 'not-a-page') throw new Error(reading.why);
  return reading;
}

export const sidesIn = ({ messages }: DirectMessageReading): string[] =>
  messages.map(({ side }) => side);
