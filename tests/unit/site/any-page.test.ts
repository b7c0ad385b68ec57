// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOrderList } from '../../../utils/site/order-list-reader.ts';
import { parseReading } from '../../../utils/site/reading-schema.ts';
import { SELECTORS } from '../../../utils/site/selectors.ts';
import { createTalkroomReader, isTalkroomRendered } from '../../../utils/site/talkroom-reader.ts';

const NOW = Date.parse('2026-11-19T08:00+09:00');
const LIST = 'https://coconala.com/mypage/received_orders/open';

const classes = [
  ...Object.values(SELECTORS)
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
    ),
    href: fc.constantFrom('/talkrooms/18000001', '/talkrooms/18000002', '/users/1', '#'),
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
const { part } = fc.letrec<{ part: Part; child: Part | string }>((tie) => ({
  part: fc.record({
    tag: tags,
    attributes,
    children: fc.array(tie('child'), { maxLength: 6, depthIdentifier: 'page' }),
  }),
  child: fc.oneof(
    { depthIdentifier: 'page', depthSize: 'medium', maxDepth: 7 },
    words,
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

test('no page makes the reader stumble, and what it says always has the agreed shape', () => {
  const kinds = new Map<string, number>();
  let rooms = 0;
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const page = document.implementation.createHTMLDocument('');
      page.body.append(...parts.map((one) => build(one, page)));
      const isRendered = isTalkroomRendered(page);
      const room = createTalkroomReader(page).read('18000001', NOW);
      const list = readOrderList(page, LIST, NOW);
      if (room.kind === 'talkroom' && room.messages.length > 0) rooms += 1;
      for (const reading of [room, list]) {
        kinds.set(reading.kind, (kinds.get(reading.kind) ?? 0) + 1);
        if (reading.kind !== 'not-a-page') expect(parseReading(reading)).toEqual(reading);
      }
      if (isRendered) expect(room.kind).toBe('talkroom');
    }),
    { numRuns: 400 },
  );
  // Pages of all kinds came up, and rooms with messages: the generator is not beside the point.
  expect(rooms).toBeGreaterThan(10);
  expect([...kinds.keys()].sort()).toEqual(['not-a-page', 'order-list', 'talkroom']);
});
