import { squeeze } from '../page-text.ts';
import { isFullStamp, parseThreadStamp } from './thread-stamps.ts';

const READ = /^(?:開封済み|既読)(?:\s+|$)/;
const LONGEST_MARK = 40;

/** When the other side opened the message, as printed; '' where the mark has no time. */
export function readStampIn(element: Element): string | undefined {
  if (element.firstElementChild || element.textContent.length > 2 * LONGEST_MARK) return undefined;
  const text = squeeze(element.textContent);
  if (text.length > LONGEST_MARK || !READ.test(text)) return undefined;
  const stamp = text.replace(READ, '');
  return stamp === '' || parseThreadStamp(stamp) ? stamp : undefined;
}

export const isStampElement = (element: Element): boolean =>
  element.firstElementChild === null && parseThreadStamp(element.textContent) !== undefined;

export const isFullStampElement = (element: Element): boolean =>
  element.firstElementChild === null && isFullStamp(element.textContent);
