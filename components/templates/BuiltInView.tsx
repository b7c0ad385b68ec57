import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { READINGS } from '../../utils/templates/built-in/readings.ts';
import type { Surroundings } from '../../utils/templates/prepare-message.ts';
import { bodyIn, degreesOf } from '../../utils/templates/template.ts';
import type { BuiltInTemplate, Degree } from '../../utils/templates/template.ts';
import { DegreeChoice } from '../compose/DegreeChoice.tsx';
import { templateName } from '../compose/template-words.ts';
import { BLANK_TEXT } from './text-form.ts';
import type { TextForm } from './text-form.ts';
import { Trial } from './Trial.tsx';

interface Props {
  template: BuiltInTemplate;
  rows: readonly RoomRow[] | null;
  include: NonNullable<Surroundings['include']>;
  now: number;
  onCreate: (form: TextForm) => void;
}

/** One of ours: to be looked at, and to begin from. */
export function BuiltInView({ template, rows, include, now, onCreate }: Props) {
  const [degree, setDegree] = useState<Degree>('polite');
  const { id, promise } = template;
  const body = bodyIn(template, degree);
  const form = { ...BLANK_TEXT, title: templateName(id), reading: READINGS[id], role: id, body };
  return (
    <div class="built-in">
      <p class="quiet">{t('templates_built_in_lead')}</p>
      <DegreeChoice degrees={degreesOf(template)} chosen={degree} onChoose={setDegree} />
      <div class="body-and-trial">
        <div class="body-field">
          <p class="body-tools" id="built-in-body">
            {t('text_body')}
          </p>
          <div
            class="preview built-in-body"
            data-body
            role="region"
            aria-labelledby="built-in-body"
            tabIndex={0}
          >
            {body}
          </div>
        </div>
        <Trial template={{ id, body, promise }} rows={rows} include={include} now={now} />
      </div>
      <button
        type="button"
        class="button button-main"
        data-action="create-from"
        onClick={() => onCreate(form)}
      >
        {t('templates_create_from')}
      </button>
    </div>
  );
}
