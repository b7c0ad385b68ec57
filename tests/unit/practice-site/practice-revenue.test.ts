import { expect, test } from 'vitest';
import { readRevenue } from '../../../utils/site/revenue-reader.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import { renderedDocument } from '../../site/rendered.ts';
import { ROOM } from '../../site/room-numbers.ts';
import { days } from '../../site/room-draft.ts';
import { practiceSite } from '../../site/scenarios.ts';

const NOW = Date.parse('2026-11-20T21:00:00+09:00');

test('the practice revenue page shows what closed rooms have brought, and only theirs', () => {
  const page = renderedDocument('/mypage/revenue?ref=menu', practiceSite(NOW));
  const row = { roomId: String(ROOM.finished), creditedAt: minuteOf(NOW - days(8)) };
  expect(readRevenue(page, '', NOW)).toMatchObject({
    ...{ kind: 'revenue', readAt: NOW },
    rows: [
      { ...row, netJpy: 2340, isRequested: true },
      { ...row, netJpy: 390, isRequested: false },
    ],
  });
});

test('logged out, the site shows its login page under the same address', () => {
  const page = renderedDocument('/mypage/revenue', { ...practiceSite(NOW), mode: 'logged-out' });
  expect(readRevenue(page, '', NOW)).toEqual({ kind: 'not-a-page', why: 'login' });
});
