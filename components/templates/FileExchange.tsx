import { useState } from 'preact/hooks';
import type { ImportPlan } from '../../utils/exchange/templates-file/import-plan.ts';
import { readTemplatesBytes } from '../../utils/exchange/templates-file/read-templates-file.ts';
import {
  exportTemplatesCsv,
  exportTemplatesJson,
} from '../../utils/exchange/templates-file/write-templates.ts';
import { t } from '../../utils/i18n.ts';
import { toIsoDay, toJapanClock } from '../../utils/japan-time/calendar.ts';
import { logBug } from '../../utils/log.ts';
import type { Library } from '../../utils/templates/library/own-template.ts';
import { saveFile } from '../shared/save-file.ts';
import { ImportTrial } from './ImportTrial.tsx';
import type { Changes } from './use-changes.ts';

interface Props {
  library: Library;
  changes: Changes;
  now: number;
}

type Reading = { kind: 'none' | 'unreadable' } | { kind: 'read'; plan: ImportPlan };

/** Her texts out into a file, and in from one; what would change is shown before. */
export function FileExchange({ library, changes, now }: Props) {
  const [reading, setReading] = useState<Reading>({ kind: 'none' });
  const name = `templates-${toIsoDay(toJapanClock(now))}`;
  const read = async (field: HTMLInputElement): Promise<void> => {
    const file = field.files?.[0];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    setReading({ kind: 'read', plan: readTemplatesBytes(bytes, library, now) });
    // So that the same file, mended, can be chosen once more.
    field.value = '';
  };
  const fail = (error: unknown): void => {
    logBug('templates file', error);
    setReading({ kind: 'unreadable' });
  };
  return (
    <section class="files" aria-labelledby="files-title">
      <h3 id="files-title">{t('files_title')}</h3>
      <div class="files-out">
        <span id="files-out">{t('files_out')}</span>
        <button
          type="button"
          class="button"
          data-action="export-json"
          aria-describedby="files-out"
          onClick={() =>
            saveFile(
              document,
              `${name}.json`,
              exportTemplatesJson(library, now),
              'application/json',
            )
          }
        >
          JSON
        </button>
        <button
          type="button"
          class="button"
          data-action="export-csv"
          aria-describedby="files-out"
          onClick={() => saveFile(document, `${name}.csv`, exportTemplatesCsv(library), 'text/csv')}
        >
          CSV
        </button>
      </div>
      <label class="files-in">
        {t('files_in')}{' '}
        <input
          type="file"
          accept=".json,.csv,application/json,text/csv"
          data-action="import-templates"
          aria-describedby="files-what"
          onChange={({ currentTarget }) => void read(currentTarget).catch(fail)}
        />
      </label>
      <p id="files-what" class="quiet">
        {t('files_what')}
      </p>
      {reading.kind === 'unreadable' && <p role="alert">{t('files_unreadable')}</p>}
      {reading.kind === 'read' && (
        <ImportTrial
          plan={reading.plan}
          changes={changes}
          onClose={() => setReading({ kind: 'none' })}
        />
      )}
    </section>
  );
}
