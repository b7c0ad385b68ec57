import { Trouble } from '../../utils/errors.ts';
import { structureReport } from '../../utils/health/structure-report.ts';
import { conversationHere, isOtherAccount } from '../../utils/insert/conversation-here.ts';
import { findMessageBox } from '../../utils/insert/find-message-box.ts';
import { insertText } from '../../utils/insert/insert-text.ts';
import { undoInsertion } from '../../utils/insert/undo-insertion.ts';
import type { BoxWatch } from '../../utils/insert/watch-box.ts';
import { logRefusal } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import type { Handlers, InsertResult, RefusalReason, ToPage } from '../../utils/messages.ts';
import { pageKindOf } from '../../utils/site/page-kinds.ts';
import type { PreparedMessage } from '../../utils/templates/prepared-message.ts';

interface PopupDeps {
  window: Window;
  watch: BoxWatch;
  hasConsent: () => Promise<boolean>;
}

export function answerPopup({ window, watch, hasConsent }: PopupDeps): Handlers<ToPage> {
  const { document } = window;
  const requireConsent = async (): Promise<void> => {
    if (!(await hasConsent())) throw new Trouble('not-consented', 'nothing is read yet');
  };
  let isInserting = false;

  const insert = async (prepared: PreparedMessage): Promise<InsertResult> => {
    const { text, cursors } = prepared;
    if (prepared.roomId !== conversationHere(window)) return refused('other-room');
    if (isOtherAccount(window, prepared.ownIds)) return refused('other-account');
    const box = findMessageBox(window);
    if (!box) return { result: 'no-field' };
    const inserted = await insertText(box, text, { window, watch, cursors });
    // Nobody waits for it: the worker may have to be started first.
    if (inserted.result === 'inserted') tellBackground(prepared);
    return inserted;
  };

  return {
    'which-page': async () => {
      await requireConsent();
      return { roomId: conversationHere(window), hasForm: findMessageBox(window) !== null };
    },
    'insert-text': async (prepared) => {
      await requireConsent();
      if (isInserting) return refused('not-accepted');
      isInserting = true;
      return insert(prepared).finally(() => (isInserting = false));
    },
    'undo-insertion': async () => {
      await requireConsent();
      return { undone: undoInsertion() };
    },
    'structure-report': async () => {
      await requireConsent();
      const page = pageKindOf(window.location.href);
      return structureReport(document.body, page?.kind ?? 'other page');
    },
  };
}

const refused = (why: RefusalReason): InsertResult => ({ result: 'refused', why });

/** From here, because the popup may be gone by now. The text stands in the box in any case. */
function tellBackground(prepared: PreparedMessage): void {
  sendToBackground('text-handed-over', prepared).catch((error: unknown) => {
    logRefusal('text-handed-over', String(error));
  });
}
