import { expect, test } from 'vitest';
import { moveStops } from '../../../utils/insert/move-stops.ts';

/** The caret is written as |, stops as ^ into the text before. */
function after(marked: string, now: string): number[] {
  const stops: number[] = [];
  let before = '';
  for (const character of marked) {
    if (character === '^') stops.push(before.length);
    else before += character;
  }
  return moveStops(stops, { before, after: now.replace('|', ''), caret: now.indexOf('|') });
}

test.each([
  ['typed before a stop', 'は^い', 'では|い', [2]],
  ['typed at a stop, which then stands behind the new words', 'は^い^', 'はな|い', [2, 3]],
  ['typed behind a stop', 'は^い', 'はいい|', [1]],
  ['a character like its neighbour, which the caret tells apart', 'あ^あ^', 'あああ|', [1, 3]],
  ['the same one at the stop', 'あ^あ^', 'ああ|あ', [2, 3]],
  ['deleted before a stop', '番頭^です^', '番|です', [1, 3]],
  ['deleted with the stop in it', '番^頭^です^', '番|', [1]],
  ['replaced by other words', '一二^三', '四五六|三', [3]],
  ['nothing changed', '一^二^', '一|二', [1, 2]],
])('%s', (_, before, now, stops) => {
  expect(after(before, now)).toEqual(stops);
});
