import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';

interface Props {
  question: string;
  yes: string;
  onYes: () => void;
  onNo: () => void;
}

/** Asked before something is gone for good. Escape is no. */
export function AskDialog({ question, yes, onYes, onNo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed, not only removed, it gives the focus back.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="ask"
      aria-labelledby="ask-question"
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <p id="ask-question">{question}</p>
      <p class="ask-buttons">
        <button type="button" class="button" data-action="ask-no" onClick={onNo}>
          {t('templates_ask_no')}
        </button>
        <button type="button" class="button button-main" data-action="ask-yes" onClick={onYes}>
          {yes}
        </button>
      </p>
    </dialog>
  );
}
