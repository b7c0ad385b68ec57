import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBriskine } from '../../../utils/exchange/templates-file/briskine.ts';
import { fromTextBlaze } from '../../../utils/exchange/templates-file/from-text-blaze.ts';
import { textOfHtml } from '../../../utils/exchange/templates-file/html-text.ts';
import { readTemplatesFile } from '../../../utils/exchange/templates-file/read-templates-file.ts';
import { parseTemplate } from '../../../utils/templates/language/parse-template.ts';
import { EMPTY_LIBRARY } from '../../../utils/templates/library/own-template.ts';
import { NOW } from '../../support/readings.ts';

const BRISKINE = join(import.meta.dirname, '../../fixtures-files/templates/briskine.csv');

const plannedIn = (text: string) => {
  const plan = readTemplatesFile(text, EMPTY_LIBRARY, NOW);
  if (!plan.ok) throw new Error(`refused: ${plan.why} in ${String(plan.row)}`);
  return plan;
};

describe('a table of Briskine', () => {
  const { source, planned } = plannedIn(readFileSync(BRISKINE, 'utf8'));

  it('becomes texts of hers: words instead of HTML, the buyer’s name, fields for the rest', () => {
    expect(source).toBe('briskine');
    expect(planned[0]).toMatchObject({
      kind: 'add',
      notUnderstood: null,
      template: {
        ...{ id: 'briskine-Qx81', title: 'はじめのご挨拶', folder: '', tags: ['挨拶', '初回'] },
        body: '{お名前}様\n\nご購入ありがとうございます。{入力 from.name}です。',
      },
    });
  });

  it('gives a text without a title the word by which it was called', () => {
    expect(planned[1]?.template).toMatchObject({
      ...{ title: 'prog', tags: [], body: '進み具合は{カーソル}です。\n\nA & B' },
    });
  });

  it('points at a condition instead of leaving out one of its sides', () => {
    expect(planned[2]?.template.body).toBe('{{#if to.name}}あり{{else}}なし{{/if}}');
    expect(planned[2]?.notUnderstood).toMatchObject({ offset: 0, expected: 'closing-brace' });
  });

  it.each([
    ['{{to.name}}様', '{お名前}様'],
    ['{{ to.0.first_name }}', '{お名前}'],
    ['{{to.last_name}}', '{入力 to.last_name}'],
    ['{{{subject}}}', '{入力 subject}'],
    ['{{moment add="3;days"}}', '{入力 moment add "3;days"}'],
    ['{{}}', '{{}}'],
    ['{{! memo }}', '{{! memo }}'],
    ['{{#each a}}', '{{#each a}}'],
    ['{x}', '{x}'],
  ])('turns %s into %s', (theirs, ours) => {
    expect(fromBriskine(theirs)).toBe(ours);
  });
});

describe('snippets of Text Blaze', () => {
  it('are read from its JSON with their folders', () => {
    const snippets = [
      { name: 'お礼', shortcut: '/o', text: '{formtext: name=お名前}様' },
      { name: null, shortcut: '/k', text: 'はい' },
    ];
    const { source, planned } = plannedIn(
      JSON.stringify({ folders: [{ name: '納品', snippets }] }),
    );
    expect(source).toBe('text-blaze');
    expect(planned.map(({ template }) => template)).toMatchObject([
      { folder: '納品', title: 'お礼', body: '{入力 お名前}様' },
      { folder: '納品', title: '/k', body: 'はい' },
    ]);
  });

  it('are read from a table that has a shortcut and a snippet', () => {
    const { source, planned } = plannedIn('Name,Shortcut,Snippet\nお礼,/o,ありがとうございます\n');
    expect(source).toBe('text-blaze');
    expect(planned[0]?.template).toMatchObject({ title: 'お礼', body: 'ありがとうございます' });
  });

  it.each([
    ['{cursor}', '{カーソル}'],
    ['{formtext: name=色; default=赤}', '{入力 色=赤}'],
    ['{formparagraph: name=memo; cols=20}', '{入力 memo}'],
    ['{formtext} {formtext}', '{入力 formtext 1} {入力 formtext 2}'],
    ['{formmenu: 大; 小; name=形; default=小}', '{選択 形: 小 | 大}'],
    ['{formmenu: 大; 小; name=形; multiple=yes}', '{入力 形}'],
    ['{formmenu: 大; 小; name=形}と{=形}', '{選択 形: 大 | 小}と{選択 形: 大 | 小}'],
    ['{=色}と{formtext: name=色; default=赤}', '{入力 色=赤}と{入力 色=赤}'],
    ['{=a + b}', '{入力 a + b}'],
    ['{time: YYYY-MM-DD}', '{入力 time: YYYY-MM-DD}'],
    ['{formdate: YYYY; name=日; default=2026}', '{入力 日}'],
    ['{if: a=1}い{else}ろ{endif}', '{if: a=1}い{else}ろ{endif}'],
    ['{formtext: name={=x}}', '{formtext: name={入力 x}}'],
  ])('%s becomes %s', (theirs, ours) => {
    expect(fromTextBlaze(theirs)).toBe(ours);
  });

  it.each(['{if: a}い{endif}', '{formtoggle: name=a}い{endformtoggle}', '{formtext: name={=x}}'])(
    'that our language cannot say are pointed at: %s',
    (theirs) => {
      expect(parseTemplate(fromTextBlaze(theirs)).ok).toBe(false);
    },
  );
});

describe('an HTML body', () => {
  it.each([
    ['<div>一</div><div>二</div>', '一\n二'],
    ['<div>一</div><div><br></div><div>二</div>', '一\n\n二'],
    ['<div>一<br></div><div>二</div>', '一\n二'],
    ['<p>一</p>\n<p>二</p>', '一\n\n二'],
    ['一<br>二<br/><br />三', '一\n二\n\n三'],
    ['<ul><li>一</li><li>二</li></ul>', '・一\n・二'],
    ['<b>一</b>\n   <i>二</i>', '一 二'],
    ['<a href="https://example.com/">ここ</a>', 'ここ'],
    [
      '<div>1 < 2 &amp;&nbsp;3 &gt; 2 &#12354;&#x3044;&unknown;</div>',
      '1 < 2 & 3 > 2 あい&unknown;',
    ],
    ['<style>p{}</style><script>run()</script>一<!-- <p>二</p> -->', '一'],
    ['<img src=x onerror="run()">一', '一'],
    ['&lt;b&gt;一&lt;/b&gt;', '<b>一</b>'],
    ['行1\n\n  行2 &amp; <お名前>', '行1\n\n  行2 & <お名前>'],
  ])('%s is read as its words', (html, words) => {
    expect(textOfHtml(html)).toBe(words);
  });

  it.each(['<a', '<!--', '<script>', '&#1', '<p>', '<div ', ' ', '{{'])(
    'of 200,000 letters is read at once: %s',
    (unit) => {
      const html = `<p>${unit.repeat(200_000 / unit.length)}`;
      const start = performance.now();
      fromBriskine(textOfHtml(html));
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});
