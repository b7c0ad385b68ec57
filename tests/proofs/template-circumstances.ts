import fc from 'fast-check';
import { formOf } from '../../utils/templates/language/form-of.ts';
import type { FormField } from '../../utils/templates/language/form-of.ts';
import type { Node } from '../../utils/templates/language/nodes.ts';
import { parseTemplate } from '../../utils/templates/language/parse-template.ts';
import type { Circumstances } from '../../utils/templates/language/rendered.ts';
import { anyAnswers, anyValues, LIBRARY } from './any-template.ts';

export const nodesOrNone = (body: string): Node[] => {
  const parsed = parseTemplate(body);
  return parsed.ok ? parsed.nodes : [];
};

export const anyCircumstances = (hostile: readonly string[], library: fc.Arbitrary<string>) =>
  fc.record({
    values: anyValues(hostile),
    answers: anyAnswers,
    library: fc.tuple(library, library, library),
  });

export const included =
  (bodies: readonly string[]) =>
  (name: string): Node[] | undefined => {
    const body = bodies[LIBRARY.indexOf(name)];
    return body === undefined ? undefined : nodesOrNone(body);
  };

export function filledIn(
  nodes: readonly Node[],
  around: Omit<Circumstances, 'answers'>,
  isOn = true,
) {
  const form = formOf(nodes, around);
  return Object.fromEntries(form.map((field) => [field.name, valid(field, isOn)]));
}

function valid({ kind, options }: FormField, isOn: boolean): string {
  if (kind === 'choice') return options.at(-1) ?? '';
  if (kind === 'switch') return isOn ? 'on' : '';
  return kind === 'date' ? '2027-03-03' : 'もみじ';
}
