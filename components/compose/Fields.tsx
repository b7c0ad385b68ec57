import type { TemplateField } from '../../utils/templates/prepare-message.ts';
import { Field } from './Field.tsx';
import { fieldName } from './field-words.ts';

interface Props {
  fields: TemplateField[];
  values: Record<string, string>;
  onType: (name: string, value: string) => void;
}

/** The inputs that the room itself cannot fill. */
export const Fields = ({ fields, values, onType }: Props) => (
  <>
    {fields.map((field) => (
      <label key={field.name} class={field.kind === 'switch' ? 'field-switch' : 'field'}>
        {field.kind !== 'switch' && <span class="quiet">{fieldName(field.name)}</span>}
        <Field
          field={field}
          value={values[field.name] ?? ''}
          onType={(value) => onType(field.name, value)}
        />
        {field.kind === 'switch' && fieldName(field.name)}
      </label>
    ))}
  </>
);
