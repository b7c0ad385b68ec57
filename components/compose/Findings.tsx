import { t } from '../../utils/i18n.ts';
import { wordsOfFinding } from '../../utils/lint/finding-words.ts';
import type { Finding } from '../../utils/lint/finding.ts';
import './findings.css';

/** What may be wrong with a text; it stops nothing. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <div aria-live="polite">
      {findings.length > 0 && (
        <ul class="findings" aria-label={t('findings_title')}>
          {findings.map((finding) => (
            <FindingLine key={`${finding.kind}/${finding.from}`} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const { key, words, strengthKey, sign } = wordsOfFinding(finding);
  return (
    <li data-finding={finding.kind} data-strength={finding.strength}>
      <span class="finding-strength">
        <span aria-hidden="true">{sign}</span> {t(strengthKey)}
      </span>
      <span>{t(key, words)}</span>
    </li>
  );
}
