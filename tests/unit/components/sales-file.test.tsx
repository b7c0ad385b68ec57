// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SalesFile } from '../../../components/dashboard/SalesFile.tsx';
import { Trouble } from '../../../utils/errors.ts';
import type { SalesOutcome } from '../../../utils/exchange/import-sales.ts';
import type { SalesFileError } from '../../../utils/site/sales-file/sales-file-error.ts';
import { paintAtOnce } from './paint.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
});
afterEach(cleanup);

const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>('CSVファイル');
const said = (): string => screen.getByRole('status').textContent;

function choose(name = 'sales.csv'): void {
  const files = [new File(['売上'], name, { type: 'text/csv' })];
  fireEvent.change(field(), { target: { files } });
}

const show = (outcome: SalesOutcome | Error) =>
  render(
    <SalesFile
      importSales={() =>
        outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome)
      }
    />,
  );
const imported: SalesOutcome = {
  ...{ result: 'imported', rows: 13, rooms: 7, newCredits: 4, skipped: 2 },
};
const refused = (error: SalesFileError): SalesOutcome => ({ result: 'refused', error });

test('what the file is, where it comes from and that it stays here is said with the field', () => {
  show(imported);
  const described = (field().getAttribute('aria-describedby') ?? '').split(' ');
  const words = described.map((id) => document.getElementById(id)?.textContent ?? '').join();
  expect(words).toContain('どこにも送りません');
  expect(words).toContain('売上データCSVダウンロード');
  expect(screen.getByRole('link').getAttribute('href')).toBe('https://coconala.com/mypage/revenue');
  expect(field()).toMatchObject({ type: 'file', accept: '.csv,text/csv' });
  expect(said()).toBe('');
});

test('the chosen file is handed on, and its numbers are said', async () => {
  const importSales = vi.fn<(file: File) => Promise<SalesOutcome>>(() => Promise.resolve(imported));
  render(<SalesFile importSales={importSales} />);
  choose('2026.csv');
  await waitFor(() => expect(said()).toContain('行数: 13、トークルーム: 7'));
  expect(importSales.mock.calls[0]?.[0].name).toBe('2026.csv');
  expect(said()).toContain('新しく加わった売上: 4件');
  expect(said()).toContain('数えていません: 2行');
});

test('while it is read, that is said', async () => {
  const read = Promise.withResolvers<SalesOutcome>();
  const importSales = () => read.promise;
  render(<SalesFile importSales={importSales} />);
  choose();
  await waitFor(() => expect(said()).toContain('読み込んでいます'));
  read.resolve(imported);
  await waitFor(() => expect(said()).not.toContain('読み込んでいます'));
});

test('a file that was known already says so', async () => {
  show({ ...imported, newCredits: 0, skipped: 0 });
  choose();
  await waitFor(() => expect(said()).toContain('すべて記録済み'));
  expect(said()).not.toContain('数えていません');
});

describe('a refused file says why, where, and that nothing was changed', () => {
  const bad = { why: 'bad-row', row: 12, column: '売上金額', value: '13,26' } as const;
  test.each<[SalesFileError, string]>([
    [bad, '12行目の「売上金額」を読めません: 「13,26」'],
    [{ ...bad, column: null, value: '2026,…' }, '12行目は、列の数か引用符が合わない'],
    [{ why: 'no-header', column: 'トークルームNo' }, '「トークルームNo」の列を特定できません'],
    [{ why: 'empty' }, 'ファイルが空です'],
    [{ why: 'not-text' }, 'CSVとして読めない'],
  ])('%j', async (error, words) => {
    show(refused(error));
    choose();
    await waitFor(() => expect(said()).toContain(words));
    expect(said()).toContain('何も変更していません');
  });

  test('a value without end is cut', async () => {
    show(refused({ ...bad, value: 'あ'.repeat(500) }));
    choose();
    await waitFor(() => expect(said()).toContain(`${'あ'.repeat(80)}…`));
  });
});

test('what could not be recorded is said aloud, and can be tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  show(new Error('asleep'));
  choose();
  await waitFor(() => expect(said()).toContain('二重に数えられることはありません'));
  expect(field().disabled).toBe(false);
});

test('a seller with several accounts is sent to the question whose sales they are', async () => {
  show(new Trouble('whose-page', 'two accounts'));
  choose();
  await waitFor(() => expect(said()).toContain('上の質問に答えて'));
});
