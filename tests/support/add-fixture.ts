import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { currentTime } from '../../utils/japan-time/now.ts';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { toWords } from '../unit/site/fixtures.ts';
import { readPage } from './read-page.ts';

/**
 * `npm run fixture -- talkroom/some-case saved.html https://coconala.com/talkrooms/18000001 [when]`
 *
 * Puts a saved page and what the reader sees in it among the fixtures, and prints that for a person
 * to compare with the page: the reading is a proposal, not the truth. Invented people only; take
 * real names and words out of the page first.
 */
const [name, page, url, when] = process.argv.slice(2);
if (!name || !page || !url || !/^[\w-]+\/[\w-]+$/.test(name)) {
  console.error('npm run fixture -- <page>/<case> <saved.html> <address> [moment of the look]');
  process.exit(1);
}

const html = readFileSync(page, 'utf8');
const now = when === undefined ? currentTime() : Date.parse(when);
const { document } = new JSDOM(html, { url }).window;
const expected = {
  url,
  now: toIsoJapan(now),
  reading: toWords(readPage(document, url, now)),
};

const folder = join(import.meta.dirname, '../fixtures', name);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'page.html'), html);
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
console.log(JSON.stringify(expected.reading, null, 2));
console.log(`\n${folder}\nLook at every line: does the page say so?`);
