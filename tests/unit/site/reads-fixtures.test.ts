// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readPage } from '../../support/read-page.ts';
import { fixtureNames, showFixture, toWords } from './fixtures.ts';

test.each(fixtureNames())('the page %s is read as a person would read it', (name) => {
  const { url, now, reading } = showFixture(name);
  expect(toWords(readPage(document, url, now))).toEqual(reading);
});
