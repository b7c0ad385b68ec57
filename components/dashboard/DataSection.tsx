import { useState } from 'preact/hooks';
import type { SalesOutcome } from '../../utils/exchange/import-sales.ts';
import { t } from '../../utils/i18n.ts';
import { toIsoDay, toJapanClock } from '../../utils/japan-time/calendar.ts';
import { logBug } from '../../utils/log.ts';
import type { Keep } from '../../utils/settings.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { keepName } from '../shared/KeepChoice.tsx';
import { CalendarButton } from './CalendarButton.tsx';
import { saveFile } from '../shared/save-file.ts';
import { SalesFile } from './SalesFile.tsx';

interface Props {
  bookId: string;
  rows: RoomRow[];
  keep: Keep;
  now: number;
  writeExport: () => Promise<string>;
  importSales: (file: File) => Promise<SalesOutcome>;
}

type Progress = 'ready' | 'writing' | 'failed';

/** What is kept, and the way to take it along. */
export function DataSection({ bookId, rows, keep, now, writeExport, importSales }: Props) {
  const [progress, setProgress] = useState<Progress>('ready');
  const closed = rows.filter(({ shelf }) => shelf === 'closed').length;
  const name = `${bookId}-${toIsoDay(toJapanClock(now))}.json`;
  const save = async (): Promise<void> => {
    setProgress('writing');
    saveFile(document, name, await writeExport(), 'application/json');
    setProgress('ready');
  };
  const fail = (error: unknown): void => {
    logBug('export', error);
    setProgress('failed');
  };
  return (
    <section class="data" aria-labelledby="data-title">
      <h2 id="data-title">{t('data_title')}</h2>
      <p>
        {t('data_counts', rows.length, closed)} · {t('data_kept', keepName(keep))}
      </p>
      <p class="quiet">{t('data_export_body')}</p>
      <button
        type="button"
        class="button"
        data-action="export-json"
        disabled={progress === 'writing'}
        onClick={() => void save().catch(fail)}
      >
        {t(progress === 'writing' ? 'data_preparing' : 'data_export')}
      </button>
      {progress === 'failed' && <p role="alert">{t('data_export_failed')}</p>}
      <p class="quiet">{t('calendar_body')}</p>
      <CalendarButton rows={rows} now={now} label="calendar_export_all" />
      <SalesFile importSales={importSales} />
    </section>
  );
}
