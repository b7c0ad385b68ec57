import { useState } from 'preact/hooks';
import { SITE_ORIGIN } from '../../utils/browser.ts';
import { toTroubleCode } from '../../utils/errors.ts';
import type { SalesOutcome } from '../../utils/exchange/import-sales.ts';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import { salesFileWords } from './sales-file-words.ts';
import type { SalesFileState } from './sales-file-words.ts';
import './sales-file.css';

interface Props {
  importSales: (file: File) => Promise<SalesOutcome>;
}

/** Takes in what the site's own file says of money; the site is asked for nothing. */
export function SalesFile({ importSales }: Props) {
  const [state, setState] = useState<SalesFileState>({ result: 'none' });
  const read = async (field: HTMLInputElement): Promise<void> => {
    const file = field.files?.[0];
    if (!file) return;
    setState({ result: 'reading' });
    setState(await importSales(file).catch(toFailure));
    // So that the same file, mended, can be chosen once more.
    field.value = '';
  };
  return (
    <section class="sales-file" aria-labelledby="sales-file-title">
      <h3 id="sales-file-title">{t('sales_file_title')}</h3>
      <p id="sales-file-what">{t('sales_file_what')}</p>
      <p id="sales-file-where" class="quiet">
        {t('sales_file_where')}{' '}
        <a href={`${SITE_ORIGIN}/mypage/revenue`} target="_blank" rel="noreferrer">
          {t('sales_file_open_page')}
        </a>
      </p>
      <label>
        {t('sales_file_choose')}{' '}
        <input
          type="file"
          accept=".csv,text/csv"
          data-action="import-sales"
          aria-describedby="sales-file-what sales-file-where"
          onChange={({ currentTarget }) => void read(currentTarget)}
        />
      </label>
      <div role="status" data-result={state.result}>
        {salesFileWords(state).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </section>
  );
}

function toFailure(error: unknown): SalesFileState {
  const code = toTroubleCode(error);
  if (code === 'unexpected') logBug('sales file', error);
  return { result: 'failed', code };
}
