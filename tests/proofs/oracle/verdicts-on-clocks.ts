import { hoursAgainstRule } from '../../../utils/deadlines/changed-rule.ts';
import type { Clock } from '../../../utils/deadlines/duty.ts';
import { dueDateIn, REQUEST_MS, until, waitingRequest } from './diary.ts';
import { SECOND } from './history.ts';
import { isRowRead, roomsIn } from './read-rows.ts';
import { toMinute } from './rows.ts';
import { firstContactDue } from './site.ts';
import { noticeAstray } from './verdict-on-notices.ts';
import { laterThan, openOf } from './verdicts.ts';
import type { Verdict, View } from './verdicts.ts';

/** What is wrong with single clocks, whatever else the room asks for. */
export const wrongOnClocks = (view: View): Verdict => [
  ...requestHidden(view),
  ...dueDateAstray(view),
  ...noticeAstray(view),
  ...clockInvented(view),
  ...changeUnsaid(view),
];

/** A request of the buyer's whose row has stood on a page runs, even where the room wants a look. */
function requestHidden(view: View): Verdict {
  const request = waitingRequest(until(view.diary, view.now));
  if (request?.what !== 'buyer-asks-to-cancel') return [];
  const isRead = isRowRead(
    view.readings,
    ({ mark, at }) => mark === 'cancel-request' && at?.from === toMinute(request.at),
  );
  const [clock, due] = ['buyer-cancel-request' as const, request.at + REQUEST_MS];
  return isRead ? laterThan({ clock, due }, openOf(view, clock)) : [];
}

/** Of the days that were set only the last that a page printed counts; none where it was taken back. */
function dueDateAstray(view: View): Verdict {
  const index = view.readings.findLastIndex((_, place) => daySaidBy(view, place) !== undefined);
  const day = index < 0 ? undefined : daySaidBy(view, index);
  const shown = openOf(view, 'due-date');
  if (day === undefined) return shown.length > 0 ? ['a due date that no page has printed'] : [];
  if (day === null) return shown.length > 0 ? ['a due date that was taken back'] : [];
  const { named = 0 } = dueDateIn(until(view.diary, view.looks[index]?.at ?? 0)) ?? {};
  return shown.every(({ due }) => due.from > named - SECOND && due.until <= named)
    ? []
    : ['the due date is not the end of its day'];
}

/** undefined: this look says nothing of a due date. */
function daySaidBy({ readings }: View, index: number): string | null | undefined {
  const reading = readings[index];
  const field =
    reading?.kind === 'talkroom'
      ? reading.dueOn
      : reading?.kind === 'order-list'
        ? reading.rooms[0]?.dueOn
        : undefined;
  if (!field || !('value' in field)) return undefined;
  return field.value === null && field.agreed === 0 ? undefined : field.value;
}

const NOT_IN_SUBSCRIPTIONS: readonly Clock[] = [
  'first-contact',
  'delivery-check',
  'after-acceptance',
  'due-date',
  'room-limit',
];

/** Nobody knows such clocks of subscriptions, and none is made up once the page has shown one. */
function clockInvented(view: View): Verdict {
  const isShown = roomsIn(view.readings).some(
    ({ roomKind }) => 'value' in roomKind && roomKind.value === 'subscription',
  );
  if (!isShown) return [];
  return NOT_IN_SUBSCRIPTIONS.filter((clock) => openOf(view, clock).length > 0).map(
    (clock) => `a subscription with ${clock}`,
  );
}

/** Where the banner names other hours than the rule, that is said, and the hours that it names. */
function changeUnsaid(view: View): Verdict {
  const { contactHours, openedAt } = view.history;
  const due = firstContactDue(openedAt, contactHours);
  const printed = openOf(view, 'first-contact').filter(({ sentence }) =>
    sentence?.includes('時間以内'),
  );
  return printed.flatMap((duty) => {
    const said = hoursAgainstRule(duty);
    if (said !== (contactHours === 48 ? null : contactHours)) return ['a changed rule is not told'];
    return duty.due.from === due && duty.due.until === due ? [] : ['the banner is not followed'];
  });
}
