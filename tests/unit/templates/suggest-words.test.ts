import { beforeEach, expect, it } from 'vitest';
import { suggestionFor } from '../../../components/popup/suggestion.ts';
import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import { DAY, HOUR, japan, NOW } from '../../support/readings.ts';
import { speak } from '../components/texts.ts';
import { eventsIn } from './suggested.ts';
import type { Said } from './suggested.ts';

beforeEach(() => speak());

const asked: Said = { by: 'buyer', at: NOW - 20 * DAY };
const wrote: Said = { by: 'seller', at: NOW - 8 * DAY - HOUR };
const nudge: Said = { by: 'seller', at: japan(2026, 11, 14, 9), text: 'nudge' };
const notice = (deadline: number): Said => ({
  ...{ by: 'seller', at: japan(2026, 11, 16, 9), text: 'notice-cancel', deadline },
});

function wordsOf(said: readonly Said[], now = NOW) {
  const { roomId, events, coverage } = eventsIn(said);
  return suggestionFor(rowOf(roomId, events, coverage, now, NOTHING_CHANGED), now);
}

it('why a text is wanted says how long it has been, and what was sent when', () => {
  expect(wordsOf([asked, wrote, nudge])).toMatchObject({
    reason:
      '8日お返事がありません。様子うかがいは11/14(土)に送信済み。お渡し済みかどうかは推測です',
    also: { id: 'notice-deliver', name: expect.stringContaining('または：') as string },
  });
  speak('en');
  expect(wordsOf([asked, wrote, nudge])?.reason).toMatch(/^No answer for 8 days\. .*11\/14\(Sat\)/);
});

it('what was promised is said with its date, and what to do before it is kept', () => {
  const said = [asked, wrote, notice(NOW - HOUR)];
  const reason = 'お知らせした期限 11/20(金) 19:00 を過ぎ、お返事がありません。';
  expect(wordsOf(said)?.reason).toContain(reason);
  expect(wordsOf(said)?.reason).not.toContain('先にトークルームをご確認ください');
  const unseen = wordsOf([asked, wrote, notice(NOW + HOUR)], NOW + 2 * HOUR);
  expect(unseen).toMatchObject({ id: 'carry-out-cancel', needsLook: true });
  expect(unseen?.reason).toContain('先にトークルームをご確認ください');
});

it('a silence without anything sent is told by its days alone', () => {
  expect(wordsOf([asked, { by: 'seller', at: NOW - 4 * DAY }])?.reason).toBe(
    '4日お返事がありません',
  );
});
