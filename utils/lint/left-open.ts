import { placesOf } from './draft-text.ts';
import type { DraftText } from './draft-text.ts';
import type { Finding } from './finding.ts';

interface Sign {
  pattern: RegExp;
  strength: Finding['strength'];
}

const CIRCLE = '[○〇◯●]';
const HONORIFIC = '(?:様|さま|さん)';
const UNIT = `(?:${HONORIFIC}|円|月|日(?!曜)|時(?!間)|分|名|個|枚|回|件|営業日|について|の件)`;
/** 「〇〇風」: whatever it may be. */
const AS_ANY = '(?:風|系|的|など|とか|のよう|みたい|といった|という)';
/** What people write where a name or a word is to stand. */
const FILL_ME =
  '(?:お?名前|ご?氏名|お客様名|購入者(?:様|名)?|会社名|サービス名|商品名|件名|タイトル|日付|日時|期限|金額|価格|納品予定日|name|buyer|date)';

/**
 * Left open by mistake. The language of templates is stricter (`isLeftOpen`): in a letter a circle
 * is a yes, a dot begins a line, and a programmer speaks of braces.
 */
const SIGNS: readonly Sign[] = [
  // {お名前}, {{to.name}}, {期限:3日}; not { color: red; }
  {
    pattern:
      /\{\{[^{}\n]{1,40}\}\}|\{[^{}\n:;=()<>"']{1,40}\}|\{[^{}\n"';]*[ぁ-んァ-ヶ一-龠][^{}\n"';]*\}/g,
    strength: 'strong',
  },
  // 〇〇様, ○月○日, 11月●日; a row of more is an ornament, and in 「」 it may be what they speak of
  {
    pattern: new RegExp(`(?<!${CIRCLE}|「)${CIRCLE}{2,3}(?!${CIRCLE}|${AS_ANY})`, 'g'),
    strength: 'strong',
  },
  { pattern: new RegExp(`(?<!${CIRCLE}|「)${CIRCLE}{2,3}(?=${AS_ANY})`, 'g'), strength: 'soft' },
  { pattern: new RegExp(`(?<=「)${CIRCLE}{2,3}(?!${CIRCLE})`, 'g'), strength: 'soft' },
  { pattern: new RegExp(`(?<!${CIRCLE})${CIRCLE}{4,}(?=${HONORIFIC})`, 'g'), strength: 'strong' },
  { pattern: new RegExp(`(?<!${CIRCLE})${CIRCLE}[月/]${CIRCLE}日?`, 'g'), strength: 'strong' },
  { pattern: new RegExp(`(?<=\\d月)${CIRCLE}(?=日)`, 'g'), strength: 'strong' },
  {
    pattern: new RegExp(`(?<!${CIRCLE}|月)${CIRCLE}(?=日(?:まで|間|以内|頃|ごろ|後))`, 'g'),
    strength: 'strong',
  },
  { pattern: new RegExp(`(?<!●|月)●(?!●)(?=${UNIT})`, 'g'), strength: 'strong' },
  // A dot that begins a line is a list's.
  { pattern: new RegExp(`(?<=[^\\s●○〇◯月])●(?![●○〇◯]|${UNIT})`, 'g'), strength: 'soft' },
  { pattern: new RegExp(`(?<![△□◇×])(?:△△|□□|◇◇|××)(?=${UNIT})`, 'g'), strength: 'strong' },
  {
    pattern: new RegExp(`[[<【(〈《]${FILL_ME}[\\]>】)〉》](?=[ ]*${HONORIFIC})`, 'gi'),
    strength: 'strong',
  },
  {
    pattern: new RegExp(`\\[${FILL_ME}\\](?![ ]*(?:${HONORIFIC}|[:\\n]|$))`, 'gi'),
    strength: 'strong',
  },
  {
    pattern: /[([【「](?:ここ[にへ]|後で|あとで|要記入|要修正)[^)\]】」\n]{0,20}[)\]】」]/g,
    strength: 'soft',
  },
  {
    pattern: /(?<![A-Za-z0-9])X{2,3}(?:,X{3})*(?= ?(?:円|様|さん|年|月|日))/gi,
    strength: 'strong',
  },
  {
    pattern: /(?<![A-Za-z0-9])X{3,}(?![A-Za-z0-9])(?! ?(?:円|様|さん|年|月|日))/g,
    strength: 'strong',
  },
  {
    pattern: new RegExp(`(?:undefined|null|NaN|\\[object Object\\])(?= ?${UNIT})`, 'g'),
    strength: 'strong',
  },
  {
    pattern: new RegExp(`(?<![\\w.])(?:undefined|NaN|\\[object Object\\])(?=[、。!\\n]|$)`, 'g'),
    strength: 'soft',
  },
  { pattern: new RegExp(`_{2,}(?=${HONORIFIC})`, 'g'), strength: 'strong' },
  { pattern: /[「『([【][ ]{2,}[」』)\]】]/g, strength: 'soft' },
];

export const findLeftOpen = (draft: DraftText): Finding[] =>
  SIGNS.flatMap(({ pattern, strength }) =>
    placesOf(draft.plain, pattern).map(({ span }) => ({
      kind: 'left-open',
      strength,
      words: draft.text.slice(span.from, span.until),
      ...span,
    })),
  );
