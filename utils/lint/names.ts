import { withoutHonorific } from '../templates/honorific.ts';
import { compactWords, placesOf, spanOf } from './draft-text.ts';
import type { DraftText } from './draft-text.ts';
import type { DraftCircumstances, Finding } from './finding.ts';

/** 「様式」, 「様子」, 「さまざま」 are words of their own. */
const HONORIFIC = /様(?![式子々相態変])|さま(?!ざま)|さん(?!か[くげ]|ぽ|ぷ)/g;

/** With an honorific behind them they are ordinary words, whoever may call themselves so. */
const ORDINARY = new Set(
  'お客 客 皆 みな 皆々 お子 奥 おく お母 お父 お兄 お姉 母 父 お医者 担当者 ご担当者 購入者 ご購入者 出品者 業者 たく どなた 神 王 仏 殿 同 多 異'.split(
    ' ',
  ),
);

interface Name {
  words: string;
  compact: string;
}

/** A greeting that was meant for somebody else. */
export function findOtherBuyers(draft: DraftText, around: DraftCircumstances): Finding[] {
  const honorifics = placesOf(draft.compact, HONORIFIC);
  if (honorifics.length === 0) return [];
  const names = othersOf(around);
  return honorifics.flatMap(({ match }) => {
    const found = names.find((name) => standsBefore(draft, match, name));
    if (!found) return [];
    const from = match.index - found.compact.length;
    const span = spanOf(draft.compact, from, match.index + match[0].length);
    return {
      kind: 'other-buyer',
      strength: strengthAt(draft.compact.text, from, match),
      words: found.words,
      ...span,
    };
  });
}

/** The longest first: who is 田中 must not be found in 田中美術. */
function othersOf({ buyer, otherBuyers }: DraftCircumstances): Name[] {
  const own = compactWords(buyer ?? '');
  return otherBuyers
    .map((words) => ({ words: words.trim(), compact: compactWords(withoutHonorific(words)) }))
    .filter(({ compact }) => compact !== '' && !own.includes(compact) && !ORDINARY.has(compact))
    .sort((a, b) => b.compact.length - a.compact.length);
}

function standsBefore({ compact, text }: DraftText, match: RegExpExecArray, name: Name): boolean {
  const from = match.index - name.compact.length;
  if (from < 0 || !compact.text.startsWith(name.compact, from)) return false;
  const before = compact.text.charAt(from - 1);
  const isApart = before === '' || compact.starts[from] !== compact.ends[from - 1];
  if (isApart || before === '\n') return !isShort(name) || isLineStart(before, match[0]);
  if (isShort(name)) return false;
  const first = name.compact.charAt(0);
  if (isLatin(first)) return !isLatin(before);
  if (/[ァ-ヶー]/.test(first)) return !/[ァ-ヶー]/.test(before);
  // Two kana behind kana are a word more often than a name: 「そのまるさん」.
  if (/[ぁ-ん]/.test(first) && /[ぁ-ん]/.test(before)) return name.compact.length > 2;
  return text !== '';
}

const isShort = ({ compact }: Name): boolean => /^.$/su.test(compact);
const isLineStart = (before: string, honorific: string): boolean =>
  (before === '' || before === '\n') && honorific === '様';
const isLatin = (sign: string): boolean => /[\p{Script=Latin}\d_.-]/u.test(sign);

/**
 * 田中 in 小田中様 may be another name altogether, and 田中さん in the middle of a sentence somebody
 * of whom they speak.
 */
function strengthAt(text: string, from: number, honorific: RegExpExecArray): Finding['strength'] {
  const before = text.charAt(from - 1);
  if (isHan(before) && isHan(text.charAt(from))) return 'soft';
  if (honorific[0] !== 'さん') return 'strong';
  const after = text.charAt(honorific.index + honorific[0].length);
  return !isLetter(before) && !isLetter(after) ? 'strong' : 'soft';
}

const isHan = (sign: string): boolean => /\p{Script=Han}/u.test(sign);
const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
