import { Trouble } from '../../utils/errors.ts';
import { structureReport } from '../../utils/health/structure-report.ts';
import { findMessageBox } from '../../utils/insert/find-message-box.ts';
import { insertText } from '../../utils/insert/insert-text.ts';
import { undoInsertion } from '../../utils/insert/undo-insertion.ts';
import type { BoxWatch } from '../../utils/insert/watch-box.ts';
import { logRefusal } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import type { Handlers, InsertResult, ToPage } from '../../utils/messages.ts';
import { pageKindOf } from '../../utils/site/page-kinds.ts';
import type { PreparedMessage } from '../../utils/templates/prepared-message.ts';

interface PopupDeps {
  window: Window;
  watch: BoxWatch;
  hasConsent: () => Promise<boolean>;
}

export function answerPopup({ window, watch, hasConsent }: PopupDeps): Handlers<ToPage> {
  const { document } = window;
  const roomHere = (): string | null => {
    const page = pageKindOf(window.location.href);
    return page?.kind === 'talkroom' ? page.roomId : null;
  };
  const requireConsent = async (): Promise<void> => {
    if (!(await hasConsent())) throw new Trouble('not-consented', 'nothing is read yet');
  };
  let isInserting = false;

  const insert = async (prepared: PreparedMessage): Promise<InsertResult> => {
    if (prepared.roomId !== roomHere()) return { result: 'refused', why: 'other-room' };
    const box = findMessageBox(document);
    if (!box) return { result: 'no-field' };
    const inserted = await insertText(box, prepared.text, { window, watch });
    if (inserted.result === 'inserted') await tellBackground(prepared);
    return inserted;
  };

  return {
    'which-page': async () => {
      await requireConsent();
      return { roomId: roomHere(), hasForm: findMessageBox(document) !== null };
    },
    'insert-text': async (prepared) => {
      await requireConsent();
      if (isInserting) return { result: 'refused', why: 'not-accepted' };
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

/** From here, because the popup may be gone by now. The text stands in the box in any case. */
const tellBackground = (prepared: PreparedMessage): Promise<unknown> =>
  sendToBackground('text-handed-over', prepared).catch((error: unknown) => {
    logRefusal('text-handed-over', String(error));
  });
