import { dayOf, minuteOf, toIsoDay, toJapanClock } from '../../utils/japan-time/calendar.ts';
import { ceilToHour } from '../../utils/japan-time/calendar.ts';
import { pointAt } from '../../utils/japan-time/moment.ts';
import type { Moment } from '../../utils/japan-time/moment.ts';
import type { Reading } from '../../utils/site/reading.ts';
import type { MessageReading } from '../../utils/site/readings/talkroom.ts';
import type { NoticeInsertedEvent } from '../../utils/timeline/event.ts';
import { found, HOUR, listedRoom, message, orderList, talkroom } from '../support/readings.ts';
import type { Opened } from './alarm-days.ts';

const MINUTE = HOUR / 60;
const NOTICE_MS = 50 * HOUR;

interface Row {
  siteId: number;
  side: 'buyer' | 'seller';
  at: number;
  text: string;
}

/** A room as it truly stands on the site, and what a look at it shows. */
export class AlarmRoom {
  readonly roomId: string;
  private readonly boughtAt: number;
  private readonly rows: Row[] = [];

  constructor(index: number, boughtAt: number) {
    this.roomId = String(18_000_001 + index);
    this.boughtAt = Math.floor(boughtAt / MINUTE) * MINUTE;
  }

  /** @returns the notices that were put into the box meanwhile */
  write(words: Opened['words'], now: number): NoticeInsertedEvent[] {
    return words.flatMap(({ by, afterMs }) => {
      const before = this.rows.at(-1)?.at ?? this.boughtAt;
      const at = Math.max(before, Math.min(before + afterMs, Math.floor(now / MINUTE) * MINUTE));
      const siteId = 500 + this.rows.length;
      const text = by === 'notice' ? `第${siteId}日までに` : 'はい。';
      this.rows.push({ siteId, side: by === 'buyer' ? 'buyer' : 'seller', at, text });
      return by === 'notice' ? [this.insertion(at, text)] : [];
    });
  }

  look({ page, stamps, showsStart, isBannerRead }: Opened, now: number): Reading {
    if (page === 'list') {
      const soldOn = found(toIsoDay(toJapanClock(this.boughtAt)));
      return orderList([listedRoom({ roomId: this.roomId, soldOn })], { readAt: now });
    }
    const start = message({ side: 'auto', at: minuteOf(this.boughtAt) });
    const rows = this.rows.map((row) => this.rowRead(row, stamps));
    return talkroom({
      roomId: this.roomId,
      readAt: now,
      printedDeadline: isBannerRead ? found(this.banner(now)) : { missing: 'printed-deadline' },
      olderExist: found(!showsStart),
      messages: showsStart ? [start, ...rows] : rows,
    });
  }

  private rowRead({ siteId, side, at, text }: Row, stamps: Opened['stamps']): MessageReading {
    return message({ siteId, side, text, at: stampOf(at, stamps) });
  }

  private banner(now: number) {
    const at = ceilToHour(this.boughtAt + 48 * HOUR);
    const isOwed = !this.rows.some(({ side }) => side === 'seller') && now < at;
    return isOwed ? { at, sentence: '48時間以内', isFirstContact: true } : null;
  }

  private insertion(at: number, words: string): NoticeInsertedEvent {
    return {
      id: `${this.roomId}/inserted/${at}`,
      roomId: this.roomId,
      kind: 'notice-inserted',
      by: 'seller',
      at: pointAt(at),
      seenAt: at,
      templateId: 'any',
      deadline: at + NOTICE_MS,
      words,
    };
  }
}

function stampOf(at: number, stamps: Opened['stamps']): Moment | null {
  if (stamps === 'none') return null;
  return stamps === 'day' ? dayOf(toJapanClock(at)) : minuteOf(at);
}
