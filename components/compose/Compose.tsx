import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { BUILT_IN } from '../../utils/templates/built-in/index.ts';
import { fieldsOf, prepareMessage, proposeFields } from '../../utils/templates/prepare-message.ts';
import type { Template, TemplateId } from '../../utils/templates/template.ts';
import { buyerOf, titleOf } from '../shared/words.ts';
import { Actions } from './Actions.tsx';
import type { ComposeWishes } from './Actions.tsx';
import { Fields } from './Fields.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
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

/** Room and buyer on top, so that nobody writes to the wrong one; then the exact text. */
export function Compose({ row, now, isHere, firstTemplateId, wishes, onClose }: ComposeProps) {
  const { room } = row;
  const [template, setTemplate] = useState(() => templateOf(firstTemplateId));
  const [typed, setTyped] = useState<Record<string, string>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEscape(onClose);
  if (!template) return <p role="alert">{t('refused_nothing_to_insert')}</p>;

  const fields = { ...proposeFields(template, room, now), ...typed };
  const prepared = prepareMessage(template, room, fields, now);
  const text = prepared.ok ? prepared.message.text : prepared.text;
  return (
    <main class="compose">
      <header class="compose-head">
        <button
          type="button"
          class="button compose-back"
          aria-label={t('compose_back')}
          title={t('compose_back')}
          onClick={onClose}
        >
          <span aria-hidden>←</span>
        </button>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t('compose_heading', buyerOf(room))}
          </h1>
          <p class="quiet">{titleOf(room)}</p>
          {isHere ? (
            <span class="badge">{t('here')}</span>
          ) : (
            <span class="quiet">{t('compose_not_here')}</span>
          )}
        </div>
      </header>
      <TemplateChoice
        templates={BUILT_IN}
        chosen={template.id}
        onChoose={(id) => setTemplate(templateOf(id))}
      />
      <Fields
        fields={fieldsOf(template, room)}
        values={fields}
        onType={(name, value) => setTyped({ ...typed, [name]: value })}
      />
      <section class="compose-preview">
        <h2 class="quiet" id="preview-name">
          {t('compose_preview')} · {t('compose_length', text.length)}
        </h2>
        <div class="preview" data-preview role="region" aria-labelledby="preview-name" tabIndex={0}>
          {text}
        </div>
      </section>
      {prepared.ok && prepared.message.promise && (
        <p class="quiet">{t('compose_promise', prepared.message.promise.words)}</p>
      )}
      <Actions
        key={text}
        message={prepared.ok ? prepared.message : null}
        problems={prepared.ok ? [] : prepared.problems}
        room={room}
        wishes={wishes}
        onClose={onClose}
      />
    </main>
  );
}

const templateOf = (id: TemplateId | null): Template | undefined =>
  BUILT_IN.find((template) => template.id === id) ?? BUILT_IN[0];
