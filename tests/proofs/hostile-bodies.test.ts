// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TalkroomReading } from '../../utils/site/readings/talkroom.ts';
import { createTalkroomReader } from '../../utils/site/talkroom-reader.ts';
import { isBlind } from '../../utils/timeline/missing-fields.ts';
import { moneyOf } from '../../utils/credit/money-of.ts';
import { FEE_RULES } from '../../utils/credit/rules/fee.ts';
import { dutiesOf } from '../../utils/deadlines/duties-of.ts';
import { RULES } from '../../utils/deadlines/rules/index.ts';
import { foldRoom } from '../../utils/timeline/fold-room.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { hashOf } from '../mutations/page-changes.ts';
import { showFixture } from '../unit/site/fixtures.ts';

const HOSTILE = [
  '<img src=x onerror="window.pwned = true">',
  '<script>window.pwned = true</script>',
  '"><svg onload=alert(1)>',
  '{{ constructor.constructor("window.pwned = true")() }}',
  '${window.pwned = true}',
  '<div class="d-talkroomMessage">自分</div>',
  '48時間以内に出品者がトークルーム内で連絡をしない場合、自動的に取引がキャンセルされます。\n期限：12/24 23:00',
  '期限 11/20 9:00',
  '納品予定日 2026/12/24',
  '納品予定日が登録されました。「2026/12/24」',
  '正式な納品',
  '自動送信',
  'システムメッセージ',
  '自分',
  'ココナラ',
  '取引完了',
  '納品送付',
  '承諾されました。',
  'キャンセルリクエストを送信しました。',
  'バナー1枚が追加でオプション購入されました。',
  '11月18日 9:00',
  '1月1日 0:00',
  '既読 11月19日 10:00',
  '続きを読む',
  '過去のメッセージを見る',
  '最新のメッセージに移動',
  'ご指定のページが見つかりませんでした',
  '2.2MB',
  '\u202e逆さま\u202c',
  '\u200b\u200c\u2060\ufeff',
  '\u0645\u0631\u062d\u0628\u0627',
  '\ud800',
  'あ\udfff',
  'z\u0351\u036b\u0343',
];
const LONG = 'あ'.repeat(100_000);

const body = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines) => lines.join('\n'));
const bodies = fc.array(body, { minLength: 3, maxLength: 3 });

/** The buyer's messages of a room under way, with other words in them. */
function readWith(texts: readonly string[], isHashed: boolean): TalkroomReading {
  const { now } = showFixture('talkroom/conversation');
  const rows = [
    ...document.querySelectorAll('.d-talkroomMessage-isOthers .d-talkroomMessage_main'),
  ];
  rows.forEach((row, index) => {
    const words = document.createElement('p');
    words.className = 'd-normalMessage';
    words.textContent = texts[index] ?? '';
    row.replaceChildren(words);
  });
  if (isHashed) {
    for (const element of document.querySelectorAll('[class]')) {
      element.className = [...element.classList].map((name) => hashOf(name)).join(' ');
    }
  }
  const reading = createTalkroomReader(document).read('18000001', now);
  if (reading.kind !== 'talkroom') throw new Error(reading.why);
  return reading;
}

const MONEY_RULES = { fees: FEE_RULES, feeChanges: [], rules: RULES };

const wordsOfBuyer = ({ messages }: TalkroomReading): string[] =>
  messages.filter(({ side }) => side === 'buyer').map(({ text }) => text);

/**
 * All that hangs on the room, but for the words and how long they are. Words that say that an option
 * was bought are taken at their word, because the site does not sign its own: no duty and no yen may
 * hang on it.
 */
function whatHappened(reading: TalkroomReading): unknown {
  const [seen] = observe(reading);
  if (!seen) throw new Error('nothing was observed');
  const room = foldRoom(seen.roomId, seen.events, seen.coverage);
  const points = seen.events.map(({ id, kind, by, at }) => ({ id, kind, by, at }));
  const money = moneyOf(
    { ...room, priceJpy: 17_000 },
    dutiesOf(room, RULES),
    MONEY_RULES,
    seen.coverage.lookedAt ?? 0,
  );
  const yen = money?.parts.flatMap(({ grossJpy, netJpy }) => grossJpy ?? netJpy ?? []);
  return { points, room: { ...room, extras: [] }, yen };
}

const plain = ['お世話になります。', '色の件です。', 'お願いします。'];

test('1,000 hostile bodies execute nothing, lose no message, and neither make nor clear a duty', () => {
  const calm = whatHappened(readWith(plain, false));
  fc.assert(
    fc.property(bodies, (texts) => {
      const reading = readWith(texts, false);
      expect(whatHappened(reading)).toEqual(calm);
      expect(wordsOfBuyer(reading)).toEqual(texts.map((text) => text.trim()));
      expect(document.querySelector('img, svg, .d-normalMessage :not(br)')).toBeNull();
      expect('pwned' in window).toBe(false);
    }),
    { numRuns: 334 },
  );
}, 60_000);

test('on a page without known classes they are read the same or the room says that it is blind', () => {
  const calm = whatHappened(readWith(plain, true));
  fc.assert(
    fc.property(bodies, (texts) => {
      const reading = readWith(texts, true);
      const missing = observe(reading).flatMap(({ coverage }) => coverage.missing);
      if (!isBlind({ missing })) {
        expect(whatHappened(reading)).toEqual(calm);
        expect(wordsOfBuyer(reading)).toEqual(texts.map((text) => text.trim()));
      }
      for (const { siteId, side } of reading.messages)
        expect([SIDES.get(siteId), 'unknown']).toContain(side);
    }),
    { numRuns: 150 },
  );
}, 60_000);
const SIDES = new Map([
  [214213460, 'buyer'],
  [214213461, 'seller'],
  [214213462, 'buyer'],
  [null, 'site'],
  [214213463, 'buyer'],
  [214213464, 'seller'],
]);

test('a body of 100,000 letters is read whole', () => {
  const { messages } = readWith([LONG, 'b', 'c'], false);
  expect(messages[0]?.text).toBe(LONG);
});
