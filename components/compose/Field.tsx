import { fromJapanClock, parseIsoDay } from '../../utils/japan-time/calendar.ts';
import { formatDayForBuyer } from '../../utils/japan-time/format.ts';
import { t } from '../../utils/i18n.ts';
import type { TemplateField } from '../../utils/templates/prepare-message.ts';

interface Props {
  field: TemplateField;
  value: string;
  onType: (value: string) => void;
}

/** The browser's own input for each kind of field. */
export function Field({ field: { name, kind, options = [] }, value, onType }: Props) {
  const onInput = (event: { currentTarget: HTMLInputElement | HTMLSelectElement }): void =>
    onType(event.currentTarget.value);
  switch (kind) {
    case 'text':
      return <input type="text" data-field={name} value={value} onInput={onInput} />;
    case 'date':
      return (
        <>
          <input type="date" data-field={name} value={value} onInput={onInput} />
          <span class="quiet">{dayWords(value)}</span>
        </>
      );
    case 'choice':
      return (
        <select data-field={name} value={value} onInput={onInput}>
          {['', ...options].map((option) => (
            <option key={option} value={option} selected={option === value}>
              {option || t('compose_choose')}
            </option>
          ))}
        </select>
      );
    case 'switch':
      return (
        <input
          type="checkbox"
          data-field={name}
          checked={value === 'on'}
          onChange={({ currentTarget }) => onType(currentTarget.checked ? 'on' : '')}
        />
      );
  }
}

function dayWords(isoDay: string): string {
  const date = parseIsoDay(isoDay);
  return date ? formatDayForBuyer(fromJapanClock(date)) : '';
}
