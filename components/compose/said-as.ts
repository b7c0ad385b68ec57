import { BUILT_IN } from '../../utils/templates/built-in/index.ts';
import type { Node } from '../../utils/templates/language/nodes.ts';
import { parseTemplate } from '../../utils/templates/language/parse-template.ts';
import { promiseOfRole } from '../../utils/templates/library/own-template.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';
import { fold } from '../../utils/templates/search/fold.ts';
import { bodyIn, degreesOf } from '../../utils/templates/template.ts';
import type { Degree, Template } from '../../utils/templates/template.ts';

const builtIn = ({ id, isOwn }: Choice) => (isOwn ? undefined : BUILT_IN.find((t) => t.id === id));

/** A seller's own text is written in one way. */
export const degreesFor = (choice: Choice): Degree[] => {
  const ours = builtIn(choice);
  return ours ? degreesOf(ours) : ['polite'];
};

export function saidAs(choice: Choice, degree: Degree): Template {
  const ours = builtIn(choice);
  const body = ours ? bodyIn(ours, degree) : choice.body;
  const { id, isOwn, role } = choice;
  return { id, role: isOwn ? role : null, body, promise: promiseOfRole(role) };
}

/** `{文例 …}` names another text as the lists do; hers before ours of the same name. */
export function includeFrom(
  choices: readonly Choice[],
): (name: string) => readonly Node[] | undefined {
  return (name) => {
    const wanted = fold(name).trim();
    const named = choices.filter(({ id, title }) => id === name || fold(title).trim() === wanted);
    const found = named.find(({ isOwn }) => isOwn) ?? named[0];
    const parsed = found && parseTemplate(found.body);
    return parsed?.ok ? parsed.nodes : undefined;
  };
}
