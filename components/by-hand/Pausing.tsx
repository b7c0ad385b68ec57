import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { Pause } from '../../utils/timeline/by-hand.ts';
import { shortMoment } from '../shared/words.ts';
import { Field } from './Field.tsx';
import { Group, keepPlace } from './Group.tsx';
import { officialWords } from './official-words.ts';
import type { SetByHand } from './set-by-hand.ts';
import { useSaving } from './use-saving.ts';

interface Props {
  row: RoomRow;
  setByHand: SetByHand;
}

/** Her own clocks stand still, for a reason; the site's go on. */
export function Pausing({ row, setByHand }: Props) {
  const { room, duties, roomId } = row;
  const { hasFailed, save } = useSaving();
  const pause = runningPause(room.byHand.pauses);
  const official = officialWords(duties);
  return (
    <Group name="pause" title={t('pause_title')} state={pause?.reason ?? ''} hasFailed={hasFailed}>
      <p class="quiet">{t('pause_lead')}</p>
      {official !== '' && <p class="quiet">{t('official_goes_on', official)}</p>}
      {pause ? (
        <p class="by-hand-line">
          <span>{t('pause_since', shortMoment(pause.from))}</span>
          <button
            type="button"
            class="button"
            data-action="resume"
            onClick={(event) =>
              void keepPlace(
                event.currentTarget,
                save(() => setByHand([roomId], { kind: 'resumed' })),
              )
            }
          >
            {t('pause_resume')}
          </button>
        </p>
      ) : (
        <Reason onPause={(reason) => save(() => setByHand([roomId], { kind: 'paused', reason }))} />
      )}
    </Group>
  );
}

function Reason({ onPause }: { onPause: (reason: string) => Promise<boolean> }) {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isMissing = reason.trim() === '';
  const submit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(isMissing);
    if (!isMissing) void keepPlace(event.currentTarget, onPause(reason.trim()));
  };
  return (
    <form class="by-hand-form" noValidate onSubmit={submit}>
      <Field
        type="text"
        name="reason"
        label={t('pause_reason')}
        value={reason}
        mostLetters={200}
        proposals={[t('pause_reason_material'), t('pause_reason_check')]}
        problem={isAsked && isMissing ? t('pause_reason_missing') : ''}
        onType={setReason}
      />
      <button type="submit" class="button" data-action="pause">
        {t('pause_start')}
      </button>
    </form>
  );
}

const runningPause = (pauses: readonly Pause[]): Pause | undefined =>
  pauses.find(({ until }) => until === null);
