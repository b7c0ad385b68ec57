// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readOrderList } from '../../../utils/site/order-list-reader.ts';
import { pageKindOf } from '../../../utils/site/page-kinds.ts';
import { createTalkroomReader } from '../../../utils/site/talkroom-reader.ts';
import { fixtureNames, showFixture, toWords } from './fixtures.ts';

test.each(fixtureNames())('the page %s is read as a person would read it', (name) => {
  const { url, now, reading } = showFixture(name);
  const page = pageKindOf(url);
  const read =
    page?.kind === 'order-list'
      ? readOrderList(document, url, now)
      : createTalkroomReader(document).read(page?.kind === 'talkroom' ? page.roomId : '', now);
  expect(toWords(read)).toEqual(reading);
});
