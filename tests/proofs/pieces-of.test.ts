import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageReading, Side, TalkroomReading } from '../../utils/site/readings/talkroom.ts';
import { recordObservations } from '../../utils/store/record.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { piecesOf } from '../../utils/watch/pieces-of.ts';
import { freshStore } from '../support/fresh-store.ts';
import { found, HOUR, message, NOW, talkroom } from '../support/readings.ts';

const MOST = 5;
const RUNS = { numRuns: 60 };

/** The automatic row opens a room; people's rows have numbers, the site's have none. */
const row = fc.record({
  side: fc.constantFrom<Side>('seller', 'buyer', 'site', 'unknown'),
  text: fc.constantFrom('承知しました。', '納品いたします。', 'お願いします。'),
  isDelivery: fc.boolean(),
  minutes: fc.integer({ min: 1, max: 3000 }),
});

const reading: fc.Arbitrary<TalkroomReading> = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 30 }),
    startsWithAuto: fc.boolean(),
    olderExist: fc.constantFrom(found(true), found(false), { missing: 'older' }),
    newerExist: fc.constantFrom(found(true), found(false), { missing: 'newer' }),
    sides: fc.constantFrom('found', 'missing'),
    deadline: fc.option(fc.integer({ min: 1, max: 70 })),
    lowest: fc.integer({ min: 0, max: 50 }),
  })
  .map(({ rows, startsWithAuto, olderExist, newerExist, sides, deadline, lowest }) => {
    const messages = messagesOf(rows, startsWithAuto);
    const ids = messages.flatMap(({ siteId }) => siteId ?? []);
    const [first, last] = [ids[0], ids.at(-1)];
    return talkroom({
      messages,
      olderExist,
      newerExist,
      sides: sides === 'found' ? found(messages.length) : { missing: 'sides' },
      printedDeadline: found(
        deadline === null
          ? null
          : { at: NOW + deadline * HOUR, sentence: '48時間以内', isFirstContact: true },
      ),
      rowCount: messages.length + lowest,
      // Rows that have arrived before stand above and are not in the reading any more.
      range:
        first === undefined || last === undefined ? null : { from: first - lowest, until: last },
    });
  });

function messagesOf(
  rows: { side: Side; text: string; isDelivery: boolean; minutes: number }[],
  startsWithAuto: boolean,
): MessageReading[] {
  let sentAt = NOW - rows.reduce((sum, { minutes }) => sum + minutes, 1) * 60_000;
  return rows.map(({ side, text, isDelivery, minutes }, index) => {
    sentAt += minutes * 60_000;
    const isPerson = side !== 'site';
    if (startsWithAuto && index === 0) return message({ side: 'auto', sentAt, text });
    return message({
      siteId: isPerson ? 1000 + index : null,
      ordinal: isPerson ? 0 : index,
      side,
      sentAt,
      text,
      mark: isDelivery && side === 'seller' ? 'formal-delivery' : null,
    });
  });
}

/** What the store holds after these readings arrived one after the other. */
async function storeAfter(readings: readonly ReturnType<typeof piecesOf>[number][]) {
  const database = await freshStore();
  for (const one of readings) await recordObservations(database, observe(one), 'full', NOW);
  const held = {
    events: await database.events.toArray(),
    coverage: await database.coverage.toArray(),
    rooms: await database.rooms.toArray(),
  };
  await database.delete();
  return held;
}

/** The page if the rows above the message at `start` did not stand on it. */
function onlyFrom(whole: TalkroomReading, start: number): TalkroomReading {
  const messages = whole.messages.slice(start);
  const from = messages.find(({ siteId }) => siteId !== null)?.siteId;
  return {
    ...whole,
    messages,
    rowCount: messages.length,
    olderExist: 'value' in whole.olderExist ? found(true) : whole.olderExist,
    range: whole.range && from != null ? { from, until: whole.range.until } : null,
  };
}

const shortTalkroom = talkroom({
  messages: Array.from({ length: 12 }, (_, index) =>
    message({ siteId: 100 + index, sentAt: NOW - (20 - index) * HOUR }),
  ),
});

describe('a long room in pieces', () => {
  it('is known as if it had come at once, when all have arrived', async () => {
    await fc.assert(
      fc.asyncProperty(reading, async (whole) => {
        expect(await storeAfter(piecesOf(whole, MOST))).toEqual(await storeAfter([whole]));
      }),
      RUNS,
    );
  });

  it('is known as a page with only the newer rows, when the rest never arrives', async () => {
    await fc.assert(
      fc.asyncProperty(reading, fc.nat(), async (whole, count) => {
        const pieces = piecesOf(whole, MOST);
        fc.pre(pieces.length > 1);
        const arrived = pieces.slice(0, 1 + (count % (pieces.length - 1)));
        const texts = new Set(
          arrived.flatMap((piece) => (piece.kind === 'talkroom' ? piece.messages : [])),
        );
        const start = whole.messages.findIndex((one) => texts.has(one));
        expect(await storeAfter(arrived)).toEqual(await storeAfter([onlyFrom(whole, start)]));
      }),
      RUNS,
    );
  });

  it('loses nothing when a piece comes twice, as after a failure', async () => {
    await fc.assert(
      fc.asyncProperty(reading, async (whole) => {
        const pieces = piecesOf(whole, MOST);
        const again = [...pieces.slice(0, 2), ...pieces];
        expect(await storeAfter(again)).toEqual(await storeAfter([whole]));
      }),
      RUNS,
    );
  });

  it('claims no row that it does not bring', () => {
    for (const piece of piecesOf(shortTalkroom, MOST)) {
      if (piece.kind !== 'talkroom') throw new Error('not a talkroom');
      const ids = piece.messages.map(({ siteId }) => siteId);
      expect([piece.range?.from, piece.range?.until]).toEqual([ids[0], ids.at(-1)]);
    }
  });

  it('brings the newest rows first, and the start of the room only with the last', () => {
    const pieces = piecesOf(shortTalkroom, MOST);
    expect(pieces).toMatchObject([
      { range: { from: 107, until: 111 }, olderExist: { value: true } },
      { range: { from: 102, until: 107 }, olderExist: { value: true } },
      { range: { from: 100, until: 102 }, olderExist: { value: false } },
    ]);
    const stands = pieces.map((piece) => piece.kind === 'talkroom' && piece.newerExist);
    expect(stands).toMatchObject([{ value: false }, { value: true }, { value: true }]);
  });

  it('is one piece where it is short', () => {
    expect(piecesOf(shortTalkroom, 12)).toEqual([shortTalkroom]);
  });

  it('stays whole where its numbers do not rise', () => {
    const [first, ...others] = shortTalkroom.messages;
    const messages = first ? [...others, first] : others;
    const odd = { ...shortTalkroom, messages };
    expect(piecesOf(odd, MOST)).toEqual([odd]);
  });
});
