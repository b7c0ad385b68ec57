import type { Moment } from '../../utils/japan-time/moment.ts';
import { toHalfWidth } from '../../utils/japan-time/stamps.ts';
import { squeeze } from '../../utils/site/page-text.ts';
import type { Field } from '../../utils/site/field.ts';
import type { ListedRoom, OrderListReading } from '../../utils/site/readings/lists.ts';
import type { MessageReading, TalkroomReading } from '../../utils/site/readings/talkroom.ts';
import { isBlind, fieldOf } from '../../utils/timeline/missing-fields.ts';
import { observe } from '../../utils/timeline/observe.ts';

/** What became of one thing that the page without the change says. */
export interface Fact {
  name: string;
  fate: 'kept' | 'lost' | 'wrong';
  /** Of a lost fact: the reading says so, loudly enough for the duties that hang on it. */
  isAnnounced: boolean;
}

/** The fields of a talkroom, by the names under which they are missed. */
const FIELDS = {
  roomKind: 'step',
  step: 'step',
  title: 'title',
  buyer: 'buyer',
  printedDeadline: 'printed-deadline',
  dueOn: 'due-date',
  olderExist: 'older',
  newerExist: 'newer',
  form: 'form',
} as const;
const BLINDING = new Set(['step', 'printed-deadline', 'older', 'newer', 'sides', 'stamps']);

export function factsOfTalkroom(truth: TalkroomReading, read: TalkroomReading): Fact[] {
  const missing = observe(read).flatMap(({ coverage }) => coverage.missing);
  const isAnnounced = (field: string): boolean =>
    missing.map(fieldOf).includes(field) && (!BLINDING.has(field) || isBlind({ missing }));
  const fields = Object.entries(FIELDS).map(([key, name]) => {
    const field = key as keyof typeof FIELDS;
    return factOf(
      key,
      plain(truth[field]),
      plain(read[field]),
      isAnnounced(name) || !isSaid(truth[field]),
    );
  });
  return [
    ...fields,
    ...factsOfMessages(truth.messages, read.messages, isAnnounced),
    ...inventedEvents(truth, read),
  ];
}

export function factsOfList(truth: OrderListReading, read: OrderListReading | undefined): Fact[] {
  // What is not listed is not said to have been looked at.
  const observed = new Set(read ? observe(read).map(({ roomId }) => roomId) : []);
  const facts = truth.rooms.flatMap((room) => {
    const other = read?.rooms.find(({ roomId }) => roomId === room.roomId);
    return LISTED.map((key) =>
      factOf(
        key,
        plain(room[key]),
        other && plain(other[key]),
        other !== undefined || !observed.has(room.roomId),
      ),
    );
  });
  const isKnown = ({ roomId }: ListedRoom): boolean =>
    truth.rooms.some((room) => room.roomId === roomId);
  const invented = (read?.rooms ?? []).filter((room) => !isKnown(room));
  return [...facts, ...invented.map(({ roomId }) => wrong(`room ${roomId}`))];
}
const LISTED = ['title', 'priceJpy', 'soldOn', 'dueOn', 'status'] as const;

export function factsOfMessages(
  truth: readonly MessageReading[],
  read: readonly MessageReading[],
  isAnnounced: (field: string) => boolean,
): Fact[] {
  const left = [...read];
  const facts = truth.flatMap((message) => {
    const place = left.findIndex((other) => isSameMessage(message, other));
    const [other] = place < 0 ? [] : left.splice(place, 1);
    return factsOfMessage(message, other, isAnnounced);
  });
  return [...facts, ...left.map(({ text }) => wrong(`message ${text}`))];
}

const isSameMessage = (a: MessageReading, b: MessageReading): boolean =>
  a.siteId !== null && b.siteId !== null ? a.siteId === b.siteId : textOf(a) === textOf(b);
const textOf = ({ text }: MessageReading): string => squeeze(text);

function factsOfMessage(
  truth: MessageReading,
  read: MessageReading | undefined,
  isAnnounced: (field: string) => boolean,
): Fact[] {
  const areSides = isAnnounced('sides');
  const areStamps = areSides || isAnnounced('stamps');
  return [
    factOf('text', textOf(truth), unlessEmpty(read && textOf(read), textOf(truth)), areSides),
    factOf(
      'side',
      truth.side,
      read?.side === 'unknown' && truth.side !== 'unknown' ? undefined : read?.side,
      areSides,
    ),
    factOf(
      'mark',
      truth.mark,
      truth.mark !== null ? (read?.mark ?? undefined) : read?.mark,
      areSides,
    ),
    momentFact('at', truth.at, read?.at ?? null, areStamps),
    momentFact('read at', truth.readAt, read?.readAt ?? null, true),
    factOf('author', truth.author, read?.author, true),
    factOf('label', olderLabel(truth.label), olderLabel(read?.label), true),
    factOf(
      'files',
      JSON.stringify(truth.attachments),
      unlessEmpty(read && JSON.stringify(read.attachments), JSON.stringify(truth.attachments)),
      true,
    ),
  ];
}

/** A message without its words or files has lost them; it does not say that there are none. */
const unlessEmpty = (read: string | undefined, truth: string): string | undefined =>
  (read === '' || read === '[]') && read !== truth ? undefined : read;

const olderLabel = (label: string | null | undefined): string | null | undefined =>
  label?.replace('正式な回答', '正式な納品');

function momentFact(
  name: string,
  truth: Moment | null,
  read: Moment | null,
  isAnnounced: boolean,
): Fact {
  if (truth && read && contains(read, truth) && !contains(truth, read))
    return { name, fate: 'lost', isAnnounced };
  return factOf(
    name,
    JSON.stringify(truth),
    truth && !read ? undefined : JSON.stringify(read),
    isAnnounced,
  );
}
const contains = (outer: Moment, inner: Moment): boolean =>
  outer.from <= inner.from && inner.until <= outer.until;

/** Turning points that the true page does not tell; messages and fields are compared above. */
function inventedEvents(truth: TalkroomReading, read: TalkroomReading): Fact[] {
  const told = turningPointsOf(truth);
  return turningPointsOf(read)
    .filter((event) => !told.some(({ what, at }) => what === event.what && contains(event.at, at)))
    .map(({ what }) => wrong(what));
}

const turningPointsOf = (reading: TalkroomReading): { what: string; at: Moment }[] =>
  observe(reading)
    .flatMap(({ events }) => events)
    .filter((event) => !('siteId' in event) && event.kind !== 'step')
    .map((event) => ({
      what: [
        event.kind,
        event.by,
        'dueOn' in event ? event.dueOn : '',
        'source' in event ? event.source : '',
      ].join(' '),
      at: event.at,
    }));

export const wrong = (name: string): Fact => ({ name, fate: 'wrong', isAnnounced: true });

export const factOf = (
  name: string,
  truth: unknown,
  read: unknown,
  isAnnounced: boolean,
): Fact => ({
  name,
  fate: read === truth ? 'kept' : read === undefined ? 'lost' : 'wrong',
  isAnnounced,
});

/** Not said at all: no way found it, and none found that it is not there. */
const isSaid = (field: Field<unknown>): boolean => 'value' in field && field.agreed > 0;

/** A field's value in words that white space and the width of digits do not change. */
export function plain(field: Field<unknown>): string | undefined {
  if (!isSaid(field) || !('value' in field)) return undefined;
  return JSON.stringify(field.value, (key, value: unknown) =>
    key === 'sentence'
      ? undefined
      : typeof value === 'string'
        ? squeeze(toHalfWidth(value))
        : value,
  );
}
