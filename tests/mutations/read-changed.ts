import { readOrderList } from '../../utils/site/order-list-reader.ts';
import { pageKindOf } from '../../utils/site/page-kinds.ts';
import type { OrderListReading, TalkroomReading } from '../../utils/site/reading.ts';
import { createTalkroomReader, unreadableTalkroom } from '../../utils/site/talkroom-reader.ts';
import { loadFixture } from '../unit/site/fixtures.ts';
import { factsOfList, factsOfTalkroom } from './facts.ts';
import type { Fact } from './facts.ts';
import type { Operator } from './operators.ts';

interface Page {
  name: string;
  url: string;
  now: number;
  document: Document;
  /** What the unchanged page says. */
  truth: TalkroomReading | OrderListReading;
}

export function openPage(name: string): Page {
  const { url, now, html } = loadFixture(name);
  const document = new DOMParser().parseFromString(html, 'text/html');
  const page = { name, url, now, document };
  const truth = isTalkroom(url) ? readTalkroom(page) : readList(page);
  if (!truth) throw new Error(`${name} is no list`);
  return { ...page, truth };
}

const isTalkroom = (url: string): boolean => pageKindOf(url)?.kind === 'talkroom';

/** What the changed page still says of what the page says. */
export function readChanged(page: Page, operators: readonly Operator[]): Fact[] {
  const { name, truth } = page;
  const changed = { ...page, document: page.document.cloneNode(true) as Document };
  for (const { change } of operators) change(changed.document);
  const facts =
    truth.kind === 'talkroom'
      ? factsOfTalkroom(truth, readTalkroom(changed))
      : factsOfList(truth, readList(changed));
  return facts.map((fact) => ({ ...fact, name: `${name}: ${fact.name}` }));
}

type Shown = Pick<Page, 'document' | 'url' | 'now'>;

/** As the content script hands it on: what cannot be read is said to be unreadable. */
function readTalkroom({ document, now }: Shown): TalkroomReading {
  const reading = createTalkroomReader(document).read('18000001', now);
  return reading.kind === 'talkroom' ? reading : unreadableTalkroom('18000001', now);
}

function readList({ document, url, now }: Shown): OrderListReading | undefined {
  const reading = readOrderList(document, url, now);
  return reading.kind === 'order-list' ? reading : undefined;
}
