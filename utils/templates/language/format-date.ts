import { toJapanClock } from '../../japan-time/calendar.ts';
import { formatDayForBuyer, formatForBuyer, formatShort } from '../../japan-time/format.ts';
import type { DateFormat } from './nodes.ts';
import { WEEKDAYS } from './vocabulary.ts';

/** `11月24日(火)`, `11/24(火)`, `11月24日(火) 21時`, `火曜日` */
export function formatDate(epochMs: number, format: DateFormat): string {
  switch (format) {
    case 'day':
      return formatDayForBuyer(epochMs);
    case 'short':
      return formatShort(epochMs).split(' ')[0] ?? '';
    case 'hour':
      return formatForBuyer(epochMs);
    case 'weekday':
      return `${WEEKDAYS[toJapanClock(epochMs).weekday] ?? ''}曜日`;
  }
}
