import { findBy } from './find-by.ts';

/** By itself, because other pages ask only for this one. */
export const MESSAGE_LIST = [
  '.d-talkroomMessageList', // 2026-06: one, around all rows
  '.p-talkroomMessages_messageList', // 2026-06: the same one
] as const;

/**
 * Every selector for talkrooms, by the name of what it finds; earlier ways are trusted more. Beside
 * each: what it must find, and when the page was last recorded to look so. The fixtures prove it.
 * Those for the other pages stand in `selectors-mypage.ts`.
 */
export const SELECTORS = {
  // The talkroom around its messages
  messageList: MESSAGE_LIST,
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
  messageEditor: [
    '.d-messageForm [contenteditable]', // guess: should the box become one
  ],
  deliveryCheck: [
    '.d-messageFormButtonArea_item-deliveryCheck input[type="checkbox"]', // 2026-10: none in subscription rooms
  ],
  fileField: [
    '.d-messageForm input[type="file"]', // 2026-09: one for PC, one for SP
  ],
  chosenFile: [
    '.d-messageForm .d-partOfFilename', // 2026-09: parts of the names of chosen files
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
export const findPart = (root: ParentNode, part: Part): Element | undefined =>
  findBy(root, SELECTORS[part]);
