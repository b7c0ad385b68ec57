import { useState } from 'preact/hooks';
import { millisecondsInDay } from 'date-fns/constants';
import type { OwnBook } from '../../utils/credit/rules/own-book.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { ceilToHour } from '../../utils/japan-time/calendar.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { suppose } from '../../utils/what-if/suppose.ts';
import type { Refusal, Supposition } from '../../utils/what-if/supposition.ts';
import { Field } from '../by-hand/Field.tsx';
import { fromField, toField } from '../by-hand/moment-field.ts';
import { Differences } from './Differences.tsx';
import { LatestDelivery } from './LatestDelivery.tsx';
import './what-if.css';

export interface WhatIfProps {
  row: RoomRow;
  events: readonly TimelineEvent[];
  book: OwnBook;
  now: number;
}

const KINDS = ['deliver', 'accept', 'notice'] as const;
type Kind = (typeof KINDS)[number];

const NAME: Record<Kind, MessageKey> = {
  deliver: 'what_if_deliver',
  accept: 'what_if_accept',
  notice: 'what_if_notice',
};
const REFUSED: Record<Refusal, MessageKey> = {
  closed: 'what_if_closed',
  'already-delivered': 'what_if_already_delivered',
  'not-delivered': 'what_if_not_delivered',
  past: 'what_if_past',
};

/** What would change in this room. Nothing is done, and nothing is kept. */
export function WhatIf({ row, events, book, now }: WhatIfProps) {
  const [kind, setKind] = useState<Kind>(row.room.stage === 'delivered' ? 'accept' : 'deliver');
  const [at, setAt] = useState(() => toField(ceilToHour(now)));
  const [named, setNamed] = useState(() => toField(ceilToHour(now) + NOTICE_DAYS));
  const known = { roomId: row.roomId, events, coverage: row.room.coverage };
  const supposition = suppositionOf(kind, fromField(at), fromField(named));
  const before = suppose(known, [], book, now);
  const after = supposition ? suppose(known, [supposition], book, now) : null;
  return (
    <div class="what-if-body">
      <Choice kind={kind} onChoose={setKind} />
      <Field
        type="datetime-local"
        name="what-if-at"
        label={t('what_if_at')}
        value={at}
        onType={setAt}
      />
      {kind === 'notice' && (
        <Field
          type="datetime-local"
          name="what-if-named"
          label={t('what_if_named')}
          value={named}
          onType={setNamed}
        />
      )}
      <div role="status">
        {!after && <p>{t('moment_missing')}</p>}
        {after && 'refused' in after && <p data-refused>{t(REFUSED[after.refused])}</p>}
        {after && !('refused' in after) && !('refused' in before) && (
          <Differences before={before} after={after} now={now} />
        )}
      </div>
      {kind === 'deliver' && row.room.stage === 'open' && (
        <LatestDelivery row={row} book={book} now={now} />
      )}
      <p class="quiet">{t('what_if_hint')}</p>
    </div>
  );
}

/** As long as a notice leaves its buyer. */
const NOTICE_DAYS = 3 * millisecondsInDay;

function Choice({ kind, onChoose }: { kind: Kind; onChoose: (kind: Kind) => void }) {
  return (
    <fieldset class="what-if-kinds">
      <legend class="sr-only">{t('what_if_title')}</legend>
      {KINDS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="what-if"
            value={each}
            checked={each === kind}
            onChange={() => onChoose(each)}
          />{' '}
          {t(NAME[each])}
        </label>
      ))}
    </fieldset>
  );
}

function suppositionOf(
  kind: Kind,
  at: number | undefined,
  deadline: number | undefined,
): Supposition | null {
  if (at === undefined) return null;
  if (kind !== 'notice') return { kind, at };
  return deadline === undefined ? null : { kind, at, deadline };
}
