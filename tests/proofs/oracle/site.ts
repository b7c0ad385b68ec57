import { DAY, HOUR, MINUTE, writesAsSeller } from './history.ts';
import type { Deed, DeedKind, History } from './history.ts';

/** The site as the recorded rules have it, played through. It shares nothing with the engine. */

export type TrueStage = 'open' | 'delivered' | 'accepted' | 'closed' | 'cancelled';

export interface Entry {
  at: number;
  what: DeedKind | 'opens' | 'site-cancels' | 'site-closes';
  /** From this moment on. */
  stage: TrueStage;
}

/** The diary of a room up to its end. `opens` is its first entry. */
export type Diary = readonly Entry[];

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
    const next = nextMoment(diary, deeds);
    if (next === Infinity) return diary;
    minute = isEveryMinute ? minute + MINUTE : minuteOf(next);
  }
}

const minuteOf = (at: number): number => at - (at % MINUTE);
const fullHourFrom = (at: number): number => (at % HOUR === 0 ? at : at - (at % HOUR) + HOUR);

function nextMoment(diary: Diary, deeds: readonly Deed[]): number {
  return Math.min(siteActs(diary)?.at ?? Infinity, deeds[0]?.at ?? Infinity);
}

/** Takes the first thing of this minute, if there is one left. The site comes before people. */
function happensIn(minute: number, diary: Entry[], deeds: Deed[], history: History): boolean {
  const at = nextMoment(diary, deeds);
  if (at >= minute + MINUTE) return false;
  const site = siteActs(diary);
  if (site && site.at === at) {
    diary.push(site);
    return true;
  }
  const deed = deeds.shift();
  const stage = deed && stageAfter(deed.kind, diary, history);
  if (deed && stage) diary.push({ at: deed.at, what: deed.kind, stage });
  return true;
}

export const stageOf = (diary: Diary): TrueStage => diary.at(-1)?.stage ?? 'open';

/** What the site does next by itself if nobody does anything. */
function siteActs(diary: Diary): Entry | null {
  const stage = stageOf(diary);
  if (stage === 'closed' || stage === 'cancelled') return null;
  const openedAt = diary[0]?.at ?? 0;
  const ends: Entry[] = [{ at: openedAt + 120 * DAY, what: 'site-closes', stage: 'closed' }];
  if (!diary.some(({ what }) => writesAsSeller(what))) {
    ends.push({ at: firstContactDue(openedAt), what: 'site-cancels', stage: 'cancelled' });
  }
  if (stage === 'delivered') {
    ends.push({ at: checkDue(lastOf('delivers', diary)), what: 'site-closes', stage: 'closed' });
  }
  if (stage === 'accepted') {
    ends.push({ at: lastOf('accepts', diary) + 24 * HOUR, what: 'site-closes', stage: 'closed' });
  }
  return ends.reduce((first, other) => (other.at < first.at ? other : first));
}

export const firstContactDue = (openedAt: number): number => fullHourFrom(openedAt + 48 * HOUR);
export const checkDue = (deliveredAt: number): number => fullHourFrom(deliveredAt + 72 * HOUR);

export const lastOf = (what: Entry['what'], diary: Diary): number =>
  diary.findLast((entry) => entry.what === what)?.at ?? 0;

/** null: the site does not allow it now. */
function stageAfter(kind: DeedKind, diary: Diary, { isInspection }: History): TrueStage | null {
  const stage = stageOf(diary);
  if (stage === 'closed' || stage === 'cancelled') return null;
  const isSecondRound = !isInspection && diary.some(({ what }) => what === 'returns');
  switch (kind) {
    case 'delivers':
      return stage === 'open' ? 'delivered' : null;
    case 'returns':
      return stage === 'delivered' && !isSecondRound ? 'open' : null;
    case 'accepts':
      return stage === 'delivered' && !isSecondRound ? 'accepted' : null;
    case 'reviews':
      return stage === 'accepted' || (stage === 'delivered' && isSecondRound) ? 'closed' : null;
    default:
      return stage;
  }
}
