/** By itself, because talkrooms ask only for this one. */
export const CARD = [
  '.d-providerTalkroomCassette', // 2026-08: one per room
  '.d-transactionListProviderMain_item', // 2026-08: around each
] as const;

/**
 * Every selector for the pages besides talkrooms, as in `selectors.ts`. No class of the revenue,
 * quote and proposal pages was ever recorded: they are read by their words.
 */
export const MYPAGE = {
  // The order list; rendered for PC and SP
  orderList: [
    '.d-transactionListProviderMain', // 2026-08: one, around all cards
    'main.c-layoutMypage #c-main .c-content', // 2026-08: around it
  ],
  card: CARD,
  roomLink: [
    'a[href*="/talkrooms/"]', // 2026-08: one or more per card
  ],
  cardTitle: [
    '.d-providerTalkroomCassetteService_title', // 2026-08: title and catch copy
    '.d-providerTalkroomCassetteSpHeading_title', // 2026-08: the SP title
  ],
  cardPrice: [
    '.d-providerTalkroomCassettePrice_price', // 2026-08: 2,500円
  ],
  cardPriceSp: [
    '.d-providerTalkroomCassetteSpDetail_info', // 2026-08: several; the one with the yen icon is the price
  ],
  yenIcon: [
    '.d-providerTalkroomCassetteSpDetail_yenIcon', // 2026-08: one in the SP price
  ],
  cardSchedule: [
    '.d-providerTalkroomCassetteSchedule', // 2026-08: due date, then 販売日
  ],
  cardSoldOn: [
    '.d-providerTalkroomCassetteSchedule_openDate', // 2026-08: 販売日： 2026/08/04
  ],
  cardNoDueDate: [
    '.d-providerTalkroomCassetteSchedule_unset', // 2026-08: one where no due date is set
  ],
  cardStatus: [
    '.d-providerTalkroomCassetteStatus_label', // 2026-08: 取引中
  ],
  cardSentAt: [
    '.d-providerTalkroomCassetteService_sentAt', // 2026-08: 08/26 12:02, of the last message
  ],
  person: [
    'a[href*="/users/"]', // 2026-10: a link to whoever it is
  ],
  // A quote, in the list's tab 見積り and on its own page
  quoteLink: [
    'a[href*="/customize/requests/"]', // 2026-10: one or more per quote
  ],
  proposeLink: [
    'a[href*="/customize/offers/add/"]', // 2026-10: while it can be answered (a guess)
  ],
  // The inbox
  inboxRow: [
    '.c-messageItemWrap', // 2026-08: one per conversation, a link itself; 2026-09: perhaps none
  ],
  talkLink: [
    'a[href*="/mypage/direct_message/"]', // 2026-08: to a thread
    'a[href*="/talkrooms/"]', // 2026-08: talkrooms stand among them
    'a[href*="/smartphone/direct_messages/"]', // 2026-10: a thread's other address
  ],
  inboxDate: [
    '.c-messageItemDate_text', // 2026-08: 19時間前, 3日前, 8月12日
  ],
  inboxBody: [
    '.c-messageItemBody_text', // 2026-08: the last message, cut
  ],
  inboxUnread: [
    '.c-messageItemIcon', // 2026-08: has content while something is unread
  ],
  // A thread of direct messages
  thread: [
    '#threadWrapper', // 2026-10: one, around all rows
    '.js_thread-wrapper', // 2026-10: the same one
  ],
  threadRow: [
    '.threadColomun', // 2026-10: one per message, spelt so
  ],
  threadAuthor: [
    '.threadUser a[href*="/users/"]', // 2026-10: one per row
  ],
  threadName: [
    '.threadUserName', // 2026-06: own rows carry the seller's nickname
  ],
  threadTime: [
    '.threadPostTime', // 2026-06: 2026-05-30 13:12:29
  ],
  threadBody: [
    '.js-translateMessageOriginalMessage', // 2026-06: the words as they were written
    '.threadMessage', // 2026-06: around them
  ],
  threadFiles: [
    '.uploaded_files a[href*="/uploaded_files/view/"]', // 2026-10: one per file
  ],
  threadNotice: [
    '.threadNotice', // 2026-06: between rows, of the site: 提案が変更されました
  ],
  threadOlder: [
    '.read-more-message', // 2026-09: hidden, or still there, at the start of the thread
    '.js_read-more-message', // 2026-06: the same one
  ],
  threadOlderCount: [
    '.direct-messages-count', // 2026-06: how many are not there yet
  ],
  ownProfile: [
    '.sidebar-profile a[href*="/users/"]', // 2026-10: the seller herself
  ],
  partner: [
    '.threadParticipants a', // 2026-10: the other side
  ],
  partnerByData: [
    '.data-message[data-client-name]', // 2026-10: its name as an attribute
  ],
  partnerBare: [
    '[data-client-name]', // 2026-10: the same one
  ],
  threadBox: [
    'textarea#DirectMessageBody', // 2026-10: the box
    'textarea[name="data[DirectMessage][body]"]', // 2026-10: the same one
  ],
  threadEditor: [
    'form[action*="/mypage/direct_message/"] [contenteditable]', // guess: should the box become one
  ],
  threadForm: [
    'form[action*="/mypage/direct_message/"]', // 2026-09: around the box, with the thread's number
  ],
  threadFile: [
    'form[action*="/mypage/direct_message/"] input[type="file"]', // guess: files can be sent there too
  ],
  offerCard: [
    '.message-customize', // 2026-09: 見積り提案をしました
  ],
  offerTitle: [
    '.customize-title', // 2026-09: one per card
  ],
  offerLink: [
    'a[href*="/mypage/direct_offers/"]', // 2026-09: one per card, its title
  ],
  offerContent: [
    'p.customize-content', // 2026-09: 購入期限8/19 提案額 500円 完了予定日8/26, or what is offered
  ],
  // The same thread as it is served to smartphones
  spThread: [
    '.bl_messages-list', // 2026-10: one, around all rows
  ],
  spRow: [
    '.bl_message', // 2026-10: one per message
  ],
  spAuthor: [
    '.user-icon[href*="/users/"]', // 2026-10: one per row
    'a[href*="/smartphone/users/"]', // 2026-10: the same one
  ],
  spTime: [
    '.message-created', // 2026-10: its form was not recorded
  ],
  spBody: [
    '.comment-detail .message', // 2026-10: the words
    '.message', // 2026-10: the same
  ],
  spBox: [
    'textarea.message-input', // 2026-10: the box
  ],
  // Rating a buyer
  ratingStars: [
    '.rating-star-input', // 2026-08: four of them
  ],
  ratingComment: [
    'textarea[name="data[overall_comment]"]', // 2026-08: one
  ],
} as const satisfies Record<string, readonly string[]>;

/** The smartphone thread marks the seller's own rows. */
export const SP_OWN_ROW = 'modi_my-message';

export const anyWay = (ways: readonly string[]): string => ways.join(', ');
