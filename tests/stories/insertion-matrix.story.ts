import { cellsOf } from '../matrix/cells.ts';
import { printTable } from '../matrix/print-table.ts';
import { addressOf, runCell } from '../matrix/run-cell.ts';
import type { Outcome } from '../matrix/run-cell.ts';
import { boxPage, boxScripts } from '../site/boxes/box-pages.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent } from '../support/seller-steps.ts';

test('a text comes into every kind of box as it was previewed, or leaves the draft alone', async ({
  seller,
}) => {
  test.setTimeout(600_000);
  await giveConsent(seller);
  const files = await boxScripts();
  Object.assign(seller.site, { files });
  const tab = await seller.openSite('/services/4300001');
  const outcomes: Outcome[] = [];
  for (const cell of cellsOf()) {
    files.set(addressOf(cell), boxPage(cell.box));
    outcomes.push(
      await runCell(seller, tab, cell).catch((error: unknown): Outcome => {
        return { cell, result: 'failed', wrong: [{ what: 'answer', seen: String(error) }] };
      }),
    );
  }
  printTable(seller.name, outcomes);
  expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toHaveLength(0);
});
