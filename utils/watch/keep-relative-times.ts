import type { Moment } from '../japan-time/moment.ts';
import type { PageReading } from '../site/reading.ts';

interface Said {
  /** How long before the look it was, which is what the words say. */
  agoMs: number;
  moment: Moment;
}

/**
 * An inbox that stands open goes on saying 3時間前 for hours, as it was when it came. What it said
 * at the first look stays what it says; otherwise every return to the tab would move all messages
 * towards now. One for each document.
 */
export function createRelativeTimes(): (reading: PageReading) => PageReading {
  const saidOf = new Map<string, Said>();

  const firstSaid = (roomId: string, moment: Moment, readAt: number): Moment => {
    const agoMs = readAt - moment.until;
    const said = saidOf.get(roomId);
    if (said?.agoMs === agoMs) return said.moment;
    saidOf.set(roomId, { agoMs, moment });
    return moment;
  };

  return (reading) => {
    if (reading.kind !== 'inbox') return reading;
    const talks = reading.talks.map((talk) => {
      const { newestAt } = talk;
      if ('missing' in newestAt) return talk;
      const value = firstSaid(talk.roomId, newestAt.value, reading.readAt);
      return { ...talk, newestAt: { ...newestAt, value } };
    });
    return { ...reading, talks };
  };
}
