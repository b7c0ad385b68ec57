import { useMemo, useState } from 'preact/hooks';
import { lintDraft } from '../../utils/lint/lint-draft.ts';
import { lengthLimitOf } from '../../utils/templates/length-limit.ts';
import type { Node } from '../../utils/templates/language/nodes.ts';
import { fieldsOf, prepareMessage, proposeFields } from '../../utils/templates/prepare-message.ts';
import type { Preparation } from '../../utils/templates/prepare-message.ts';
import type { Template } from '../../utils/templates/template.ts';
import { Actions } from './Actions.tsx';
import type { ComposeProps } from './compose-props.ts';
import { Fields } from './Fields.tsx';
import { Findings } from './Findings.tsx';
import { Preview } from './Preview.tsx';

interface Props extends ComposeProps {
  template: Template;
  include: (name: string) => readonly Node[] | undefined;
}

/** The fields that a text asks for, the text itself, and what can be done with it. */
export function Written(props: Props) {
  const { row, now, template, wishes, onClose } = props;
  const { room, duties } = row;
  const [typed, setTyped] = useState<Record<string, string>>({});
  const around = { duties, include: props.include, ownIds: props.ownIds };
  const answers = { ...proposeFields(template, room, now, around), ...typed };
  const prepared = prepareMessage(template, room, answers, now, around);
  return (
    <>
      <Fields
        fields={fieldsOf(template, room, around, answers)}
        values={answers}
        onType={(name, value) => setTyped({ ...typed, [name]: value })}
      />
      <Preview prepared={prepared} />
      <Findings findings={useFindings(prepared, props)} />
      <Actions
        key={prepared.ok ? prepared.message.text : prepared.text}
        message={prepared.ok ? prepared.message : null}
        problems={prepared.ok ? [] : prepared.problems}
        room={room}
        wishes={wishes}
        onClose={onClose}
      />
    </>
  );
}

/** What a text lacks is said before anything else; only a whole one is looked over. */
function useFindings(prepared: Preparation, { row, rows, now }: Props) {
  const text = prepared.ok ? prepared.message.text : null;
  return useMemo(() => {
    if (text === null) return [];
    const others = rows.filter(({ roomId }) => roomId !== row.roomId);
    return lintDraft(text, {
      now,
      buyer: row.room.buyer,
      otherBuyers: others.flatMap(({ room }) => room.buyer ?? []),
      hasFile: null,
      isFormal: null,
      limit: lengthLimitOf(row.roomId),
    });
    // The same words at another minute are the same words.
  }, [text, row.roomId]);
}
