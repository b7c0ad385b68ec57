import { Trouble } from '../../utils/errors.ts';
import { healthOf } from '../../utils/health/health-of.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import type { Handlers, ToBackground } from '../../utils/messages.ts';
import { readPreferences } from '../../utils/preferences/preferences-storage.ts';
import { isOwnPage, isSitePage } from '../../utils/senders.ts';
import { DEFAULT_SETTINGS, isKeep, readSettings, writeSettings } from '../../utils/settings.ts';
import { parseReading } from '../../utils/site/reading-schema.ts';
import { parseSalesReading } from '../../utils/site/sales-file/schema.ts';
import { recordSalesFile } from '../../utils/store/record-sales-file.ts';
import { forgetSentDrafts } from '../../utils/store/drafts.ts';
import { recordInsertion, recordObservations } from '../../utils/store/record.ts';
import { insertedEventOf } from '../../utils/templates/inserted-event.ts';
import { parsePreparedMessage } from '../../utils/templates/prepared-message-schema.ts';
import type { Runtime } from '../../utils/browser.ts';
import { forgetAnnouncing, readAnnouncing } from './announcing.ts';
import { draftChanged, hideChip, readKeptDraft } from './drafts.ts';
import { acknowledgeNow, inTurn, reconcileInTurn, reconcileNow } from './reconcile-now.ts';
import { changePreferences, setByHand } from './own-wishes.ts';
import { changeTemplates, noteHandedOver } from './templates.ts';
import { testNotification } from './test-notification.ts';
import { answerWhose, chooseBook, inItsBook, openBookOfRoom } from './which-book.ts';

export const handlers: Handlers<ToBackground> = {
  'page-read': (reading) => inTurn(() => record(reading)),
  'sales-file-read': (reading) => inTurn(() => recordFile(reading)),
  'text-handed-over': (prepared) => inTurn(() => rememberInsertion(prepared)),
  'give-consent': async (keep) => {
    if (!isKeep(keep)) throw new Trouble('bad-message', 'no such choice');
    await writeSettings({ ...DEFAULT_SETTINGS, consentedAt: currentTime(), keep });
    return null;
  },
  'popup-opened': async () => {
    await inTurn(acknowledgeNow).finally(() => inTurn(reconcileNow));
    return null;
  },
  'set-by-hand': (set) => inTurn(() => setByHand(set)).finally(reconcileInTurn),
  'change-preferences': (preferences) =>
    inTurn(() => changePreferences(preferences)).finally(reconcileInTurn),
  'change-templates': (changes) => inTurn(() => changeTemplates(changes)).finally(forgetAnnouncing),
  'test-notification': () => inTurn(testNotification),
  'choose-book': (bookId) => inTurn(() => chooseBook(bookId)),
  'answer-whose': (answer) => inTurn(() => answerWhose(answer)).finally(reconcileInTurn),
  'draft-changed': (seen) => inTurn(() => draftChanged(seen)),
  'read-draft': (roomId) => inTurn(() => readKeptDraft(roomId)),
  'hide-chip': () => inTurn(hideChip),
};

/** Pages are read on coconala alone, files on our own; who handed a text over may be either. */
const FROM_SITE: ReadonlySet<keyof ToBackground> = new Set([
  'page-read',
  'text-handed-over',
  'draft-changed',
  'read-draft',
  'hide-chip',
]);
const FROM_US: ReadonlySet<keyof ToBackground> = new Set([
  'answer-whose',
  'change-preferences',
  'change-templates',
  'choose-book',
  'give-consent',
  'popup-opened',
  'sales-file-read',
  'set-by-hand',
  'test-notification',
  'text-handed-over',
]);

export const isAllowed = (name: keyof ToBackground, sender: Runtime.MessageSender): boolean =>
  (FROM_SITE.has(name) && isSitePage(sender)) || (FROM_US.has(name) && isOwnPage(sender));

async function record(message: unknown): Promise<{ events: number }> {
  const { consentedAt, keep } = await readSettings();
  if (consentedAt === null) throw new Trouble('not-consented', 'nothing is read before consent');
  const reading = parseReading(message);
  if (!reading) throw new Trouble('bad-message', 'a reading of the wrong shape');
  const now = currentTime();
  const book = await readPreferences();
  const announcing = await readAnnouncing();
  // After a refusal too: the badge says that she is asked whose page it is.
  const events = await inItsBook(reading, now, async (database, observations) => {
    const beside = { health: healthOf(reading), book, announcing };
    const recorded = await recordObservations(database, observations, keep, now, beside);
    await forgetSentDrafts(database, observations);
    return recorded;
  }).finally(reconcileNow);
  return { events };
}

async function recordFile(message: unknown): Promise<{ rooms: number; credits: number }> {
  const { consentedAt } = await readSettings();
  if (consentedAt === null) throw new Trouble('not-consented', 'nothing is read before consent');
  const reading = parseSalesReading(message);
  if (!reading) throw new Trouble('bad-message', 'a sales file of the wrong shape');
  const now = currentTime();
  const book = await readPreferences();
  return inItsBook(reading, now, (database) =>
    recordSalesFile(database, reading, now, book),
  ).finally(reconcileNow);
}

async function rememberInsertion(message: unknown): Promise<null> {
  const prepared = parsePreparedMessage(message);
  if (!prepared) throw new Trouble('bad-message', 'a prepared message of the wrong shape');
  await noteHandedOver(prepared.templateId);
  const event = insertedEventOf(prepared, currentTime());
  const database = await openBookOfRoom(event.roomId);
  await recordInsertion(database, event, currentTime(), await readPreferences());
  return null;
}
