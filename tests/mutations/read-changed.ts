import { pageKindOf } from '../../utils/site/page-kinds.ts';
import type { NotAPage, PageReading } from '../../utils/site/reading.ts';
import { createTalkroomReader, unreadableTalkroom } from '../../utils/site/talkroom-reader.ts';
import { READERS } from '../../utils/watch/look-at-mypage.ts';
import { fixtureNames, loadFixture } from '../unit/site/fixtures.ts';
import { factsOfList, factsOfTalkroom } from './facts.ts';
import { factsOfPage } from './facts-of-page.ts';
import type { Fact } from './facts.ts';
import type { Operator } from './operators.ts';

interface Page {
  name: string;
  url: string;
  now: number;
  document: Document;
  /** What the unchanged page says. */
  truth: PageReading;
}

/** Every fixture that is a page; the others say nothing that could be lost. */
export const openPages = (): Page[] => fixtureNames().flatMap((name) => openPage(name) ?? []);

function openPage(name: string): Page | undefined {
  const { url, now, html } = loadFixture(name);
  const document = new DOMParser().parseFromString(html, 'text/html');
  const truth = readShown({ document, url, now });
  return truth && { name, url, now, document, truth };
}

/** What the changed page still says of what the page says. */
export function readChanged(page: Page, operators: readonly Operator[]): Fact[] {
  const { name, truth } = page;
  const changed = { ...page, document: page.document.cloneNode(true) as Document };
  for (const { change } of operators) change(changed.document);
  return factsOf(truth, readShown(changed)).map((fact) => ({
    ...fact,
    name: `${name}: ${fact.name}`,
  }));
}

function factsOf(truth: PageReading, read: PageReading | undefined): Fact[] {
  if (truth.kind === 'talkroom') {
    return read?.kind === 'talkroom' ? factsOfTalkroom(truth, read) : [SILENT];
  }
  return truth.kind === 'order-list'
    ? factsOfList(truth, read?.kind === 'order-list' ? read : undefined)
    : factsOfPage(truth, read);
}

/** A whole page that is taken for an error page: nobody would ever hear of it. */
const SILENT: Fact = { name: 'the page', fate: 'lost', isAnnounced: false };

type Shown = Pick<Page, 'document' | 'url' | 'now'>;

/** As the content scripts hand it on: what cannot be read is said to be unreadable. */
function readShown({ document, url, now }: Shown): PageReading | undefined {
  const page = pageKindOf(url);
  if (!page) return undefined;
  if (page.kind === 'talkroom') {
    const reading = createTalkroomReader(document).read(page.roomId, now);
    if (reading.kind === 'talkroom') return reading;
    return isLoss(reading) ? unreadableTalkroom(page.roomId, now) : undefined;
  }
  const reading = READERS[page.kind].read(document, url, now);
  if (reading.kind !== 'not-a-page') return reading;
  return isLoss(reading) ? READERS[page.kind].unreadable(url, now) : undefined;
}

const isLoss = ({ why }: NotAPage): boolean => why === 'unknown-layout' || why === 'other-language';
