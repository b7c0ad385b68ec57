import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { BUILT_IN } from '../../utils/templates/built-in/index.ts';
import { fieldsOf, prepareMessage, proposeFields } from '../../utils/templates/prepare-message.ts';
import { suggestTemplate } from '../../utils/templates/suggest.ts';
import { bodyIn, degreesOf } from '../../utils/templates/template.ts';
import type { Degree, TemplateId } from '../../utils/templates/template.ts';
import { Actions } from './Actions.tsx';
import type { ComposeWishes } from './Actions.tsx';
import { ComposeHead } from './ComposeHead.tsx';
import { DegreeChoice } from './DegreeChoice.tsx';
import { Fields } from './Fields.tsx';
import { Preview } from './Preview.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { templateOrder } from './template-order.ts';
import { useEscape } from './use-escape.ts';

export interface ComposeProps {
  row: RoomRow;
  now: number;
  /** The tab on which the popup acts shows this very room. */
  isHere: boolean;
  /** null: the first of the list. */
  firstTemplateId: TemplateId | null;
  wishes: ComposeWishes;
  onClose: () => void;
}

/** Room and buyer on top; then what to write, and the exact text. */
export function Compose({ row, now, isHere, firstTemplateId, wishes, onClose }: ComposeProps) {
  const { room, duties } = row;
  // Nothing moves under her hand, whatever is seen of the room meanwhile.
  const [ids] = useState(() => templateOrder(suggestTemplate(row, now)?.id, firstTemplateId));
  const [id, setId] = useState(firstTemplateId ?? ids[0]);
  const [wishedDegree, setDegree] = useState<Degree>('polite');
  const [typed, setTyped] = useState<Record<string, string>>({});
  useEscape(onClose);
  const template = BUILT_IN.find((candidate) => candidate.id === id);
  if (!template) return <p role="alert">{t('refused_nothing_to_insert')}</p>;

  const degrees = degreesOf(template);
  const degree = degrees.includes(wishedDegree) ? wishedDegree : 'polite';
  const said = { ...template, body: bodyIn(template, degree) };
  const answers = { ...proposeFields(said, room, now, { duties }), ...typed };
  const prepared = prepareMessage(said, room, answers, now, { duties });
  return (
    <main class="compose">
      <ComposeHead room={room} isHere={isHere} onClose={onClose} />
      <TemplateChoice ids={ids} chosen={template.id} onChoose={setId} />
      <DegreeChoice degrees={degrees} chosen={degree} onChoose={setDegree} />
      <Fields
        fields={fieldsOf(said, room, { duties }, answers)}
        values={answers}
        onType={(name, value) => setTyped({ ...typed, [name]: value })}
      />
      <Preview prepared={prepared} />
      <Actions
        key={prepared.ok ? prepared.message.text : prepared.text}
        message={prepared.ok ? prepared.message : null}
        problems={prepared.ok ? [] : prepared.problems}
        room={room}
        wishes={wishes}
        onClose={onClose}
      />
    </main>
  );
}
