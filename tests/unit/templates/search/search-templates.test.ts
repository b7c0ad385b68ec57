import { describe, expect, it, test } from 'vitest';
import type { Choice } from '../../../../utils/templates/search/choice.ts';
import {
  indexTemplates,
  searchTemplates,
} from '../../../../utils/templates/search/search-templates.ts';

const choice = (id: string, part: Partial<Choice>): Choice => ({
  ...{ id, title: id, reading: '', folder: '', tags: [], body: '', role: null },
  ...{ isOwn: true, isFavourite: false, lastUsedAt: null },
  ...part,
});
const TEXTS = [
  choice('belt', { title: 'ベルトの採寸', reading: 'べるとのさいすん' }),
  choice('thanks', { title: '購入のお礼', reading: 'こうにゅうのおれい' }),
  choice('delivery', { title: '納品のお知らせ', reading: 'のうひんのおしらせ', folder: '終わり' }),
  choice('server', { title: 'サーバー移転', tags: ['Web制作'], body: 'ロゴの納品も承ります。' }),
  choice('paper', { title: '新聞の切り抜き', reading: 'しんぶんのきりぬき' }),
];
const INDEX = indexTemplates(TEXTS);
const find = (query: string): string[] => searchTemplates(INDEX, query).map(({ id }) => id);

describe('a text is found however its title is typed', () => {
  test.each([
    ['べると', 'belt'],
    ['ベルト', 'belt'],
    ['ﾍﾞﾙﾄ', 'belt'],
    ['へ\u3099ると', 'belt'],
    ['beruto', 'belt'],
    ['ＢＥＲＵＴＯ', 'belt'],
    ['さいすん', 'belt'],
    ['こうにゅう', 'thanks'],
    ['kounyuu', 'thanks'],
    ['konyu', 'thanks'],
    ['kounyuuno o', 'thanks'],
    ['サーバ', 'server'],
    ['ｓａｂａ', 'server'],
    ['web', 'server'],
    ['sinbun', 'paper'],
    ['shimbun', 'paper'],
    ["shin'bun", 'paper'],
    ['sinb', 'paper'],
  ])('"%s"', (query, id) => {
    expect(find(query)[0]).toBe(id);
  });
});

it('is found by the words of its text and of its folder too, behind those with it in the title', () => {
  expect(find('納品')).toEqual(['delivery', 'server']);
  expect(find('終わり')).toEqual(['delivery']);
});

it('every word must stand in it, in any order', () => {
  expect(find('お知らせ 納品')).toEqual(['delivery']);
  expect(find('お知らせ　のうひん')).toEqual(['delivery']);
  expect(find('お知らせ ベルト')).toEqual([]);
});

test('without a query the list stays as it is', () => {
  expect(find(' 　')).toEqual(TEXTS.map(({ id }) => id));
});

test('signs of search patterns are only signs', () => {
  expect(find('.*')).toEqual([]);
  expect(find('[')).toEqual([]);
});
