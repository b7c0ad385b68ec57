import { placesOf } from './draft-text.ts';
import type { DraftText } from './draft-text.ts';
import type { Finding } from './finding.ts';

const REVIEW = '(?:評価|レビュー|口コミ|クチコミ)';
const ASKED =
  '(?:お願い|くださ|下さ|いただけ|頂け|お待ち|希望|欲し|ほし|幸い|励み|うれし|嬉し|入れて|つけて|付けて)';
const FIVE = '(?:5|五|満点)';
const GOOD = `(?:高|最高|満点|良い|いい|よい|高い|最高の|満点の|5つ星の?|五つ星の?|星${FIVE}つ?の?|★{5}の?|★${FIVE}の?)`;
const REWARD =
  '(?:割引|[円%割]引|値引|お安く|無料|おまけ|特典|プレゼント|キャッシュバック|サービスいたし|サービスし|お礼に|ポイントを)';

/** Over text in lower case without spaces. To ask for a review is nobody's harm; to ask for a good one is. */
const PRESSURE = [
  new RegExp(`${GOOD}${REVIEW}(?:を|で|も)?[^。\\n]{0,12}?${ASKED}`, 'g'),
  new RegExp(
    `${REVIEW}(?:は|を|で)?[^。\\n]{0,6}?(?:[★☆星]${FIVE}つ?|★{5}|満点|最高)[^。\\n]{0,12}?${ASKED}`,
    'g',
  ),
  new RegExp(`(?:[★☆星]${FIVE}つ?|★{5})(?:を|で)[^。\\n]{0,6}?${ASKED}`, 'g'),
  new RegExp(
    `${REVIEW}[^。\\n]{0,12}?(?:いただけれ?ば|いただけたら|いただけましたら|いただければ|いただいた|頂けれ?ば|頂いた|くだされば|くださった|下さった|下されば|してくれ)[^。\\n]{0,25}?${REWARD}`,
    'g',
  ),
  new RegExp(`${REVIEW}(?:の?(?:投稿|記入|入力))?(?:で|特典)[^。\\n]{0,15}?(?:${REWARD}|off)`, 'g'),
  new RegExp(`${REVIEW}は${FIVE}点?で`, 'g'),
  new RegExp(
    `(?:低い?|悪い)${REVIEW}[^。\\n]{0,12}?(?:ないで|ないよう|避け|ご遠慮|控え|やめ)`,
    'g',
  ),
];

export const findReviewPressure = ({ compact, text }: DraftText): Finding[] =>
  PRESSURE.flatMap((pattern) =>
    placesOf(compact, pattern).map(({ span }) => ({
      kind: 'review-pressure',
      strength: 'strong',
      words: text.slice(span.from, span.until),
      ...span,
    })),
  );
