/** An address of every page that is read, one for each row of the registry. */
export const PAGE_EXAMPLES: readonly string[] = [
  '/talkrooms/18000001',
  '/mypage/received_orders/open?message_status=2',
  '/message?fromMyPage=true',
  '/mypage/direct_message/10000001',
  '/smartphone/direct_messages/10000001?uid=200002',
  '/customize/requests/3000001',
  '/mypage/direct_offers/4000001',
  '/ratings/provider_add/18000011',
  '/mypage/revenue?ref=menu',
];
