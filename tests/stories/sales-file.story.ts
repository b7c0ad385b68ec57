import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJapanClock } from '../../utils/japan-time/calendar.ts';
import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent } from '../support/seller-steps.ts';

const FIELD = '[data-action="import-sales"]';
const RECORDED = join(import.meta.dirname, '../fixtures-files/sales/header-2019.csv');
const room = `[data-room="${ROOM.finished}"]`;
const unseen = '[data-room="17000001"]';
const netOf = (css: string, amount: number): string => `${css} [data-credit][data-net="${amount}"]`;

/** As the site writes it: the recorded header in Shift_JIS, and rows without a Japanese letter. */
function writeSalesFile(path: string, rows: string[]): string {
  const recorded = readFileSync(RECORDED);
  const header = recorded.subarray(0, recorded.indexOf('\n') + 1);
  writeFileSync(path, Buffer.concat([header, Buffer.from(rows.join('\r\n'))]));
  return path;
}

test('the sales file adds what the revenue page did not show, and nothing twice', async ({
  seller,
}, testInfo) => {
  await giveConsent(seller);
  const dashboard = await seller.openExtension('dashboard.html');
  const revenue = await seller.openSite('/mypage/revenue');
  await revenue.waitFor({ css: 'h2', text: '売上履歴' });
  await dashboard.waitFor(netOf(room, 2730));
  await dashboard.bringToFront();

  const [credit] = seller.site.rooms.find(({ id }) => id === ROOM.finished)?.credits ?? [];
  const { year, month, day } = toJapanClock(credit?.at ?? 0);
  const saleOf = (roomId: number, amount: string): string =>
    `${year}/${month}/${day},${roomId},1,"Logo, small",1,Hana,,${amount}`;
  const rows = [saleOf(ROOM.finished, '"2,340"'), saleOf(ROOM.finished, '390')];
  const news = [saleOf(ROOM.finished, '"1,000"'), saleOf(17_000_001, '500')];
  const good = writeSalesFile(testInfo.outputPath('sales.csv'), [...rows, ...news]);
  const broken = writeSalesFile(testInfo.outputPath('broken.csv'), [
    saleOf(17_000_002, '500'),
    saleOf(17_000_003, '"5,0"'),
  ]);

  await dashboard.chooseFile(FIELD, broken);
  await dashboard.waitFor('[data-result="refused"]', { text: '3行目の「売上金額」' });
  expect(await dashboard.text('[data-result]')).toContain('何も変更していません');

  await dashboard.chooseFile(FIELD, good);
  await dashboard.waitFor('[data-result="imported"]', { text: '新しく加わった売上: 2件' });
  await dashboard.waitFor(netOf(room, 3730));
  await dashboard.waitFor(`${unseen}[data-lane="done"]`);
  await dashboard.waitFor(netOf(unseen, 500));

  await dashboard.chooseFile(FIELD, good);
  await dashboard.waitFor('[data-result="imported"]', { text: 'すべて記録済み' });
  expect(await dashboard.count(netOf(room, 3730))).toBe(1);
  expect(await dashboard.attributes('[data-room]', 'data-room')).not.toContain('17000002');
});
