import type { Browser } from 'puppeteer-core';
import { GECKO_ID } from './built-extension.ts';

interface Connection {
  send: (method: string, params: unknown) => Promise<{ result: unknown }>;
}
interface Tree {
  contexts: { context: string }[];
}
interface Evaluation {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/**
 * Evaluates in Firefox's own window, where the browser's inside can be reached. puppeteer has no
 * way there of its own; the protocol has, behind `--remote-allow-system-access`.
 */
async function evaluateInside(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const [top] = (tree.result as Tree).contexts;
  const answer = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: top?.context },
  });
  const evaluation = answer.result as Evaluation;
  if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails?.text);
  return evaluation.result?.value;
}

const EXTENSION = `ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs")
  .ExtensionParent.GlobalManager.getExtension(${JSON.stringify(GECKO_ID)})`;

/** Ends the event page as Firefox itself does after a rest, whatever keeps it awake. */
export const stopBackground = async (browser: Browser): Promise<void> => {
  await evaluateInside(
    browser,
    `${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
  );
};

export const hasBackgroundStopped = async (browser: Browser): Promise<boolean> =>
  (await evaluateInside(browser, `${EXTENSION}.backgroundState`)) === 'stopped';

export const isAddOnReady = async (browser: Browser): Promise<boolean> =>
  (await evaluateInside(
    browser,
    `Boolean(WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)})?.active)`,
  )) === true;
