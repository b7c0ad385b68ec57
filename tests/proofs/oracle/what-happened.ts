import type { Entry } from './diary.ts';
import type { View } from './verdicts.ts';

/** What there was to get wrong in a room, for the numbers that are printed. */
export function whatHappened({ history, diary }: View): string[] {
  const times = (what: Entry['what']): number =>
    diary.filter((entry) => entry.what === what).length;
  const names = {
    'in which the buyer asks to cancel': times('buyer-asks-to-cancel') > 0,
    'in which the seller asks to cancel': times('seller-asks-to-cancel') > 0,
    'with a due date': times('sets-due-date') > 0,
    'with a due date moved or taken back':
      times('sets-due-date') + times('takes-due-date-back') > 1,
    'with a notice that names a date': times('seller-gives-notice') > 0,
    'with a second delivery': times('delivers') > 1,
    'of subscriptions': history.kind === 'subscription',
    'with a banner of other hours': history.contactHours !== 48,
  };
  return Object.entries(names).flatMap(([name, is]) => (is ? [name] : []));
}
