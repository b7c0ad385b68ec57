import type { RefusalReason } from '../messages.ts';
import type { Box } from './box.ts';
import type { BoxWatch } from './watch-box.ts';

/** Before anything is touched. A text that is too long is never cut. */
export function whyRefused(box: Box, text: string, watch: BoxWatch): RefusalReason | undefined {
  if (text.trim() === '') return 'nothing-to-insert';
  if (!box.canWrite()) return 'read-only';
  if (watch.isComposing(box)) return 'composing';
  if (box.readText().length + text.length > (box.limit ?? Infinity)) return 'too-long';
  return undefined;
}
