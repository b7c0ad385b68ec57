// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { entriesIn } from '../../support/calendar.ts';
import { NOW } from '../../support/readings.ts';
import { dashboardWith } from './dashboard-with.tsx';
import { drawInIdleTime } from './idle.ts';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

const ALL = '期限をカレンダー用に書き出す（.ics）';
const ONE = 'この部屋の期限をカレンダー用に書き出す（.ics）';

let saved: { name: string; blob: Blob | undefined }[] = [];

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
  saved = [];
  let blob: Blob | undefined;
  URL.createObjectURL = (given) => {
    blob = given instanceof Blob ? given : undefined;
    return 'blob:file';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob });
  });
});
afterEach(cleanup);

function openDashboard(...rooms: samples.Sample[]) {
  return render(dashboardWith({ state: { kind: 'ready', rows: rooms.map(({ row }) => row) } }));
}

async function savedFile(): Promise<string> {
  const [file] = saved;
  if (saved.length !== 1 || !file?.blob) throw new Error(`${saved.length} files were saved`);
  expect(file.name).toBe('talkroom-banto.ics');
  expect(file.blob.type).toBe('text/calendar');
  return readBlob(file.blob);
}

/** jsdom's Blob has no text(). */
const readBlob = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(blob);
  });

const roomsIn = (text: string): string[] => [
  ...new Set(entriesIn(text).map(({ uid }) => uid.split('.')[0] ?? '')),
];

describe('the calendar file', () => {
  const [sale, question] = [samples.newSale(NOW), samples.waitingBuyer(NOW, 3)];

  test('one press in the data section writes the deadlines of all rooms', async () => {
    openDashboard(sale, question);
    const button = within(screen.getByRole('region', { name: 'データ' })).getByText(ALL);
    expect(button.dataset['action']).toBe('export-ics');
    fireEvent.click(button);
    expect(roomsIn(await savedFile())).toEqual(['18000001', '18000002']);
  });

  test('one press in a room writes the deadlines of this room', async () => {
    openDashboard(sale, question);
    fireEvent.click(document.querySelector('#row-18000002') ?? document.body);
    const button = screen.getByText(ONE);
    expect(button.dataset['action']).toBe('export-ics');
    fireEvent.click(button);
    expect(roomsIn(await savedFile())).toEqual(['18000002']);
  });

  test('names the service and the source, never the buyer or what she wrote', async () => {
    openDashboard(question);
    fireEvent.click(screen.getByText(ALL));
    const text = await savedFile();
    const entry = entriesIn(text).find(({ uid }) => uid.includes('.seller-silence.'));
    expect(entry?.summary).toBe('お返事(4日ルール) · 名刺デザインを作成いたします');
    expect(entry?.description.split('\n')).toEqual([
      '出どころ: サイトの決まりから計算（seller-silence@2019-11）',
      '遅くとも 11/24(火) 17:00（日本時間）',
      '11/20(金) 19:57（日本時間）に見た内容です。その後の変化は入っていません。',
      '非公式の拡張機能です。ココナラの運営会社とは関係ありません。',
    ]);
    expect(entry?.categories).toEqual(['トークルーム番頭', '出品者']);
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).not.toContain('みどり');
    expect(unfolded).not.toContain('色は変えられますか');
  });

  test('speaks English to who reads English', async () => {
    speak('en');
    openDashboard(question);
    fireEvent.click(screen.getByText('Export deadlines for a calendar (.ics)'));
    const text = entriesIn(await savedFile()).map(({ description }) => description);
    expect(text.join()).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });

  test('without a deadline the button rests and says why', () => {
    openDashboard();
    const button = screen.getByRole<HTMLButtonElement>('button', { name: ALL });
    expect(button.disabled).toBe(true);
    expect(screen.getByText('いまの記録に、書き出せる期限はありません。')).toBeTruthy();
  });
});
