import {
  hashOf,
  moveParts,
  renameClasses,
  renameTag,
  textsOutside,
  twin,
  wrapAll,
} from './page-changes.ts';

/** One thing that a redesign, a slow load or another device may do to a page. */
export interface Operator {
  name: string;
  change: (page: Document) => void;
  /** The least share of facts that must still be read, in per cent; null: none is promised. */
  leastKept: number | null;
}

/** What people wrote or are called: changing it would change the truth. */
const WORDS =
  '.d-talkroomMessage_main, .d-messageInfo_userName, .d-userInfo_name, h1, title, script, style, textarea, .d-providerTalkroomCassetteService_title, .d-providerTalkroomCassetteSpHeading_title, .d-attachedFile, a[href*="/users/"], .threadMessage, .threadUserName, .uploaded_files, .customize-title, .comment-detail .message, .c-messageItemBody_text, .c-messageItemWrap > p, [class*="messageItem"] > p';

const OLDER_WORDS: readonly (readonly [string, string])[] = [
  ['正式な納品', '正式な回答'],
  ['期限：', '期限 '],
  ['過去のメッセージを見る', '過去のメッセージを読み込む'],
];

const each = (page: ParentNode, selector: string, change: (element: Element) => void): void =>
  page.querySelectorAll(selector).forEach(change);

const remove =
  (selector: string) =>
  (page: Document): void =>
    each(page, selector, (element) => element.remove());

const rename = (names: RegExp): ((page: Document) => void) =>
  renameClasses((name) => (names.test(name) ? hashOf(name) : name));

const ROWS_OF_THREADS = '.threadColomun, .bl_message';
const BANNER = 'main > div:not([class])';

/** In the order in which they are applied: those that look for a class before those that take it. */
export const OPERATORS: readonly Operator[] = [
  {
    name: 'form not there yet',
    change: remove('.js-talkroomMessageArea, form'),
    leastKept: null,
  },
  {
    name: 'step bar not there yet',
    change: remove('ol'),
    leastKept: null,
  },
  {
    name: 'list not there yet',
    change: remove(
      '.d-talkroomMessageList, .d-transactionListProviderMain, #threadWrapper, .bl_messages-list',
    ),
    leastKept: null,
  },
  {
    name: 'last rows not there yet',
    change: (page) => {
      const day = [...page.querySelectorAll('.d-messageGroup')].at(-1);
      if (day) each(day, '.d-talkroomMessage', (row) => row.remove());
    },
    leastKept: null,
  },
  {
    name: 'form before list',
    change: moveParts('.js-talkroomMessageArea', '.d-talkroomMessageList'),
    leastKept: 95,
  },
  {
    name: 'aside before header',
    change: moveParts('.d-talkroomBuyerInfo', '.p-talkrooms_mainHeader'),
    leastKept: 95,
  },
  {
    name: 'form twice',
    change: twin('.js-talkroomMessageArea'),
    leastKept: 95,
  },
  { name: 'banner twice', change: twin(BANNER), leastKept: 95 },
  {
    name: 'lines of lists twice',
    change: twin('.c-messageItemWrap, .d-transactionListProviderMain_item, .message-customize'),
    leastKept: 95,
  },
  {
    name: 'wrapped rows',
    change: wrapAll(
      `.d-talkroomMessage, .d-providerTalkroomCassette, .c-messageItemWrap, ${ROWS_OF_THREADS}`,
    ),
    leastKept: 95,
  },
  { name: 'wrapped heads', change: wrapAll('.d-messageHead, .threadHeader'), leastKept: 95 },
  {
    name: 'wrapped bodies',
    change: wrapAll('.d-talkroomMessage_main, .threadMessage, .comment-detail'),
    leastKept: 95,
  },
  { name: 'wrapped step bar', change: wrapAll('ol'), leastKept: 95 },
  { name: 'wrapped banner', change: wrapAll(BANNER), leastKept: 95 },
  {
    name: 'older words',
    change: (page) => {
      for (const text of textsOutside(
        page,
        '.d-talkroomMessage_main, .d-messageInfo_userName, .d-userInfo_name, h1, .threadMessage, .comment-detail .message',
      )) {
        for (const [now, then] of OLDER_WORDS) text.data = text.data.replace(now, then);
      }
    },
    leastKept: null,
  },
  {
    name: 'full-width digits',
    change: (page) => {
      for (const text of textsOutside(page, WORDS)) {
        text.data = text.data.replace(/[\d:/]/g, (sign) =>
          String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
        );
      }
    },
    leastKept: 95,
  },
  {
    name: 'extra white space',
    change: (page) => {
      for (const text of textsOutside(page, WORDS)) {
        if (text.data.trim() !== '') text.data = `\n      ${text.data.replaceAll(' ', '\n  ')}\n  `;
      }
    },
    leastKept: 95,
  },
  {
    name: 'texts split',
    change: (page) => {
      for (const text of textsOutside(page, 'script, style, textarea')) {
        if (text.data.trim().length > 1) text.splitText(Math.floor(text.data.length / 2));
      }
    },
    leastKept: 95,
  },
  {
    name: 'other tags',
    change: (page) => {
      const tags = ['section', 'article', 'li'];
      each(page, 'body div', (div) => renameTag(div, tags[div.className.length % 3] ?? 'section'));
    },
    leastKept: 80,
  },
  {
    name: 'stamps as time',
    change: (page) =>
      each(
        page,
        '.d-messageInfo_postTime, .d-talkroomMessage_readTime, .d-messageGroup_date, .threadPostTime, .message-created, .c-messageItemDate_text',
        (stamp) => renameTag(stamp, 'time'),
      ),
    leastKept: 80,
  },
  {
    name: 'scoped attributes',
    change: (page) =>
      each(page, 'body *', (element) => element.setAttribute('data-v-41d71be6', '')),
    leastKept: 95,
  },
  {
    name: 'no ids',
    change: (page) => each(page, '[id]', (one) => one.removeAttribute('id')),
    leastKept: 95,
  },
  {
    name: 'rows renamed',
    change: rename(/^d-talkroom(Default)?Message(-isOthers)?$/),
    leastKept: 95,
  },
  {
    name: 'row parts renamed',
    change: rename(/^d-(message(Head|Info)|talkroomMessage_)/),
    leastKept: null,
  },
  {
    name: 'all but rows renamed',
    change: rename(/^(?!d-(talkroom(Default)?Message|message))/),
    leastKept: null,
  },
  { name: 'hashed classes', change: rename(/./), leastKept: 95 },
  {
    name: 'no classes',
    change: (page) => each(page, '[class]', (one) => one.removeAttribute('class')),
    leastKept: null,
  },
];
