import { t } from '../../utils/i18n.ts';
import type { Problems } from './form.ts';

/** A name stands in ids; spaces would part them. */
export const fieldId = (name: string): string => `field-${name.replaceAll(/\s/g, '-')}`;

export function Problem({ name, problems }: { name: string; problems: Problems }) {
  const key = problems[name];
  return (
    key && (
      <p id={`${fieldId(name)}-problem`} class="problem" data-problem={name}>
        {t(key)}
      </p>
    )
  );
}

/** What ties a field to the sentence beside it. */
export const describedBy = (name: string, problems: Problems, hasHint = false) => {
  const isWrong = problems[name] !== undefined;
  const ids = [...(hasHint ? ['hint'] : []), ...(isWrong ? ['problem'] : [])];
  return {
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    'aria-describedby': ids.map((part) => `${fieldId(name)}-${part}`).join(' ') || undefined,
  };
};
