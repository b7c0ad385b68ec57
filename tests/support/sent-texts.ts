import { BUILT_IN } from '../../utils/templates/built-in/index.ts';
import { insertedEventOf } from '../../utils/templates/inserted-event.ts';
import { fieldsOf, prepareMessage, proposeFields } from '../../utils/templates/prepare-message.ts';
import type { PreparedMessage } from '../../utils/templates/prepared-message.ts';
import { bodyIn } from '../../utils/templates/template.ts';
import type { Degree, TemplateId } from '../../utils/templates/template.ts';
import type { InsertedEvent } from '../../utils/timeline/recognise-insertion.ts';
import { NOW, talkroom } from './readings.ts';
import { afterLooks } from './rooms.ts';

const { room: emptyRoom } = afterLooks(talkroom());

/** A built-in text as it would be handed over, its date proposed, everything else filled. */
export function prepared(
  id: TemplateId,
  { degree = 'polite', now = NOW }: { degree?: Degree; now?: number } = {},
): PreparedMessage {
  const builtIn = BUILT_IN.find((template) => template.id === id);
  if (!builtIn) throw new Error(`no text ${id}`);
  const template = { ...builtIn, body: bodyIn(builtIn, degree) };
  const answers = proposeFields(template, emptyRoom, now);
  for (const { name, kind, options } of fieldsOf(template, emptyRoom))
    answers[name] ||= kind === 'choice' ? (options?.[0] ?? '') : kind === 'switch' ? 'on' : '3';
  const preparation = prepareMessage(template, emptyRoom, answers, now);
  if (!preparation.ok) throw new Error(JSON.stringify(preparation.problems));
  return preparation.message;
}

export const insertion = (message: PreparedMessage, at = NOW): InsertedEvent =>
  insertedEventOf(message, at);
