import { pointAt } from '../../utils/japan-time/moment.ts';
import { BUILT_IN } from '../../utils/templates/built-in/index.ts';
import { fieldsOf, prepareMessage, proposeFields } from '../../utils/templates/prepare-message.ts';
import type { PreparedMessage } from '../../utils/templates/prepared-message.ts';
import { bodyIn } from '../../utils/templates/template.ts';
import type { Degree, TemplateId } from '../../utils/templates/template.ts';
import type { NoticeInsertedEvent, TextInsertedEvent } from '../../utils/timeline/event.ts';
import { hashedLinesOf } from '../../utils/timeline/recognise-lines.ts';
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

/** What is remembered when a text was put into the box. */
export function insertion(
  { roomId, templateId, role, text, promise }: PreparedMessage,
  at = NOW,
): NoticeInsertedEvent | TextInsertedEvent {
  const event = {
    id: `${roomId}/inserted/${at}`,
    roomId,
    by: 'seller',
    at: pointAt(at),
    seenAt: at,
    templateId,
    ...(role !== null && { role }),
    lines: hashedLinesOf(text),
  } as const;
  return promise
    ? { ...event, kind: 'notice-inserted', ...promise }
    : { ...event, kind: 'text-inserted' };
}
