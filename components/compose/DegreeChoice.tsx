import { t } from '../../utils/i18n.ts';
import type { Degree } from '../../utils/templates/template.ts';
import { degreeName } from './template-words.ts';

interface Props {
  /** Those in which the text is written; with one alone there is nothing to choose. */
  degrees: readonly Degree[];
  chosen: Degree;
  onChoose: (degree: Degree) => void;
}

export const DegreeChoice = ({ degrees, chosen, onChoose }: Props) =>
  degrees.length > 1 && (
    <div class="degrees" role="radiogroup" aria-label={t('compose_degree')}>
      <span class="quiet" aria-hidden>
        {t('compose_degree')}
      </span>
      {degrees.map((degree) => (
        <label key={degree}>
          <input
            type="radio"
            name="degree"
            data-degree={degree}
            checked={degree === chosen}
            onChange={() => onChoose(degree)}
          />
          {degreeName(degree)}
        </label>
      ))}
    </div>
  );
