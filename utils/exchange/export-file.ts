import { FIRST_BOOK } from '../accounts/accounts.ts';
import { toIsoJapan } from '../japan-time/calendar.ts';
import { stateOf } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import { laneOf } from '../deadlines/lane-of.ts';
import type { Preferences } from '../preferences/preferences.ts';
import { readPreferences } from '../preferences/preferences-storage.ts';
import { readSettings } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { readEverything } from '../store/questions.ts';
import { readLibrary } from '../store/library.ts';
import type { RoomRow } from '../store/room-row.ts';
import { BUILT_IN } from '../templates/built-in/index.ts';
import { UNMARKED } from '../templates/library/own-template.ts';
import type { Library, OwnTemplate } from '../templates/library/own-template.ts';
import { bodyIn, degreesOf } from '../templates/template.ts';
import type { BuiltInTemplate } from '../templates/template.ts';
import type { Coverage } from '../timeline/coverage.ts';
import type { StepEvent, TimelineEvent } from '../timeline/event.ts';
import { inWholeSeconds, waitingTimeOf } from '../timeline/waiting-time.ts';
import { exportCredit } from './export-credit.ts';
import { exportMoment, isoOrNull } from './export-moment.ts';

/** The file format of the contract; a change of shape raises the version. */
const FORMAT = 'talkroom-banto/export';
const VERSION = 1;

/**
 * Everything that is known in one book, as the text of one JSON file.
 *
 * @throws Trouble when the store cannot be read: a half export would look like a whole one
 */
export async function exportFile(now: number, bookId = FIRST_BOOK): Promise<string> {
  const { rows, events } = await readEverything(bookId);
  const { own, marks } = await readLibrary();
  const preferences = await readPreferences();
  const eventsOf = Map.groupBy(events, ({ roomId }) => roomId);
  return JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      exportedAt: toIsoJapan(now),
      rooms: rows.map((row) => exportRoom(row, eventsOf.get(row.roomId) ?? [], now)),
      events: events.map(exportEvent),
      duties: rows.flatMap(({ duties }) => duties.map((duty) => exportDuty(duty, now))),
      credits: rows.flatMap((row) =>
        row.credit ? [exportCredit(row.credit, row, preferences, now)] : [],
      ),
      templates: [
        ...BUILT_IN.map(exportTemplate),
        ...own.map((template) => exportOwnTemplate(template, marks)),
      ],
      settings: exportSettings(await readSettings(), preferences),
    },
    null,
    2,
  );
}

const exportSettings = (
  { consentedAt, keep }: Settings,
  { changes, policies, workingTime, feeChanges, alarms }: Preferences,
): object => ({
  consentedAt: isoOrNull(consentedAt),
  keep,
  ruleChanges: changes.map((change) => ({ ...change, changedAt: toIsoJapan(change.changedAt) })),
  ...{ policies, workingTime, feeChanges, alarms },
});

function exportRoom(
  { room, duties }: RoomRow,
  events: readonly TimelineEvent[],
  now: number,
): object {
  return {
    roomId: room.roomId,
    title: room.title,
    buyer: room.buyer,
    kind: room.kind,
    stage: room.stage,
    turn: room.turn,
    lane: laneOf(room, duties, now),
    openedAt: exportMoment(room.openedAt),
    dueOn: room.dueOn,
    priceJpy: room.priceJpy,
    lastSeenAt: isoOrNull(room.coverage.lookedAt ?? room.coverage.listedAt),
    health: room.health,
    missing: room.missing,
    coverage: exportCoverage(room.coverage),
    waiting: inWholeSeconds(waitingTimeOf(events, room, now)),
  };
}

const exportCoverage = (coverage: Coverage): object => ({
  lookedAt: isoOrNull(coverage.lookedAt),
  listedAt: isoOrNull(coverage.listedAt),
  newestSeenAt: isoOrNull(coverage.newestSeenAt),
  isStartSeen: coverage.isStartSeen,
  ranges: coverage.ranges,
});

function exportEvent(event: TimelineEvent): object {
  const base = { ...event, at: exportMoment(event.at), seenAt: toIsoJapan(event.seenAt) };
  if (event.kind === 'step') return { ...base, shown: exportShown(event.shown) };
  // Events that were stored before files could be read do not say so.
  if (event.kind === 'credited') {
    const { source = 'page', requestSeenAt } = event;
    return {
      ...base,
      source,
      ...(requestSeenAt ? { requestSeenAt: toIsoJapan(requestSeenAt) } : {}),
    };
  }
  if (event.kind === 'snoozed') return { ...base, until: isoOrNull(event.until) };
  if (event.kind === 'custom-deadline') return { ...base, dueAt: toIsoJapan(event.dueAt) };
  if ('siteId' in event) return { ...base, readAt: exportMoment(event.readAt) };
  return 'deadline' in event ? { ...base, deadline: toIsoJapan(event.deadline) } : base;
}

function exportShown(shown: StepEvent['shown']): object {
  const { printedDeadline } = shown;
  return printedDeadline
    ? { ...shown, printedDeadline: { ...printedDeadline, at: toIsoJapan(printedDeadline.at) } }
    : shown;
}

const exportDuty = (duty: Duty, now: number): object => ({
  roomId: duty.roomId,
  clock: duty.clock,
  owner: duty.owner,
  basis: duty.basis,
  state: stateOf(duty, now),
  startedAt: exportMoment(duty.startedAt),
  due: exportMoment(duty.due),
  because: duty.because,
  rule: duty.rule,
  label: duty.label,
  paused: duty.paused && { since: toIsoJapan(duty.paused.since), reason: duty.paused.reason },
  sentence: duty.sentence,
});

const exportTemplate = (template: BuiltInTemplate): object => ({
  id: template.id,
  promise: template.promise,
  bodies: Object.fromEntries(
    degreesOf(template).map((degree) => [degree, bodyIn(template, degree)]),
  ),
});

const exportOwnTemplate = (template: OwnTemplate, marks: Library['marks']): object => {
  const { isFavourite, uses, lastUsedAt } = marks.get(template.id) ?? UNMARKED;
  return {
    id: template.id,
    title: template.title,
    reading: template.reading,
    folder: template.folder,
    tags: template.tags,
    role: template.role,
    body: template.body,
    createdAt: toIsoJapan(template.createdAt),
    changedAt: toIsoJapan(template.changedAt),
    retiredAt: isoOrNull(template.retiredAt),
    isFavourite,
    uses,
    lastUsedAt: isoOrNull(lastUsedAt),
  };
};
