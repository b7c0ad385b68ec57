/**
 * Every selector of the reader, by the name of what it finds; earlier ways are trusted more. Beside
 * each: what it must find, and when the page was last recorded to look so. The fixtures prove it.
 */
export const SELECTORS = {
  // The talkroom around its messages
  messageList: [
    '.d-talkroomMessageList', // 2026-06: one, around all rows
    '.p-talkroomMessages_messageList', // 2026-06: the same one
  ],
  header: [
    '.p-talkrooms_mainHeader', // 2026-05: one, with the title
  ],
  headerTitle: [
    'h1', // guess: the title in the header
    'h2', // guess: the title in the header
    'a[href*="/services/"]', // guess: the service
  ],
  buyerName: [
    '.d-userInfo_name', // 2026-06: the other side, first match
    '.d-talkroomBuyerInfo a[href*="/users/"]', // guess: the link to the buyer
  ],
  people: [
    '.d-talkroomBuyerInfo', // 2026-05: what the buyer says of himself
    '.d-userInfo_name', // 2026-06: names
    '.d-talkroomGroupChatMembers_membersText', // 2026-05: names in a group chat
  ],
  groupChat: [
    '.d-talkroomGroupChatMembers_membersText', // 2026-05: names in a group chat
  ],
  currentStep: [
    '.d-talkroomStep_label-current', // 2026-10: one label
  ],
  showOlder: [
    '.d-talkroomMessageList_showPastMessages button', // 2026-06: one until the start of the room stands on the page
  ],
  // The compose form; rendered for PC and SP
  composeArea: [
    '.d-messageForm', // 2026-10: one or two, none in some closed rooms
    '.js-talkroomMessageArea', // 2026-06: one, around the form
  ],
  messageBox: [
    '.d-messageForm textarea', // 2026-10: the box in each form
    'textarea[placeholder="メッセージを入力"]', // 2026-10: the same boxes
    '.js-talkroomMessageArea textarea', // 2026-06: the same boxes
  ],
  deliveryCheck: [
    '.d-messageFormButtonArea_item-deliveryCheck input[type="checkbox"]', // 2026-10: none in subscription rooms
  ],
  // A message row
  row: [
    '.d-talkroomMessage', // 2026-10: every row
    '[id^="js-talkroomMessage-"]', // 2026-10: rows that people wrote
  ],
  group: [
    '.d-messageGroup', // 2026-06: the rows of one day
  ],
  groupDate: [
    '.d-messageGroup_date', // 2026-06: 5月29日
  ],
  userName: [
    '.d-messageInfo_userName', // 2026-10: one per row
  ],
  label: [
    '.d-messageInfo_label', // 2026-10: none or one per row
  ],
  postTime: [
    '.d-messageInfo_postTime', // 2026-06: 5月29日 22:15
  ],
  rowMain: [
    '.d-talkroomMessage_main', // 2026-10: body and files
  ],
  siteBody: [
    '.d-defaultMessage', // 2026-06: a body that the site wrote
  ],
  readTime: [
    '.d-talkroomMessage_readTime', // 2026-06: 既読 5月30日 20:37
  ],
  files: [
    '.d-talkroomMessage_attachedFiles', // 2026-09: around all files
  ],
  file: [
    '.d-talkroomMessage_attachedFilesItem', // 2026-09: one per file
  ],
  fileName: [
    '.tooltip-content', // 2026-09: the whole name
    '.d-attachedFileName', // 2026-09: the name as shown
  ],
  fileSize: [
    '.d-attachedFileSize', // 2026-09: 2.2MB
  ],
  // The order list; rendered for PC and SP
  orderList: [
    '.d-transactionListProviderMain', // 2026-08: one, around all cards
    'main.c-layoutMypage #c-main .c-content', // 2026-08: around it
  ],
  card: [
    '.d-providerTalkroomCassette', // 2026-08: one per room
    '.d-transactionListProviderMain_item', // 2026-08: around each
  ],
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
} as const satisfies Record<string, readonly string[]>;

export type Part = keyof typeof SELECTORS;

/** Class names that tell rows apart; they mark, they do not find. */
export const ROW_CLASSES = {
  isOthers: 'd-talkroomMessage-isOthers',
  /** Automatic and system rows. */
  isDefault: 'd-talkroomDefaultMessage',
} as const;

/** All ways to a part as one selector list, for a single walk over the page. */
export const anyOf = (part: Part): string => SELECTORS[part].join(', ');

/** By the first way that finds anything. */
export function findPart(root: ParentNode, part: Part): Element | undefined {
  for (const selector of SELECTORS[part]) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}
