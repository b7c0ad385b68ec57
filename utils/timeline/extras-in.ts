import type { MessageEvent, TimelineEvent } from './event.ts';
import { markOf } from './fold-conversation.ts';
import type { Extra } from './room.ts';

/** The options and tips that rows of the room show, oldest first. */
export const extrasIn = (events: readonly TimelineEvent[]): Extra[] =>
  events
    .filter(isMessage)
    .sort((a, b) => a.at.from - b.at.from || (a.id < b.id ? -1 : 1))
    .flatMap((event) => {
      const kind = kindOf(event);
      return kind === null ? [] : [{ ...markOf(event), kind }];
    });

/**
 * The site writes the sentence of a bought option into the buyer's side, mostly without signing it.
 * As a message it waits for an answer; as money it is there all the same.
 */
function kindOf({ kind, by, saysOption }: MessageEvent): Extra['kind'] | null {
  if (kind === 'tip') return 'tip';
  return kind === 'option-bought' || (saysOption === true && by === 'buyer') ? 'option' : null;
}

const isMessage = (event: TimelineEvent): event is MessageEvent => 'siteId' in event;
