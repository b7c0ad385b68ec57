import type { ComposeWishes } from '../../components/compose/Actions.tsx';
import type { ReportWishes } from '../../components/health/StructureReport.tsx';
import type { InsertOutcome } from '../../components/compose/outcome-words.ts';
import { browser, SITE_PATTERN } from '../../utils/browser.ts';
import { Trouble } from '../../utils/errors.ts';
import { logRefusal } from '../../utils/log.ts';
import { sendToBackground, sendToPage } from '../../utils/messages.ts';
import type { PageHere } from '../../utils/messages.ts';
import type { PreparedMessage } from '../../utils/templates/prepared-message.ts';

type TabId = number | undefined;

const ACCESS = { origins: [SITE_PATTERN] };

export const hasAccess = (): Promise<boolean> => browser.permissions.contains(ACCESS);

/** Browsers ask only inside a press: nothing may be awaited before this call. */
export const requestAccess = (): Promise<boolean> => browser.permissions.request(ACCESS);

/** The tab on which the popup acts: the one that was named, else the one in front. */
export async function findTab(named: string | null): Promise<TabId> {
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** null where the tab does not listen: another site, or a page that was open before us. */
export async function lookAtPage(tab: Promise<TabId>): Promise<PageHere | null> {
  try {
    return await sendToPage(await requireTab(tab), 'which-page', undefined);
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}

export const createPageWishes = (tab: Promise<TabId>): ComposeWishes & ReportWishes => ({
  insert: (message) => insert(tab, message),
  undo: async () => {
    try {
      return (await sendToPage(await requireTab(tab), 'undo-insertion', undefined)).undone;
    } catch (error) {
      if (error instanceof Trouble) return false;
      throw error;
    }
  },
  copy,
  copyText,
  readStructure: async () => {
    try {
      return await sendToPage(await requireTab(tab), 'structure-report', undefined);
    } catch (error) {
      if (error instanceof Trouble) return null;
      throw error;
    }
  },
});

async function insert(tab: Promise<TabId>, message: PreparedMessage): Promise<InsertOutcome> {
  try {
    const answer = await sendToPage(await requireTab(tab), 'insert-text', message);
    if (answer.result !== 'no-field') return answer;
  } catch (error) {
    if (error instanceof Trouble) return { result: 'refused', why: 'page-gone' };
    throw error;
  }
  return (await copy(message))
    ? { result: 'copied', isWished: false }
    : { result: 'refused', why: 'clipboard' };
}

async function requireTab(tab: Promise<TabId>): Promise<number> {
  const id = await tab;
  if (id === undefined) throw new Trouble('page-gone', 'no tab in front');
  return id;
}

/** A copied notice may be sent as well; its date is remembered like that of an inserted one. */
async function copy(message: PreparedMessage): Promise<boolean> {
  if (!(await copyText(message.text))) return false;
  await sendToBackground('text-handed-over', message).catch((error: unknown) => {
    logRefusal('text-handed-over', String(error));
  });
  return true;
}

/** False where the browser refuses the clipboard. */
const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
