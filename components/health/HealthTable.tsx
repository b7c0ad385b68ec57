import { FIELD_NAMES } from '../../utils/health/health-of.ts';
import { healthState } from '../../utils/health/merge-health.ts';
import type { HealthRow } from '../../utils/health/merge-health.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { timeLeft } from '../../utils/japan-time/format.ts';
import { timeAgoWords } from '../../utils/time-words.ts';
import { missingWords } from '../shared/missing-words.ts';
import { shortMoment } from '../shared/words.ts';
import { HOW, pageName, STATE, WHY } from './health-words.ts';

/** They are named even before they were read: nothing seen is not the same as all well. */
const ALWAYS = ['talkroom', 'order-list'];

const COLUMNS: MessageKey[] = [
  'health_column_field',
  'health_column_state',
  'health_column_good',
  'health_column_how',
  'health_column_bad',
];

/** Each page of the site, field by field: when it was last read, how, and what broke. */
export function HealthTable({ rows, now }: { rows: readonly HealthRow[]; now: number }) {
  const pages = new Set([...ALWAYS, ...rows.map(({ page }) => page)]);
  return (
    <>
      {[...pages].map((page) => (
        <PageHealth key={page} page={page} rows={rowsOf(page, rows)} now={now} />
      ))}
    </>
  );
}

function PageHealth({ page, rows, now }: { page: string; rows: HealthRow[]; now: number }) {
  const id = `health-${page}`;
  return (
    <div class="health-page" data-health-page={page}>
      <h3 id={id}>{pageName(page)}</h3>
      {rows.length === 0 ? (
        <p class="quiet">{t('health_page_unread')}</p>
      ) : (
        <table class="health-table" aria-labelledby={id}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FieldRow key={row.id} row={row} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function FieldRow({ row, now }: { row: HealthRow; now: number }) {
  const state = healthState(row);
  return (
    <tr data-health-field={row.id} data-health-state={state}>
      <th scope="row">{missingWords([row.field])}</th>
      <td class="health-state">{t(STATE[state])}</td>
      <td>
        {row.lastGoodAt === null ? t('health_none') : <Since at={row.lastGoodAt} now={now} />}
      </td>
      <td>{howWords(row)}</td>
      <td>
        {row.lastBadAt === null ? t('health_none') : <Since at={row.lastBadAt} now={now} />}
        {row.lastWhy !== null && <span class="health-why">{t(WHY[row.lastWhy])}</span>}
      </td>
    </tr>
  );
}

const Since = ({ at, now }: { at: number; now: number }) => (
  <time dateTime={toIsoJapan(at)}>
    {shortMoment(at)} <span class="quiet">{timeAgoWords(timeLeft(at, now))}</span>
  </time>
);

function howWords({ lastHow, lastAgreed }: HealthRow): string {
  if (lastHow === null) return t('health_none');
  const how = t(HOW[lastHow]);
  return lastAgreed > 1 ? t('health_agreed', how, lastAgreed) : how;
}

const ORDER = Object.values(FIELD_NAMES);

const rowsOf = (page: string, rows: readonly HealthRow[]): HealthRow[] =>
  rows
    .filter((row) => row.page === page)
    .sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
