import { stageAfter } from './allowed.ts';
import { lastOf, REQUEST_MS, stageOf, waitingRequest } from './diary.ts';
import type { Diary, Entry } from './diary.ts';
import { DAY, HOUR, MINUTE, writesAsSeller } from './history.ts';
import type { Deed, History } from './history.ts';

/** The site as the recorded rules have it, played through. It shares nothing with the engine. */

/**
 * Minute by minute, or jumping over the minutes in which nobody does anything: both give the same,
 * and a test says so.
 */
export function play(history: History, isEveryMinute = false): Diary {
  const diary: Entry[] = [{ at: history.openedAt, what: 'opens', stage: 'open' }];
  const deeds = [...history.deeds];
  let minute = minuteOf(history.openedAt);
  for (;;) {
    while (happensIn(minute, diary, deeds, history));
    const next = nextMoment(diary, deeds, history);
    if (next === Infinity) return diary;
    minute = isEveryMinute ? minute + MINUTE : minuteOf(next);
  }
}

const minuteOf = (at: number): number => at - (at % MINUTE);
const fullHourFrom = (at: number): number => (at % HOUR === 0 ? at : at - (at % HOUR) + HOUR);

/** Infinity where nobody does anything any more: a subscription goes on by itself. */
function nextMoment(diary: Diary, deeds: readonly Deed[], history: History): number {
  return Math.min(siteActs(diary, history)?.at ?? Infinity, deeds[0]?.at ?? Infinity);
}

/** Takes the first thing of this minute, if there is one left. The site comes before people. */
function happensIn(minute: number, diary: Entry[], deeds: Deed[], history: History): boolean {
  const at = nextMoment(diary, deeds, history);
  if (at >= minute + MINUTE) return false;
  const site = siteActs(diary, history);
  if (site && site.at === at) {
    diary.push(site);
    return true;
  }
  const deed = deeds.shift();
  const stage = deed && stageAfter(deed, diary, history);
  if (deed && stage) {
    const { kind, ...rest } = deed;
    diary.push({ ...rest, what: kind, stage });
  }
  return true;
}

/** What the site does next by itself if nobody does anything. */
function siteActs(diary: Diary, history: History): Entry | null {
  const stage = stageOf(diary);
  if (stage === 'closed' || stage === 'cancelled') return null;
  const ends = history.kind === 'order' ? endsOfOrder(diary, history) : [];
  const request = waitingRequest(diary);
  if (request) {
    ends.push({ at: request.at + REQUEST_MS, what: 'site-cancels', stage: 'cancelled' });
  }
  return ends.reduce<Entry | null>(
    (first, other) => (first && first.at <= other.at ? first : other),
    null,
  );
}

function endsOfOrder(diary: Diary, { openedAt, contactHours }: History): Entry[] {
  const stage = stageOf(diary);
  const ends: Entry[] = [{ at: openedAt + 120 * DAY, what: 'site-closes', stage: 'closed' }];
  if (!diary.some(({ what }) => writesAsSeller(what))) {
    const at = firstContactDue(openedAt, contactHours);
    ends.push({ at, what: 'site-cancels', stage: 'cancelled' });
  }
  if (stage === 'delivered') {
    ends.push({ at: checkDue(lastOf('delivers', diary)), what: 'site-closes', stage: 'closed' });
  }
  if (stage === 'accepted') {
    ends.push({ at: lastOf('accepts', diary) + 24 * HOUR, what: 'site-closes', stage: 'closed' });
  }
  return ends;
}

export const firstContactDue = (openedAt: number, hours: number): number =>
  fullHourFrom(openedAt + hours * HOUR);

export const checkDue = (deliveredAt: number): number => fullHourFrom(deliveredAt + 72 * HOUR);
