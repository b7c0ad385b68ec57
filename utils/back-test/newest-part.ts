import type { MessageEvent, TimelineEvent } from '../timeline/event.ts';

/** The clocks look at the stretch that waits, and at the answered one before it; a few are to spare. */
const TURNS_KEPT = 6;

/** Less is not worth the trouble. */
const FEW = 32;

/**
 * What of a room's events still says something of its clocks, so that a long talk need not be folded
 * whole after each look: without the messages that were answered long ago. The very first row and
 * her first word stay, and everything since a notice or a pause, which the next word ended. A test
 * compares it with the whole.
 */
export function newestPart(events: readonly TimelineEvent[]): TimelineEvent[] {
  const rows = events.filter(isRow).sort(inOrder);
  if (rows.length < FEW) return [...events];
  const keptSince = Math.min(startOfLastTurns(rows), ...events.map(wantsWhatCameAfter));
  const first = rows[0];
  const firstOfHers = rows.find(({ kind, by }) => kind === 'message' && by === 'seller');
  return events.filter(
    (event) =>
      !isRow(event) || event.at.until >= keptSince || event === first || event === firstOfHers,
  );
}

const isRow = (event: TimelineEvent): event is MessageEvent => 'siteId' in event;

const inOrder = (a: MessageEvent, b: MessageEvent): number =>
  a.at.from - b.at.from || (a.siteId ?? 0) - (b.siteId ?? 0) || (a.id < b.id ? -1 : 1);

/** The first row of those in which the speaker changed so often. */
function startOfLastTurns(rows: readonly MessageEvent[]): number {
  const spoken = rows.filter(({ kind }) => kind === 'message');
  let turns = 0;
  for (let index = spoken.length - 1; index > 0; index -= 1) {
    const [message, before] = [spoken[index], spoken[index - 1]];
    if (message?.by !== before?.by) turns += 1;
    if (message && turns === TURNS_KEPT) return message.at.from;
  }
  return -Infinity;
}

function wantsWhatCameAfter({ kind, at }: TimelineEvent): number {
  switch (kind) {
    case 'notice-sent':
      return at.from;
    case 'paused':
      return -Infinity;
    default:
      return Infinity;
  }
}
