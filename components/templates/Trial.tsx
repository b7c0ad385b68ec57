import { useState } from 'preact/hooks';
import type { Duty } from '../../utils/deadlines/duty.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { lengthLimitOf } from '../../utils/templates/length-limit.ts';
import { fieldsOf, prepareMessage, proposeFields } from '../../utils/templates/prepare-message.ts';
import type { Surroundings } from '../../utils/templates/prepare-message.ts';
import type { Template } from '../../utils/templates/template.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { problemWords } from '../compose/field-words.ts';
import { Fields } from '../compose/Fields.tsx';
import { Findings } from '../compose/Findings.tsx';
import { Preview } from '../compose/Preview.tsx';
import { Choice } from '../options/Choice.tsx';
import { buyerOf, titleOf } from '../shared/words.ts';
import { EXAMPLE_ID, exampleRoom } from './example-row.ts';
import { useFindings } from './use-findings.ts';

interface Props {
  template: Template;
  /** null while they are not read. */
  rows: readonly RoomRow[] | null;
  include: NonNullable<Surroundings['include']>;
  now: number;
}

/** The text as a buyer would get it, in a room of hers or in an example. */
export function Trial({ template, rows, include, now }: Props) {
  const [roomId, setRoomId] = useState(EXAMPLE_ID);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const { room, duties } = roomIn(rows, roomId, now);
  const around = { duties, include };
  const answers = { ...proposeFields(template, room, now, around), ...typed };
  const prepared = prepareMessage(template, room, answers, now, around);
  const length = prepared.ok ? prepared.message.text.length : prepared.text.length;
  const findings = useFindings(prepared, room, rows, now);
  return (
    <div class="trial" data-trial={prepared.ok ? 'ready' : 'open'}>
      <div class="trial-room">
        <Choice
          name="trial-room"
          label={t('templates_try_in')}
          value={room.roomId}
          choices={[[EXAMPLE_ID, t('templates_example')], ...(rows ?? []).map(nameOf)]}
          onChoose={setRoomId}
        />
      </div>
      <Fields
        fields={fieldsOf(template, room, around, answers)}
        values={answers}
        onType={(name, value) => setTyped({ ...typed, [name]: value })}
      />
      <Preview prepared={prepared} />
      {template.promise && prepared.ok && !prepared.message.promise && (
        <p class="caution" data-no-promise>
          {t('templates_no_promise')}
        </p>
      )}
      <Findings findings={findings} />
      <LengthLeft length={length} limit={lengthLimitOf(room.roomId)} />
      {!prepared.ok && (
        <div class="trial-problems">
          <p class="quiet">{t('templates_open_fields')}</p>
          <ul class="plain-list">
            {prepared.problems.map((problem) => (
              <li key={`${problem.field} ${problem.why}`} data-problem={problem.why}>
                {problemWords(problem)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const LengthLeft = ({ length, limit }: { length: number; limit: number }) => (
  <p class={length > limit ? 'problem' : 'quiet'} data-length={length} data-limit={limit}>
    {length > limit
      ? t('templates_over_limit', length - limit, limit)
      : t('templates_within_limit', limit - length, limit)}
  </p>
);

const nameOf = ({ room }: RoomRow) => [room.roomId, `${buyerOf(room)} · ${titleOf(room)}`] as const;

/** A room that is gone from the list is no reason to show nothing. */
function roomIn(
  rows: readonly RoomRow[] | null,
  roomId: string,
  now: number,
): { room: Room; duties: readonly Duty[] } {
  const row = rows?.find((each) => each.roomId === roomId);
  return row ?? { room: exampleRoom(now), duties: [] };
}
