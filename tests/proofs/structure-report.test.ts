// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { structureReport } from '../../utils/health/structure-report.ts';
import { fixtureNames, showFixture } from '../unit/site/fixtures.ts';

const UNREAD = 'script, style, noscript, template, svg, iframe';

const textsIn = (root: ParentNode & Node): string[] => {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!node.parentElement?.closest(UNREAD)) texts.push(node.nodeValue ?? '');
  }
  return texts;
};
const parse = (report: string): Document => new DOMParser().parseFromString(report, 'text/html');
const tagsIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')]
    .filter((element) => !element.closest(UNREAD))
    .map(({ localName, className }) => `${localName} ${className}`.replace(/\d{4,}/g, ''));
const breaksOf = (text: string): string => text.replace(/[^\n]/g, '.');

/** Words of people: two letters or more, and numbers of two digits or more. */
const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}]{2,}|\d{2,}/gu) ?? []).filter((word) => !/^(a+|あ+|0+)$/.test(word));

/** What the site's own names consist of may look like a word that somebody wrote. */
function namesIn(root: Element): string {
  const elements = [root, ...root.querySelectorAll('*')];
  return elements
    .flatMap((element) => [
      element.localName,
      ...element.getAttributeNames(),
      ...['class', 'id', 'role', 'type'].map((name) => element.getAttribute(name) ?? ''),
    ])
    .join(' ')
    .replace(/[^\x20-\x7e]/g, '');
}

describe.each(fixtureNames())('the report of %s', (name) => {
  test('has every text at its length and with its line breaks, and no word of it', () => {
    showFixture(name);
    const report = structureReport(document.body, 'page');
    const [given, shown] = [textsIn(document.body), textsIn(parse(report).body)];
    expect(shown.map(({ length }) => length)).toEqual(given.map(({ length }) => length));
    expect(shown.map(breaksOf)).toEqual(given.map(breaksOf));
    const names = namesIn(document.body);
    const words = given.flatMap(wordsOf).filter((word) => !names.includes(word));
    expect(words.filter((word) => report.includes(word))).toEqual([]);
  });

  test('has the page’s elements, in place and with their classes', () => {
    showFixture(name);
    const copy = parse(structureReport(document.body, 'page'));
    expect(tagsIn(copy.body)).toEqual(tagsIn(document.body));
  });
});

describe('what stands in attributes', () => {
  const reportOf = (html: string): string => {
    document.body.innerHTML = html;
    return structureReport(document.body, 'page');
  };

  test('is left out but for class, role, type and ids without their numbers', () => {
    const report = reportOf(
      '<input type="text" value="秘密" placeholder="秘密" data-room="18000001">' +
        '<a id="js-talkroomMessage-215200001" role="link" href="/users/100001">x</a>',
    );
    expect(report).toContain('<input type="text" value placeholder data-room>');
    expect(report).toContain('<a id="js-talkroomMessage-000000000" role="link" href>a</a>');
  });

  test('in classes a number of somebody and words of somebody give way too', () => {
    expect(reportOf('<p class="mt-2 user-100001 さくら">x</p>')).toContain(
      '<p class="mt-2 user-000000 あああ">a</p>',
    );
  });

  test('programs, styles and pictures are only named', () => {
    expect(reportOf('<script>const a = 1</script><svg><path d="M0"/></svg>')).toContain(
      '<script></script><svg></svg>',
    );
  });
});

describe('whatever somebody writes', () => {
  test('gives way to dummies of its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        document.body.textContent = text;
        const report = structureReport(document.body, 'page');
        const shown = report.slice(report.indexOf('<body>') + 6, -'</body>'.length);
        expect(shown).toHaveLength(text.length);
        expect(shown).toMatch(/^[\sa0あ０:：/／,，.、。()（）「」~〜-]*$/);
      }),
    );
  });

  test('a page of ten thousand rows stays small and well formed, and its form is in it', () => {
    const row = '<div class="row"><b>さくら</b><p>よろしくお願いします。</p></div>';
    document.body.innerHTML = `<main>${row.repeat(10_000)}</main><form><textarea></textarea></form>`;
    const report = structureReport(document.body, 'page');
    expect(report.length).toBeLessThan(10_000);
    expect(report).toContain('<!-- 9920 -->');
    expect(report).toContain('<form><textarea></textarea></form>');
  });

  test('a text too long for a report is cut, said so, and every element is closed', () => {
    document.body.innerHTML = `<main><p>${'あ'.repeat(300_000)}</p></main>`;
    const report = structureReport(document.body, 'page');
    expect(report).toContain('<body><main><p></p></main></body>\n<!-- cut -->');
    expect(report.length).toBeLessThan(200_100);
  });
});
