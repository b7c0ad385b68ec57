import { afterEach, beforeEach } from 'vitest';
import type { InsertResult } from '../../../utils/messages.ts';
import { boxOf } from '../../../utils/insert/box-of.ts';
import { insertText } from '../../../utils/insert/insert-text.ts';
import { createBoxWatch } from '../../../utils/insert/watch-box.ts';
import type { BoxWatch } from '../../../utils/insert/watch-box.ts';
import { windowAt } from '../site/window-at.ts';
import { installOldCommands } from './old-commands.ts';

export const NOTICE = '11月24日(火) 21時までに\nお返事をお願いいたします。';

const room = windowAt(() => 'https://coconala.com/talkrooms/18000001');
let watch: BoxWatch;
let removeOldCommands: () => void;

/** Before each test a talkroom with an empty box, and one other field. */
export function openRoom(): void {
  let life: AbortController;
  beforeEach(() => {
    life = new AbortController();
    document.body.innerHTML =
      '<div class="d-messageForm"><textarea placeholder="メッセージを入力"></textarea></div><input>';
    watch = createBoxWatch();
    watch.start(document, life.signal);
    removeOldCommands = installOldCommands(document);
  });
  afterEach(() => {
    life.abort();
    removeOldCommands();
  });
}

export const box = (): HTMLTextAreaElement => {
  const found = document.querySelector('textarea');
  if (!found) throw new Error('no box');
  return found;
};

export function insert(text = NOTICE, cursors: number[] = []): Promise<InsertResult> {
  const found = boxOf(box());
  if (!found) throw new Error('no box');
  return insertText(found, text, { window: room, watch, cursors });
}

/** As a person: text typed, caret put somewhere, then the focus lost to the popup. */
export function writeDraft(text: string, caret: number): void {
  box().focus();
  box().value = text;
  box().dispatchEvent(new InputEvent('input', { bubbles: true }));
  box().setSelectionRange(caret, caret);
  box().dispatchEvent(new Event('select', { bubbles: true }));
  document.querySelector('input')?.focus();
}

export const WAYS = [
  ['by the browser’s command', () => undefined],
  ['without the browser’s command', () => removeOldCommands()],
] as const;
