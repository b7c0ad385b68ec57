import { writeFileSync } from 'node:fs';
import { ROOM } from '../site/room-numbers.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { tabTo, typeKeys } from '../support/keyboard.ts';
import { giveConsent, openTalkroom } from '../support/seller-steps.ts';

const FIELD = '[data-action="import-templates"]';
const BODY = '[data-field="text-body"]';
const roomId = ROOM.buyerSilentEightDays;

/** As a seller's own table may look: two texts, and one that nobody can understand. */
const TABLE = [
  'フォルダ,タイトル,よみ,本文',
  '購入後,お礼メモ,おれいめも,"{お名前}様',
  '',
  'このたびは「{サービス名}」をありがとうございます。"',
  ',署名,しょめい,番頭工房',
  ',こわれ,,{お名まえ}様',
].join('\r\n');

async function openTexts(seller: SellerBrowser): Promise<SellerPage> {
  const options = await seller.openExtension('options.html');
  await options.waitFor('[data-text="first-thanks"]');
  return options;
}

const titles = (options: SellerPage): Promise<string[]> => options.texts('.text-title');

test('a table of texts is tried, taken in, found in the popup and put into the box, by keyboard alone', async ({
  seller,
}, testInfo) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, roomId);
  const options = await openTexts(seller);
  const path = testInfo.outputPath('texts.csv');
  writeFileSync(path, TABLE);

  await options.chooseFile(FIELD, path);
  await options.waitFor('[data-import="ready"]');
  expect(await options.texts('[data-count]')).toEqual([
    '新しい: 2件',
    '変わる: 0件',
    '同じ: 0件',
    '読み取れない: 1件',
  ]);
  expect(await titles(options)).not.toContain('お礼メモ');
  await tabTo(options, '[data-action="take-file"]');
  await options.press('Enter');
  await options.waitFor('.said', { text: '2件を取り込みました。' });
  await options.waitFor({ css: '.text-title', text: 'お礼メモ' });

  // The same table once more is nothing new.
  await options.chooseFile(FIELD, path);
  await options.waitFor('[data-import="ready"] [data-count="same"]', { text: '同じ: 2件' });
  await options.close();

  const popup = await seller.openExtension(`popup.html?tab=${await seller.tabIdOf(talkroom)}`);
  // The keyboard begins at what fits now; the search stands before it.
  await popup.waitFor('.here [data-template]:focus');
  await tabTo(popup, '[data-action="find-template"]', 'Shift+Tab');
  await popup.press('Enter');
  await popup.waitFor('[data-search="templates"]:focus');
  await typeKeys(popup, 'oreimemo');
  await popup.press('Enter');
  await popup.waitFor('[data-preview]', { text: 'ありがとうございます。' });
  const text = await popup.text('[data-preview]');
  expect(text).toMatch(/^\S+様\n\nこのたびは「.+」をありがとうございます。$/);
  await tabTo(popup, '[data-action="insert"]');
  await popup.press('Enter');
  await popup.waitFor('[data-result="inserted"]');
  expect(await talkroom.evaluate(() => window.practice.text())).toBe(text);
});

test('a text is written with a placeholder from the menu, which the browser’s own undo takes out', async ({
  seller,
}) => {
  await giveConsent(seller);
  const options = await openTexts(seller);
  await tabTo(options, '[data-action="new-text"]');
  await options.press('Enter');
  await options.waitFor('.editor-head h3:focus');
  await tabTo(options, '[data-field="text-title"]');
  await typeKeys(options, 'Memo');
  await tabTo(options, BODY);
  await typeKeys(options, 'sama');
  await options.press('Home');

  await putNameIn(options);
  expect(await options.value(BODY)).toBe('{お名前}sama');
  await options.press('Control+z');
  expect(await options.value(BODY)).toBe('sama');
  await putNameIn(options);
  await options.waitFor('[data-preview]', { text: 'さくらsama' });

  await tabTo(options, '[data-action="save-text"]');
  await options.press('Enter');
  await options.waitFor('.said', { text: '保存しました。' });
  await seller.stopWorker();
  await options.reload();
  await options.waitFor({ css: '.text-title', text: 'Memo' });
});

/** Back from the text to the menu, and to its first entry. */
async function putNameIn(options: SellerPage): Promise<void> {
  await tabTo(options, '[data-action="insert-menu"]', 'Shift+Tab');
  await options.press('Enter');
  await options.waitFor('.insert-item');
  await tabTo(options, '[data-insert="{お名前}"]');
  await options.press('Enter');
  await options.waitFor(`${BODY}:focus`);
}
