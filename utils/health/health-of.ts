import type { Field, How } from '../site/field.ts';
import type { Reading } from '../site/reading.ts';

/** What one look says of the ways to one field. No word of the page is in it. */
export interface FieldHealth {
  page: Reading['kind'];
  /** One of FIELD_NAMES. */
  field: string;
  /** `strange`: found, and nobody knows what it means. */
  state: 'ok' | 'missing' | 'disagrees' | 'strange';
  /** The way that found it; null where none did. */
  how: How | null;
  /** How many ways said the same. */
  agreed: number;
  /** Epoch ms of the look. */
  at: number;
}

/** The fields of a reading by the names under which they go missing. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  roomKind: 'room-kind',
  step: 'step',
  status: 'status',
  title: 'title',
  buyer: 'buyer',
  printedDeadline: 'printed-deadline',
  priceJpy: 'price',
  soldOn: 'sold-on',
  dueOn: 'due-date',
  olderExist: 'older',
  newerExist: 'newer',
  form: 'form',
  sides: 'sides',
  stamps: 'stamps',
  found: 'rows',
  newestAt: 'newest',
  isUnread: 'unread',
  ownId: 'own-id',
  proposeBy: 'propose-by',
  canPropose: 'can-propose',
  buyBy: 'buy-by',
  canRate: 'can-rate',
};

/**
 * How well each field of a page could be read. A list shows a field once per room: where some rooms
 * show it and others do not, the field is here once for each state.
 */
export function healthOf(reading: Reading): FieldHealth[] {
  const shown = [reading, ...partsOf(reading)];
  const states = new Map<string, FieldHealth>();
  for (const part of shown) {
    for (const health of healthOfPart(part, reading)) {
      const key = `${health.field}/${health.state}`;
      states.set(key, weakerOf(states.get(key), health));
    }
  }
  return [...states.values()];
}

/** The lines of a list, each of which shows its fields. */
function partsOf(reading: Reading): readonly object[] {
  if (reading.kind === 'order-list') return [...reading.rooms, ...reading.quotes];
  return reading.kind === 'inbox' ? reading.talks : [];
}

function healthOfPart(part: object, { kind, readAt }: Reading): FieldHealth[] {
  return Object.entries(part).flatMap(([property, field]: [string, unknown]) => {
    const name = FIELD_NAMES[property];
    if (name === undefined || !isField(field) || isSilent(property, field)) return [];
    return [{ page: kind, field: name, ...stateOf(field), at: readAt }];
  });
}

function stateOf(field: Field<unknown>): Pick<FieldHealth, 'state' | 'how' | 'agreed'> {
  if ('value' in field) {
    const state = isStrange(field.value) ? 'strange' : 'ok';
    return { state, how: field.how, agreed: field.agreed };
  }
  const isDisagreement = field.missing.startsWith('ways-disagree:');
  return { state: isDisagreement ? 'disagrees' : 'missing', how: null, agreed: 0 };
}

const isStrange = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'meaning' in value && value.meaning === 'unknown';

/** Of rooms in one list, the one whose field stands on the fewest ways speaks for all. */
const weakerOf = (a: FieldHealth | undefined, b: FieldHealth): FieldHealth =>
  a && a.agreed <= b.agreed ? a : b;

/** Nothing was there to be read: that says neither that the ways work nor that they are broken. */
const isSilent = (property: string, field: Field<unknown>): boolean =>
  'value' in field && (field.agreed === 0 || (OF_ROWS.has(property) && field.value === 0));

const OF_ROWS: ReadonlySet<string> = new Set(['sides', 'stamps', 'found']);

const isField = (value: unknown): value is Field<unknown> =>
  typeof value === 'object' && value !== null && ('missing' in value || 'agreed' in value);
