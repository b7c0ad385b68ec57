import { t } from '../../utils/i18n.ts';
import { LONGEST } from '../../utils/templates/library/limits.ts';
import { promiseOfRole } from '../../utils/templates/library/own-template.ts';
import { BUILT_IN_IDS } from '../../utils/templates/template.ts';
import { templateName } from '../compose/template-words.ts';
import { Choice } from '../options/Choice.tsx';
import type { Problems } from '../options/form.ts';
import { TextField } from '../options/TextField.tsx';
import { withTitle } from './propose-reading.ts';
import type { TextForm } from './text-form.ts';

interface Props {
  form: TextForm;
  problems: Problems;
  folders: readonly string[];
  onChange: (form: TextForm) => void;
}

const FOLDERS = 'text-folders';

/** What a text is called, where it stands and what it is for. */
export const DetailFields = ({ form, problems, folders, onChange }: Props) => (
  <div class="text-details">
    <TextField
      name="text-title"
      label={t('text_title')}
      value={form.title}
      maxLength={LONGEST.title}
      problems={problems}
      onType={(title) => onChange(withTitle(form, title))}
    />
    <TextField
      name="text-reading"
      label={t('text_reading')}
      value={form.reading}
      maxLength={LONGEST.reading}
      hint={t('text_reading_hint')}
      problems={problems}
      onType={(reading) => onChange({ ...form, reading })}
    />
    <TextField
      name="text-folder"
      label={t('text_folder')}
      value={form.folder}
      maxLength={LONGEST.folder}
      list={FOLDERS}
      problems={problems}
      onType={(folder) => onChange({ ...form, folder })}
    />
    <datalist id={FOLDERS}>
      {folders.map((folder) => (
        <option key={folder} value={folder} />
      ))}
    </datalist>
    <TextField
      name="text-tags"
      label={t('text_tags')}
      value={form.tags}
      hint={t('text_tags_hint')}
      problems={problems}
      onType={(tags) => onChange({ ...form, tags })}
    />
    <div class="text-field">
      <RoleChoice form={form} onChange={onChange} />
    </div>
  </div>
);

const RoleChoice = ({ form, onChange }: Pick<Props, 'form' | 'onChange'>) => (
  <>
    <Choice
      name="text-role"
      label={t('text_role')}
      value={form.role ?? ''}
      choices={[['', t('text_role_none')], ...BUILT_IN_IDS.map(named)]}
      onChoose={(role) => onChange({ ...form, role: role === '' ? null : role })}
    />
    <p class="quiet" data-role={form.role ?? ''}>
      {roleWords(form)}
    </p>
  </>
);

const named = (id: (typeof BUILT_IN_IDS)[number]) => [id, templateName(id)] as const;

function roleWords({ role }: TextForm): string {
  const promise = promiseOfRole(role);
  if (promise === 'cancel') return t('text_role_promises_cancel');
  if (promise === 'deliver') return t('text_role_promises_deliver');
  return t(role === null ? 'text_role_hint' : 'text_role_instead');
}
