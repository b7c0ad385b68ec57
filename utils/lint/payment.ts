import { placesOf, sentenceAround } from './draft-text.ts';
import type { DraftText } from './draft-text.ts';
import type { Finding } from './finding.ts';
import { REFUSES } from './refuses.ts';

const PAYS =
  '(?:お?支払|送金|入金|決済|お願い|振り?込|可能|お渡し|受け付け|受け取|大丈夫|結構|でき)';

/** Over text in lower case without spaces. */
const WAYS = [
  /直接(?:の)?(?:お|ご)?(?:取引|取り引き|契約|依頼|支払|振り?込|送金)/g,
  /ココナラ(?:を(?:通さ|介さ|経由し)(?:ず|ない)|(?:の)?外で)/g,
  /口座(?:へ|に|宛に?)(?:、)?(?:お|ご)?(?:振り?込|入金|送金)/g,
  new RegExp(
    `(?:paypay|ペイペイ|paypal|ペイパル|linepay|楽天ペイ|メルペイ|銀行(?:振込|振り込み|口座)|(?:amazon|アマゾン)?ギフト(?:券|カード|コード)|仮想通貨|ビットコイン|現金)(?:でも?|にて|による|での|に|へ)(?:の)?(?:${PAYS}|しませんか|していただ|してくださ|変更)`,
    'g',
  ),
];

/** To pay past the site, which it forbids. */
export const findOutsidePayment = ({ compact, text }: DraftText): Finding[] =>
  WAYS.flatMap((way) =>
    placesOf(compact, way).map(({ match, span }) => {
      const end = match.index + match[0].length;
      const isRefused = REFUSES.test(sentenceAround(compact.text, match.index, end).after);
      return {
        kind: 'outside-payment',
        strength: isRefused ? 'soft' : 'strong',
        words: text.slice(span.from, span.until),
        ...span,
      };
    }),
  );
