import { createTalkroomReader } from '../../utils/site/talkroom-reader.ts';
import type { TalkroomReading } from '../../utils/site/readings/talkroom.ts';
import { BantoDatabase, openChecked } from '../../utils/store/database.ts';
import { recordObservations } from '../../utils/store/record.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { message, talkroom } from '../support/readings.ts';
import { fillRooms, wakeUp } from './wake-up-in-page.ts';

/** Runs inside a browser page; the runner calls it by name through `window.bench`. */
const bench = { compareReading, appendOne, recordWhole, putBare, seedRooms, fillRooms, wakeUp };
export type Bench = typeof bench;
Object.assign(window, { bench });

const HOUR = 3_600_000;

/** Milliseconds of first full readings and of bare walks, in turn, in an engine that is warm. */
async function compareReading(runs: number): Promise<{ read: number[]; walk: number[] }> {
  const read: number[] = [];
  const walk: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    walk.push(walkBare());
    read.push(readWhole());
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { read, walk };
}

/** Milliseconds of a first full reading of the page. */
function readWhole(): number {
  const reader = createTalkroomReader(document);
  return timed(() => reader.read('18200001', Date.now()));
}

/** The least that any reader must do: have every element's class and id and every text in hand. */
function walkBare(): number {
  const list = requireList();
  return timed(() => {
    const walker = document.createTreeWalker(list, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const seen: (string | null)[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) seen.push(node.getAttribute('class'), node.id);
      else seen.push((node.nodeValue ?? '').trim());
    }
    return seen.length;
  });
}

let longReader: ReturnType<typeof createTalkroomReader> | undefined;

/** Milliseconds to read one more message in a room that was read before and stays open. */
function appendOne(): number {
  longReader ??= createTalkroomReader(document);
  const reader = longReader;
  reader.read('18200001', Date.now());
  reader.confirm();
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true });
  const rows = requireList().querySelectorAll('.d-talkroomMessage');
  const last = rows[rows.length - 1];
  const added = last?.cloneNode(true) as Element;
  added.id = `js-talkroomMessage-${999_000_000 + rows.length}`;
  last?.after(added);
  const records = observer.takeRecords();
  let count = 0;
  const took = timed(() => {
    reader.markDirty(records);
    if (!reader.readAhead(Date.now(), () => true)) throw new Error('one message took a slice');
    const reading = reader.read('18200001', Date.now());
    count = reading.kind === 'talkroom' ? reading.messages.length : -1;
  });
  added.remove();
  reader.markDirty(observer.takeRecords());
  observer.disconnect();
  if (count !== 1) throw new Error(`${count} messages were read instead of one`);
  return took;
}

/** Milliseconds from a reading of `count` messages to the end of its transaction. */
async function recordWhole(count: number): Promise<number> {
  const database = await freshDatabase();
  const reading = aReading('18200001', count, Date.now());
  const start = performance.now();
  await recordObservations(database, observe(reading), 'full', Date.now());
  const took = performance.now() - start;
  await database.delete();
  return took;
}

/** The same rows put by bare Dexie, made beforehand. */
async function putBare(count: number): Promise<number> {
  const database = await freshDatabase();
  const rows = observe(aReading('18200001', count, Date.now())).flatMap(({ events }) => events);
  const start = performance.now();
  await database.events.bulkPut(rows);
  const took = performance.now() - start;
  await database.delete();
  return took;
}

/** Fills the extension's own store, through the road that every reading takes. */
async function seedRooms(rooms: number, messagesEach: number): Promise<void> {
  const database = await openChecked(new BantoDatabase());
  const filled = database.tables.filter(({ name }) => name !== 'meta');
  await Promise.all(filled.map((table) => table.clear()));
  for (let index = 0; index < rooms; index += 1) {
    const reading = aReading(String(18_100_001 + index), messagesEach, Date.now());
    await recordObservations(database, observe(reading), 'full', Date.now());
  }
  database.close();
}

function aReading(roomId: string, count: number, now: number): TalkroomReading {
  const messages = Array.from({ length: count }, (_, index) =>
    message({
      siteId: Number(roomId) * 100 + index,
      side: index % 2 === 0 ? 'seller' : 'buyer',
      sentAt: now - (count - index) * (HOUR / 10) - (Number(roomId) % 60) * HOUR,
      text: `${index}番目のメッセージです。よろしくお願いいたします。`,
    }),
  );
  return talkroom({ roomId, readAt: now, messages });
}

const freshDatabase = (): Promise<BantoDatabase> =>
  openChecked(new BantoDatabase(`bench-${Math.random()}`));

function requireList(): Element {
  const list = document.querySelector('.d-talkroomMessageList');
  if (!list) throw new Error('no message list on this page');
  return list;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
