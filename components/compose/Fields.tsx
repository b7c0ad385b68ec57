import { formatDayForBuyer } from '../../utils/japan-time/format.ts';
import { fromJapanClock, parseIsoDay } from '../../utils/japan-time/calendar.ts';
import type { TemplateField } from '../../utils/templates/prepare-message.ts';
import { fieldName } from './field-words.ts';

interface Props {
  fields: TemplateField[];
  values: Record<string, string>;
  onType: (name: string, value: string) => void;
}

/** The inputs that the room itself cannot fill. */
export function Fields({ fields, values, onType }: Props) {
  const inputOf = (name: string) => ({
    'data-field': name,
    value: values[name] ?? '',
    onInput: (event: { currentTarget: HTMLInputElement }) =>
      onType(name, event.currentTarget.value),
  });
  return (
    <>
      {fields.map(({ name, kind }) => (
        <label key={name} class="field">
          <span class="quiet">{fieldName(name)}</span>
          {kind === 'date' ? (
            <input type="date" {...inputOf(name)} />
          ) : (
            <input type="text" {...inputOf(name)} />
          )}
          {kind === 'date' && <span class="quiet">{dayWords(values[name] ?? '')}</span>}
        </label>
      ))}
    </>
  );
}

function dayWords(isoDay: string): string {
  const date = parseIsoDay(isoDay);
  return date ? formatDayForBuyer(fromJapanClock(date)) : '';
}
