import { RULES } from '../../utils/deadlines/rules/index.ts';
import { CALENDAR_FILE, calendarFile, hasEntries } from '../../utils/exchange/calendar-file.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { CALENDAR_WORDS } from './calendar-words.ts';
import { saveFile } from '../shared/save-file.ts';

interface Props {
  rows: RoomRow[];
  now: number;
  label: MessageKey;
}

/** A second way to be warned, for when the browser is closed. */
export function CalendarButton({ rows, now, label }: Props) {
  const isEmpty = !hasEntries(rows);
  const save = (): void => {
    const text = calendarFile(rows, RULES, CALENDAR_WORDS, now);
    saveFile(document, CALENDAR_FILE.name, text, CALENDAR_FILE.type);
  };
  return (
    <>
      <button
        type="button"
        class="button"
        data-action="export-ics"
        disabled={isEmpty}
        onClick={save}
      >
        {t(label)}
      </button>
      {isEmpty && <p class="quiet">{t('calendar_nothing')}</p>}
    </>
  );
}
