import type { Answer as WhoseAnswer } from './accounts/answer.ts';
import { browser } from './browser.ts';
import type { Runtime } from './browser.ts';
import type { Draft, DraftAnswer, DraftSeen } from './drafts/draft.ts';
import { toTroubleCode, Trouble } from './errors.ts';
import type { TroubleCode } from './errors.ts';
import { logBug, logRefusal } from './log.ts';
import type { Preferences } from './preferences/preferences.ts';
import type { Keep } from './settings.ts';
import type { PageReading } from './site/reading.ts';
import type { SalesFileReading } from './site/readings/money.ts';
import type { TemplateChange } from './templates/library/own-template.ts';
import type { PreparedMessage } from './templates/prepared-message.ts';
import type { SetByHand } from './timeline/deed-schema.ts';

/** To the background worker. */
export interface ToBackground {
  'page-read': (reading: PageReading) => { events: number };
  /** How many rooms it names, and how many credits nobody knew of before. */
  'sales-file-read': (reading: SalesFileReading) => { rooms: number; credits: number };
  /** It stands in the site's box, or on the clipboard. */
  'text-handed-over': (prepared: PreparedMessage) => null;
  'give-consent': (keep: Keep) => null;
  'popup-opened': () => null;
  /** What the seller sets down about rooms. */
  'set-by-hand': (set: SetByHand) => null;
  /** How many rooms have another deadline now. */
  'change-preferences': (preferences: Preferences) => { rooms: number };
  /** All of them or none. */
  'change-templates': (changes: TemplateChange[]) => null;
  /** What stands in a box of the site by now; answered with what may be wrong with it. */
  'draft-changed': (seen: DraftSeen) => DraftAnswer;
  /** What stood in the box when it was left; null: nothing, or it is not kept. */
  'read-draft': (roomId: string) => Draft | null;
  /** Nothing more is to be said beside the box; a page may ask for this alone, not for the way back. */
  'hide-chip': () => null;
  /** Whether the browser has taken it. */
  'test-notification': () => { shown: boolean };
  /** The book that pages show when they are opened next. */
  'choose-book': (bookId: string) => null;
  /** Whose a page is, of which nothing told. */
  'answer-whose': (answer: WhoseAnswer) => null;
}

/** To the content script of one tab. */
export interface ToPage {
  'which-page': () => PageHere;
  'insert-text': (prepared: PreparedMessage) => InsertResult;
  'undo-insertion': () => { undone: boolean };
  /** How the page is built, without a word that stands on it. */
  'structure-report': () => string;
}

export interface PageHere {
  /** null where the page is no conversation. */
  roomId: string | null;
  hasForm: boolean;
}

export type InsertResult =
  | { result: 'inserted' }
  | { result: 'refused'; why: RefusalReason }
  /** No field was found; the popup puts the text on the clipboard. */
  | { result: 'no-field' };

export type RefusalReason =
  | 'other-room'
  | 'other-account'
  | 'read-only'
  | 'composing'
  | 'too-long'
  | 'not-accepted'
  | 'nothing-to-insert';

type Signatures = ToBackground | ToPage;
type AnyFunction = (...args: never[]) => unknown;
type ArgumentOf<F> = F extends (...args: infer A) => unknown
  ? A extends [infer P]
    ? P
    : undefined
  : never;
type ResultOf<F> = F extends (...args: never[]) => infer R ? R : never;

export type Answer<T> = { ok: true; value: T } | { ok: false; code: TroubleCode };

/** What a listener offers: a function per name, which may take its time. */
export type Handlers<S extends Signatures> = {
  [K in keyof S]: (
    argument: ArgumentOf<S[K]>,
    sender: Runtime.MessageSender,
  ) => ResultOf<S[K]> | Promise<ResultOf<S[K]>>;
};

/** @throws Trouble with the code that the other side answered */
export async function sendToBackground<K extends keyof ToBackground>(
  name: K,
  argument: ArgumentOf<ToBackground[K]>,
): Promise<ResultOf<ToBackground[K]>> {
  return unwrap(name, await browser.runtime.sendMessage({ to: 'background', name, argument }));
}

/** @throws Trouble; `page-gone` where no content script of ours listens in that tab */
export async function sendToPage<K extends keyof ToPage>(
  tabId: number,
  name: K,
  argument: ArgumentOf<ToPage[K]>,
): Promise<ResultOf<ToPage[K]>> {
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, { to: 'page', name, argument }, { frameId: 0 })
    .catch((cause: unknown) => {
      throw new Trouble('page-gone', `tab ${tabId} does not listen`, { cause });
    });
  return unwrap(name, answer);
}

/**
 * Answers every message that is addressed here, failures too. `isAllowed` looks at the sender and
 * the name before anything else does; it is the border of the extension.
 */
export function listen<S extends Signatures>(
  address: 'background' | 'page',
  handlers: Handlers<S>,
  isAllowed: (name: keyof S, sender: Runtime.MessageSender) => boolean,
): () => void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): true | undefined => {
    if (!isEnvelope(message) || message.to !== address) return undefined;
    void answerTo(message, sender, handlers, isAllowed).then(respond);
    // `true` keeps the channel open in every browser; a returned promise does not everywhere.
    return true;
  };
  // The polyfill's type knows promises only; the browsers take `true` as well.
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  return () =>
    browser.runtime.onMessage.removeListener(
      listener as Parameters<typeof browser.runtime.onMessage.removeListener>[0],
    );
}

async function answerTo<S extends Signatures>(
  { name, argument }: Envelope,
  sender: Runtime.MessageSender,
  handlers: Handlers<S>,
  isAllowed: (name: keyof S, sender: Runtime.MessageSender) => boolean,
): Promise<Answer<unknown>> {
  try {
    if (!Object.hasOwn(handlers, name)) throw new Trouble('bad-message', `no such message ${name}`);
    const key = name as keyof S;
    if (!isAllowed(key, sender))
      throw new Trouble('wrong-sender', `${name} from ${sender.url ?? '?'}`);
    // What comes over the border has no type yet: every handler checks its own argument.
    const handler = handlers[key] as unknown as AnyFunction as (a: unknown, s: unknown) => unknown;
    return { ok: true, value: await handler(argument, sender) };
  } catch (error) {
    if (error instanceof Trouble) logRefusal(name, error.message);
    else logBug(name, error);
    return { ok: false, code: toTroubleCode(error) };
  }
}

interface Envelope {
  to: string;
  name: string;
  argument: unknown;
}

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'to' in message &&
  'name' in message &&
  typeof message.name === 'string';

/** The shape of an answer is our own; its value is what the map of signatures says. */
function unwrap<K extends keyof ToBackground>(name: K, answer: unknown): ResultOf<ToBackground[K]>;
function unwrap<K extends keyof ToPage>(name: K, answer: unknown): ResultOf<ToPage[K]>;
function unwrap(name: string, answer: unknown): unknown {
  const known = answer as Answer<unknown> | undefined;
  if (known?.ok === true) return known.value;
  throw new Trouble(known?.code ?? 'unexpected', `${name} was not answered`);
}
