// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReading } from '../../utils/site/reading-schema.ts';
import { pageKindOf } from '../../utils/site/page-kinds.ts';
import { MYPAGE } from '../../utils/site/selectors-mypage.ts';
import { SELECTORS } from '../../utils/site/selectors.ts';
import { createTalkroomReader, isTalkroomRendered } from '../../utils/site/talkroom-reader.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { READERS } from '../../utils/watch/look-at-mypage.ts';
import { PAGE_EXAMPLES } from '../support/page-examples.ts';

const NOW = Date.parse('2026-11-19T08:00+09:00');

const classes = [
  ...[...Object.values(SELECTORS), ...Object.values(MYPAGE)]
    .flat()
    .join(' ')
    .matchAll(/\.([\w-]+)/g),
].map(([, name = '']) => name);
const attributes = fc.record(
  {
    class: fc.subarray(classes, { maxLength: 2 }).map((names) => names.join(' ')),
    id: fc.constantFrom(
      'js-talkroomMessage-1',
      'js-talkroomMessage-99',
      'js-talkroomMessage-x',
      'c-main',
      'threadWrapper',
      'DirectMessageBody',
      'message-7',
    ),
    href: fc.constantFrom(
      '/talkrooms/18000001',
      '/talkrooms/18000002',
      '/users/1',
      '/users/200002',
      '/mypage/direct_message/10000001',
      '/customize/requests/3000001',
      '/customize/offers/add/3000001',
      '/mypage/direct_offers/4000001',
      '#',
    ),
    name: fc.constantFrom('data[overall_comment]', 'data[DirectMessage][body]'),
    action: fc.constant('/mypage/direct_message/10000001'),
    type: fc.constantFrom('checkbox', 'file'),
    style: fc.constant('display: none'),
  },
  { requiredKeys: [] },
);
const words = fc.oneof(
  fc.constantFrom(
    '自分',
    'ココナラ',
    '自動送信',
    'システムメッセージ',
    '正式な納品',
    '11月18日 9:00',
    '2月30日 9:00',
    '11月18日',
    '期限：11/20 10:00',
    '48時間以内に連絡がない場合、キャンセルされます。',
    '納品予定日',
    '2026/12/24',
    '進行中',
    '取引完了',
    '販売日： 2026/11/04',
    '17,000円',
    '送信',
    '過去のメッセージを見る',
    '最新のメッセージに移動',
    '2026-11-18 09:00:01',
    '3日前',
    '8月12日',
    '購入期限11/25 提案額 500円 完了予定日11/30',
    '提案期限 2026/11/25',
    '過去のメッセージを読み込む',
    '売上履歴',
    '2026/11/10 10:00',
    'トークルームNo：18000001',
    '13,260 円',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const tags = fc.constantFrom(
  'div',
  'p',
  'li',
  'ol',
  'span',
  'a',
  'button',
  'textarea',
  'time',
  'main',
  'h1',
  'aside',
  'br',
  'section',
);

interface Part {
  tag: string;
  attributes: Record<string, string | undefined>;
  children: (Part | string)[];
}
/** A line of its own, as the facts of an offer are. */
const OFFER: Part = {
  ...{ tag: 'p', attributes: {} },
  children: ['購入期限11/25 提案額 500円 完了予定日11/30'],
};
const { part } = fc.letrec<{ part: Part; child: Part | string }>((tie) => ({
  part: fc.record({
    tag: tags,
    attributes,
    children: fc.array(tie('child'), { maxLength: 6, depthIdentifier: 'page' }),
  }),
  child: fc.oneof(
    { depthIdentifier: 'page', depthSize: 'medium', maxDepth: 7 },
    words,
    fc.constant(OFFER),
    tie('part'),
  ),
}));

function build({ tag, attributes: given, children }: Part, page: Document): Element {
  const element = page.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : build(child, page))),
  );
  return element;
}

const OTHERS = PAGE_EXAMPLES.map((example) => `https://coconala.com${example}`);

/** What each reader makes of the page under an address that is its own. */
function readingsOf(page: Document) {
  const room = createTalkroomReader(page).read('18000001', NOW);
  const others = OTHERS.flatMap((url) => {
    const kind = pageKindOf(url)?.kind;
    return kind && kind !== 'talkroom' ? [READERS[kind].read(page, url, NOW)] : [];
  });
  return { room, all: [room, ...others] };
}

test('no page makes a reader stumble, and what it says always has the agreed shape', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const page = document.implementation.createHTMLDocument('');
      page.body.append(...parts.map((one) => build(one, page)));
      const isRendered = isTalkroomRendered(page);
      const { room, all } = readingsOf(page);
      for (const reading of all) {
        kinds.set(reading.kind, (kinds.get(reading.kind) ?? 0) + 1);
        if (reading.kind === 'not-a-page') continue;
        expect(parseReading(reading)).toEqual(reading);
        expect(() => observe(reading)).not.toThrow();
      }
      if (isRendered) expect(room.kind).toBe('talkroom');
    }),
    { numRuns: 400 },
  );
  // Pages of every kind came up: the generator is not beside the point.
  const known = Object.keys(READERS).filter((kind) => !kinds.has(kind));
  expect([known, kinds.get('talkroom')]).toEqual([[], expect.any(Number)]);
}, 60_000);
