import { browser } from '../browser.ts';
import { Trouble } from '../errors.ts';
import type { Accounts } from './accounts.ts';
import { ONE_BOOK } from './accounts.ts';

/** storage.local, one key: `accounts`. Numbers and the names she gave, no word of any page. */
const KEY = 'accounts';

/** @throws Trouble `store-unavailable`: to go on with one book would hide what the other owes */
export async function readAccounts(): Promise<Accounts> {
  const stored = await browser.storage.local.get(KEY);
  return toAccounts(stored[KEY]);
}

export async function writeAccounts(accounts: Accounts): Promise<void> {
  await browser.storage.local.set({ [KEY]: accounts });
}

/** Calls back whenever they change, until the signal is aborted. */
export function watchAccounts(onChange: (accounts: Accounts) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) onChange(toAccounts(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Only this extension writes it; a schema library would weigh more than the popup's whole list. */
function toAccounts(stored: unknown): Accounts {
  if (stored === undefined) return ONE_BOOK;
  if (isAccounts(stored)) return stored;
  throw new Trouble('store-unavailable', 'the accounts are of another shape');
}

function isAccounts(value: unknown): value is Accounts {
  if (!isRecord(value)) return false;
  const { books, current, asked, told, doubted } = value;
  return (
    isListOf(books, isStoredBook) &&
    books.some(({ id }) => id === current) &&
    isListOf(asked, isQuestion) &&
    isRecord(told) &&
    Object.values(told).every(isText) &&
    isListOf(doubted, isText)
  );
}

const isStoredBook = (value: unknown): value is Accounts['books'][number] =>
  isRecord(value) && isText(value.id) && isText(value.name) && isListOf(value.ownIds, isText);

const isQuestion = (value: unknown): value is Accounts['asked'][number] =>
  isRecord(value) &&
  isText(value.page) &&
  (value.ownId === null || isText(value.ownId)) &&
  isListOf(value.roomIds, isText) &&
  typeof value.since === 'number';

const isText = (value: unknown): value is string => typeof value === 'string';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOf = <T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(isItem);
