import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import './structure-report.css';

export interface ReportWishes {
  /** How the tab's page is built; null where nobody of ours answers there. */
  readStructure: () => Promise<string | null>;
  /** False when the clipboard refused. */
  copyText: (text: string) => Promise<boolean>;
}

interface Props {
  /** A page of the site is in the tab on which the popup acts. */
  isPageThere: boolean;
  wishes: ReportWishes;
}

/** The person sees all of it before it goes anywhere, and takes it there herself. */
export function StructureReport({ isPageThere, wishes }: Props) {
  const [report, setReport] = useState<string | null>(null);
  const [answer, setAnswer] = useState<MessageKey | null>(null);
  const read = (): void => {
    const fail = (): void => setAnswer('report_failed');
    wishes.readStructure().then((text) => {
      setReport(text);
      setAnswer(text === null ? 'report_failed' : null);
    }, fail);
  };
  const copy = (text: string): void => {
    const say = (isCopied: boolean): void =>
      setAnswer(isCopied ? 'report_copied' : 'report_not_copied');
    wishes.copyText(text).then(say, () => say(false));
  };
  return (
    <div class="structure-report">
      <p>{t('report_lead')}</p>
      {!isPageThere && <p class="quiet">{t('report_no_page')}</p>}
      {isPageThere && report === null && (
        <button type="button" class="button" data-action="show-structure" onClick={read}>
          {t('report_show')}
        </button>
      )}
      {report !== null && (
        <>
          <label>
            <span class="quiet">{t('report_preview')}</span>
            <textarea readOnly rows={6} value={report} data-report ref={takeFocus} />
          </label>
          <button
            type="button"
            class="button"
            data-action="copy-structure"
            onClick={() => copy(report)}
          >
            {t('report_copy')}
          </button>
        </>
      )}
      <p role="status">{answer && t(answer)}</p>
    </div>
  );
}

/** The pressed button has gone: the keyboard goes on at what it brought, from its beginning. */
function takeFocus(box: HTMLTextAreaElement | null): void {
  box?.setSelectionRange(0, 0);
  box?.focus();
}
