import { t } from '../../utils/i18n.ts';
import type { Problem } from '../../utils/templates/prepare-message.ts';
import { problemWords } from './field-words.ts';

export const PROBLEMS_ID = 'compose-problems';

/** Why the text cannot be inserted yet. */
export const Problems = ({ problems }: { problems: Problem[] }) => (
  <div class="notice notice-caution" id={PROBLEMS_ID}>
    <p>{t('compose_not_ready')}</p>
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.field}${problem.why}`} data-problem={problem.why}>
          {problemWords(problem)}
        </li>
      ))}
    </ul>
  </div>
);
