import { useState } from 'preact/hooks';
import type { Shown } from '../../utils/store/database.ts';
import { t } from '../../utils/i18n.ts';
import { shortMoment } from '../shared/words.ts';

const FIRST = 10;

/** What was shown, newest first: she can look up what she missed. */
export function AlarmLog({ rows }: { rows: readonly Shown[] | null }) {
  const [hasAll, setHasAll] = useState(false);
  if (!rows) return null;
  const shown = hasAll ? rows : rows.slice(0, FIRST);
  return (
    <div class="log">
      <h3>{t('log_title')}</h3>
      {rows.length === 0 && <p class="quiet">{t('log_empty')}</p>}
      <ol data-log>
        {shown.map((row) => (
          <LogRow key={row.id} row={row} />
        ))}
      </ol>
      {rows.length > shown.length && (
        <button
          type="button"
          class="button button-small"
          data-action="show-log"
          onClick={() => setHasAll(true)}
        >
          {t('log_all', rows.length)}
        </button>
      )}
    </div>
  );
}

const LogRow = ({ row: { at, kind, title, message, isLate, hasFailed } }: { row: Shown }) => (
  <li class="log-row" data-kind={kind}>
    <span class="log-at quiet">{shortMoment(at)}</span>
    <span>
      <strong>{title}</strong>
      <span class="log-message quiet">{message}</span>
      {isLate && <span class="log-mark">{t('log_late')}</span>}
      {hasFailed && <span class="log-mark log-failed">{t('log_failed')}</span>}
    </span>
  </li>
);
