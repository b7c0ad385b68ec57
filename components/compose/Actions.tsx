import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { Problem } from '../../utils/templates/prepare-message.ts';
import type { PreparedMessage } from '../../utils/templates/prepared-message.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { RoomLink } from '../shared/RoomLink.tsx';
import { outcomeWords } from './outcome-words.ts';
import type { ComposeOutcome, InsertOutcome } from './outcome-words.ts';
import { Problems, PROBLEMS_ID } from './Problems.tsx';

export interface ComposeWishes {
  insert: (message: PreparedMessage) => Promise<InsertOutcome>;
  /** False when the box has changed since, or nobody answers. */
  undo: () => Promise<boolean>;
  /** False when the clipboard refused. */
  copy: (message: PreparedMessage) => Promise<boolean>;
}

interface Props {
  /** null while something is missing. */
  message: PreparedMessage | null;
  problems: Problem[];
  room: Room;
  wishes: ComposeWishes;
  onClose: () => void;
}

export function Actions({ message, problems, room, wishes, onClose }: Props) {
  const [outcome, setOutcome] = useState<ComposeOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = (wish: Promise<ComposeOutcome>): void => {
    setBusy(true);
    void wish.then(setOutcome).finally(() => setBusy(false));
  };
  const isInserted = outcome?.result === 'inserted';
  const buttonProps = { disabled: !message || isBusy, type: 'button' } as const;
  return (
    <div class="compose-actions">
      {problems.length > 0 && <Problems problems={problems} />}
      <Outcome outcome={outcome} room={room} />
      {isInserted ? (
        <p key="after" class="compose-buttons compose-after">
          <button
            type="button"
            class="button"
            data-action="undo"
            disabled={isBusy}
            onClick={() => run(undo(wishes))}
          >
            {t('result_undo')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('compose_back')}
          </button>
        </p>
      ) : (
        <p key="before" class="compose-buttons">
          <button
            {...buttonProps}
            class="button button-main compose-insert"
            data-action="insert"
            aria-describedby={message ? undefined : PROBLEMS_ID}
            onClick={() => message && run(wishes.insert(message))}
          >
            {t('compose_insert')}
          </button>
          <button
            {...buttonProps}
            class="button"
            data-action="copy"
            onClick={() => message && run(copy(wishes, message))}
          >
            {t('compose_copy')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Takes the focus when the pressed button has gone, so that the keyboard is not lost. */
function Outcome({ outcome, room }: { outcome: ComposeOutcome | null; room: Room }) {
  const status = useRef<HTMLDivElement>(null);
  const result = outcome?.result;
  const isUndo = result === 'undone' || result === 'not-undone';
  useEffect(() => {
    if (result === 'inserted' || isUndo) status.current?.focus();
  }, [result, isUndo]);
  return (
    <div role="status" tabIndex={-1} ref={status}>
      {outcome && (
        <div
          class={`notice ${result === 'refused' ? 'notice-caution' : 'notice-good'}`}
          data-result={isUndo ? undefined : result}
        >
          {outcomeWords(outcome, room).map((words) => (
            <p key={words}>{words}</p>
          ))}
          {result === 'refused' && <RoomLink roomId={room.roomId} />}
        </div>
      )}
    </div>
  );
}

const undo = async (wishes: ComposeWishes): Promise<ComposeOutcome> => ({
  result: (await wishes.undo()) ? 'undone' : 'not-undone',
});

const copy = async (wishes: ComposeWishes, message: PreparedMessage): Promise<ComposeOutcome> =>
  (await wishes.copy(message))
    ? { result: 'copied', isWished: true }
    : { result: 'refused', why: 'clipboard' };
