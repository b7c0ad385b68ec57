import { isHoliday, isWorkingDay } from '../../japan-time/working-days.ts';
import type { NamedDeadline, Warning } from './rendered.ts';
import type { RoomValues } from './room-values.ts';

/** What speaks against a promised day, though it can be meant. */
export function warningsOf({ deadline }: NamedDeadline, { closesAt }: RoomValues): Warning[] {
  const whys: Warning['why'][] = [];
  if (isHoliday(deadline)) whys.push('holiday');
  else if (!isWorkingDay(deadline)) whys.push('weekend');
  // By then nobody could write in the room any more.
  if (closesAt !== null && deadline > closesAt) whys.push('after-limit');
  return whys.map((why) => ({ field: 'deadline', why }));
}
