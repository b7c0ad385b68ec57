import { vi } from 'vitest';
import { browser } from '../../../utils/browser.ts';
import type { DraftSeen } from '../../../utils/drafts/draft.ts';
import { watchDrafts } from '../../../utils/drafts/watch-drafts.ts';
import { boxOf } from '../../../utils/insert/box-of.ts';
import type { Box } from '../../../utils/insert/box.ts';
import { createBoxWatch } from '../../../utils/insert/watch-box.ts';
import type { Finding } from '../../../utils/lint/finding.ts';
import { speak } from '../components/texts.ts';
import { installOldCommands } from '../insert/old-commands.ts';

export const FORM = `<div class="d-messageForm"><textarea></textarea>
  <div class="isPC"><input type="file"></div>
  <div class="d-messageFormButtonArea_item-deliveryCheck"><input type="checkbox"></div>
  <button type="button">送信</button></div>`;

type Asked =
  { name: 'draft-changed'; argument: DraftSeen } | { name: 'read-draft'; argument: string };

/** A page with a box, a seller before it, and a background that answers. */
export class Desk {
  readonly life = new AbortController();
  readonly told: DraftSeen[] = [];
  readonly asked: string[] = [];
  roomId: string | null = '18000001';
  /** What the background has kept. */
  kept: { text: string } | null = null;
  findings: Finding[] = [];

  constructor() {
    speak();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
    document.body.innerHTML = FORM;
    this.life.signal.addEventListener('abort', installOldCommands(document));
    browser.runtime.onMessage.addListener(
      (message: unknown, _: unknown, respond: (answer: unknown) => void) => {
        respond({ ok: true, value: this.answerTo(message as Asked) });
        return true;
      },
    );
  }

  leave(): void {
    this.life.abort();
    vi.useRealTimers();
  }

  private answerTo(message: Asked): unknown {
    if (message.name === 'draft-changed') {
      this.told.push(message.argument);
      return { findings: message.argument.text === '' ? [] : this.findings };
    }
    this.asked.push(message.argument);
    return this.kept && { roomId: message.argument, text: this.kept.text, at: Date.now() };
  }

  begin(): void {
    const watch = createBoxWatch();
    const { signal } = this.life;
    watch.start(document, signal);
    const findBox = (): Box | null => {
      const element = document.querySelector('textarea');
      return element && boxOf(element);
    };
    watchDrafts({ window, signal, roomHere: () => this.roomId, findBox, watch });
  }

  get box(): HTMLTextAreaElement {
    const found = document.querySelector('textarea');
    if (!found) throw new Error('no box');
    return found;
  }

  type(text: string): void {
    this.box.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    this.box.value = text;
    this.box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  get texts(): string[] {
    return this.told.map(({ text }) => text);
  }

  get chip(): ShadowRoot | null | undefined {
    return document.querySelector('[data-talkroom-banto]')?.shadowRoot;
  }

  get isOffered(): boolean {
    return this.chip?.querySelector<HTMLElement>('.offer')?.hidden === false;
  }

  pressInChip(name: string): void {
    this.chip?.querySelector<HTMLElement>(`[data-chip="${name}"]`)?.click();
  }
}

export const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
