import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import type { OwnTemplate, TemplateVersion } from '../../utils/templates/library/own-template.ts';
import { shortMoment } from '../shared/words.ts';
import { differenceWords } from './difference-words.ts';
import { differenceOf } from './difference.ts';

interface Props {
  template: OwnTemplate;
  readVersions: (templateId: string) => Promise<TemplateVersion[]>;
  onRestore: (former: OwnTemplate) => void;
}

/** How the text stood before, newest first. Read when somebody asks, and after each change. */
export function Versions({ template, readVersions, onRestore }: Props) {
  const [isOpen, setOpen] = useState(false);
  const versions = useVersions(template, isOpen, readVersions);
  return (
    <details
      class="versions"
      data-versions
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('versions_title')}</summary>
      {versions === 'failed' && <p role="alert">{t('versions_failed')}</p>}
      {Array.isArray(versions) && versions.length === 0 && (
        <p class="quiet">{t('versions_none')}</p>
      )}
      {Array.isArray(versions) && (
        <ol>
          {versions.map((version, place) => (
            <VersionItem
              key={version.id ?? version.replacedAt}
              version={version}
              after={versions[place - 1]?.template ?? template}
              onRestore={onRestore}
            />
          ))}
        </ol>
      )}
    </details>
  );
}

type Read = TemplateVersion[] | 'failed' | null;

function useVersions(
  template: OwnTemplate,
  isWanted: boolean,
  readVersions: Props['readVersions'],
): Read {
  const [versions, setVersions] = useState<Read>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    const keep = (read: Read): void => {
      if (!isOver) setVersions(read);
    };
    readVersions(template.id).then(keep, (error: unknown) => {
      logBug('versions', error);
      keep('failed');
    });
    return () => {
      isOver = true;
    };
  }, [template, isWanted, readVersions]);
  return versions;
}

interface ItemProps {
  version: TemplateVersion;
  /** What it became. */
  after: OwnTemplate;
  onRestore: (former: OwnTemplate) => void;
}

const VersionItem = ({ version: { template, replacedAt }, after, onRestore }: ItemProps) => (
  <li class="version" data-version={replacedAt}>
    <p>
      <strong>{t('versions_until', shortMoment(replacedAt))}</strong>{' '}
      <span class="quiet">
        {t('versions_then', differenceWords(differenceOf(template, after)))}
      </span>
    </p>
    <details>
      <summary>{t('versions_show')}</summary>
      <p>
        <strong>{template.title}</strong>
      </p>
      <div class="preview">{template.body}</div>
    </details>
    <button
      type="button"
      class="button button-small"
      data-action="restore"
      aria-label={t('versions_restore_named', shortMoment(replacedAt))}
      onClick={() => onRestore(template)}
    >
      {t('versions_restore')}
    </button>
  </li>
);
