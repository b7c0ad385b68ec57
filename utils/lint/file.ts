import { placesOf, sentenceAround } from './draft-text.ts';
import type { DraftText } from './draft-text.ts';
import type { DraftCircumstances, Finding } from './finding.ts';

/** She says that a file is there. */
const IS_THERE =
  /添付(?:(?:いた|致)?し(?:ます|まし|ており|てお送り|ておき|てあります|ています)|させて(?:いただき|頂き)|(?:ファイル|資料|データ|画像)?(?:にて|で(?=お?送|ご|\d|お?渡)|の(?:通|とお)り|(?:の|した)(?!うえ|上|際|時|件|容量|方法)[^。\n]{0,14}?を?(?:ご確認|ご覧|ご査収|お目通|お納め|お受け取り)|を(?:ご確認|ご覧|ご査収)))/g;
/** She says that she sends one. */
const IS_SENT =
  /同封(?:いた|致|し)|(?:ファイル|データ|画像|写真|資料|原稿|図面|音声|動画|ラフ|初稿|見本)(?:案|一式)?を(?:こちらで?|ここに|まとめて)?(?:お送り|送付|送信)(?:いた|致)?します/g;

/** Not now: it was sent, or it will be. */
const ANOTHER_TIME =
  /前回|前に|先ほど|先程|先日|以前|昨日|明日|明後日|来週|来月|今夜|今晩|後日|後ほど|のちほど|改めて|次回|次の|次第|までに|以降|予定|仕上が(?:り|っ)たら|[日曜週月]に/;
/** The buyer has sent it, or it comes later. */
const IS_NOT_HERE =
  /^[^。]{0,12}(?:お待ちくだ|予定)|^[^、]{0,8}(?:拝見|受け取り|開け|ありがとう|ました(?:が|ところ))/;

/** @returns nothing where a file is chosen; a reminder where that cannot be seen */
export function findNoFile(draft: DraftText, { hasFile }: DraftCircumstances): Finding[] {
  if (hasFile === true) return [];
  const said = [
    ...find(draft, IS_THERE, hasFile === false ? 'strong' : 'soft'),
    // Of her own box alone: in a text that is being prepared it would be said again and again.
    ...(hasFile === false ? find(draft, IS_SENT, 'soft') : []),
  ];
  return said.slice(0, 1);
}

const find = (draft: DraftText, pattern: RegExp, strength: Finding['strength']): Finding[] =>
  placesOf(draft.plain, pattern)
    .filter(({ match }) => {
      const end = match.index + match[0].length;
      const { before, after } = sentenceAround(draft.plain.text, match.index, end);
      return !ANOTHER_TIME.test(before) && !IS_NOT_HERE.test(after);
    })
    .map(({ match, span }) => ({ kind: 'no-file', strength, words: match[0], ...span }));
