import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { templateOrder } from '../compose/template-order.ts';
import { templateName } from '../compose/template-words.ts';
import { titleOf } from '../shared/words.ts';
import type { OnCompose } from './popup-state.ts';
import { suggestionFor } from './suggestion.ts';

interface Props {
  row: RoomRow;
  now: number;
  onCompose: OnCompose;
}

/**
 * She is in this room and opens the popup: most likely to write something. What fits now stands
 * first and has the keyboard; from there to the text in the box it is two presses of Enter.
 */
export function HereStrip({ row, now, onCompose }: Props) {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    // Only where the keyboard is nowhere yet.
    if (document.activeElement !== document.body) return;
    strip.current?.querySelector<HTMLElement>('[data-template]')?.focus();
  }, []);
  const suggestion = suggestionFor(row, now);
  return (
    <section class="here" ref={strip} aria-label={t('here')}>
      <div class="here-room">
        <p>
          <span class="badge">{t('here')}</span> {titleOf(row.room)}
        </p>
        <button
          type="button"
          class="button here-search"
          data-action="find-template"
          onClick={() => onCompose(row.roomId, 'search')}
        >
          {t('find_template')}
        </button>
      </div>
      {suggestion && <p class="quiet">{suggestion.reason}</p>}
      <div class="templates" role="group" aria-label={t('compose_templates')}>
        {templateOrder(suggestion?.id, suggestion?.also?.id).map((id) => (
          <button
            key={id}
            type="button"
            class={`button chip ${id === suggestion?.id ? 'chip-suggested' : ''}`}
            data-template={id}
            onClick={() => onCompose(row.roomId, id)}
          >
            {templateName(id)}
          </button>
        ))}
      </div>
    </section>
  );
}
