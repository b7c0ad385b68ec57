import type { Forecast } from '../../../utils/credit/forecast.ts';

/** In which pay-days a sale stands, or why in none; each as often as it stands there. */
export const where = (
  forecast: Forecast,
  when: 'latest' | 'earliest',
  roomId: string,
): string[] => [
  ...forecast.bars.flatMap((bar) =>
    bar[when].roomIds.filter((id) => id === roomId).map(() => bar.payDay.paidOn),
  ),
  ...forecast.later[when].roomIds.filter((id) => id === roomId).map(() => 'later'),
  ...[...forecast.unknown].flatMap(([why, stack]) =>
    stack.roomIds.filter((id) => id === roomId).map(() => why),
  ),
];
