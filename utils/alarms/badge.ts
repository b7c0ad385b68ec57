import { browser } from '../browser.ts';
import { t } from '../i18n.ts';

/** Same two hues as --danger and --caution of the pages; the text says it without them. */
const REPLY_COLOUR = '#b3361e';
const CHECK_COLOUR = '#8a6100';

/** `2`: rooms to answer; `?`: rooms of which nothing certain is known; `2?`: both. */
export const badgeText = (reply: number, check: number): string =>
  `${reply > 0 ? reply : ''}${check > 0 ? '?' : ''}`;

export async function showBadge(reply: number, check: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badgeText(reply, check) }),
    browser.action.setBadgeBackgroundColor({ color: reply > 0 ? REPLY_COLOUR : CHECK_COLOUR }),
    browser.action.setTitle({ title: t('badge_title', reply, check) }),
  ]);
}
