import { placesOf, sentenceAround } from './draft-text.ts';
import type { DraftText, Span } from './draft-text.ts';
import type { Finding } from './finding.ts';

/** Also as people write it who want no machine to see it; over text without spaces. */
const MAIL =
  /[\w.+-]+(?:@|[([]at[)\]]|アットマーク|あっと)[a-z\d-]+(?:\.[a-z\d-]+)+|[\w.+-]+[★☆◎●*#](?:[a-z\d-]+\.)+(?:com|jp|net|org|me|io)/g;
/** 090, 050 and the like with or without signs between, 03-…, 0120-… */
const PHONE =
  /(?<![\d.-])(?:0[5-9]0[-.ー]?\d{4}[-.ー]?\d{4}|\(?0\d{1,4}[-()ー]\d{1,4}[-)ー]\d{3,4})(?![\d-])/g;
const BARE_PHONE = /(?<![\d.-])0[1-9]\d{8}(?![\d-])/g;
const NUMBER_IS_PHONE = /電話|tel|携帯|番号は|連絡先/;
/** Not 「@500円」, which is a price. */
const HANDLE = /(?<![\w@/.])@(?=\w*[A-Za-z])[A-Za-z\d_][\w.]{2,}/g;
/** They begin lines of programs. */
const OF_PROGRAMS =
  /^@(?:media|import|keyframes|font|charset|supports|page|layer|param|return|returns|override|deprecated|include|mixin|extend|use|types?)\b/i;
const SPEAKS_OF_ACCOUNTS =
  /SNS|アカウント|フォロー|ID|連絡|インスタ|Instagram|Twitter|ツイッター|LINE|DM|TikTok/i;
/** An ID, and before it of what. */
const ACCOUNT_ID =
  /(?:line|ライン|らいん|skype|スカイプ|discord|ディスコード|telegram|wechat|カカオ|kakao|インスタ(?:グラム)?|instagram|ツイッター|twitter)[^\n]{0,40}?(?:id|アカウント)(?:名|は|:|が|→|＝|=)+[a-z\d][\w.#-]{2,}/g;

type Place = ReturnType<typeof placesOf>[number];

/** Mail, phone, account: what the site forbids to exchange. */
export const findContact = ({ plain, compact, text }: DraftText): Finding[] => {
  const strong = ({ span }: Place): Finding => found(span, 'strong');
  const soft = ({ span }: Place): Finding => found(span, 'soft');
  const found = (span: Span, strength: Finding['strength']): Finding => ({
    kind: 'contact',
    strength,
    words: text.slice(span.from, span.until),
    ...span,
  });
  const isSpoken = (match: RegExpExecArray): boolean => {
    const { before, after } = sentenceAround(plain.text, match.index, match.index);
    return SPEAKS_OF_ACCOUNTS.test(before + after);
  };
  return [
    ...placesOf(compact, MAIL).map(strong),
    ...placesOf(compact, PHONE).map(strong),
    ...placesOf(compact, BARE_PHONE).map((place) =>
      NUMBER_IS_PHONE.test(
        sentenceAround(compact.text, place.match.index, place.match.index).before,
      )
        ? strong(place)
        : soft(place),
    ),
    ...placesOf(compact, ACCOUNT_ID).map(strong),
    ...placesOf(plain, HANDLE)
      .filter(({ match }) => !OF_PROGRAMS.test(match[0]))
      .map((place) => (isSpoken(place.match) ? strong(place) : soft(place))),
  ];
};
