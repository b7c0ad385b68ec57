import { isOpen } from '../../utils/deadlines/duty.ts';
import type { Duty } from '../../utils/deadlines/duty.ts';
import { isEnforced } from '../../utils/deadlines/enforced.ts';
import { t } from '../../utils/i18n.ts';
import { clockName, shortMoment } from '../shared/words.ts';

/** What the site enforces on her in this room, the nearest first. */
const officialDuties = (duties: readonly Duty[]): Duty[] =>
  duties.filter((duty) => isOpen(duty) && isEnforced(duty)).sort((a, b) => a.due.from - b.due.from);

/** `最初の返信 11/22(日) 23:00 まで`, one after the other; empty where the site enforces nothing. */
export const officialWords = (duties: readonly Duty[]): string =>
  officialDuties(duties).map(wordsOf).join(t('list_comma'));

/** The nearest of them; empty where there is none. */
export function nearestOfficialWords(duties: readonly Duty[]): string {
  const [nearest] = officialDuties(duties);
  return nearest ? wordsOf(nearest) : '';
}

const wordsOf = ({ clock, due }: Duty): string =>
  `${clockName(clock)} ${t('until', shortMoment(due.from))}`;
