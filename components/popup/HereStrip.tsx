import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { suggestTemplate } from '../../utils/templates/suggest.ts';
import type { TemplateId } from '../../utils/templates/template.ts';
import { templateOrder } from '../compose/template-order.ts';
import { templateName } from '../compose/template-words.ts';
import { titleOf } from '../shared/words.ts';

interface Props {
  row: RoomRow;
  now: number;
  onCompose: (roomId: string, templateId: TemplateId | null) => void;
}

/** She is in this room and opens the popup: most likely to write something. */
export const HereStrip = ({ row, now, onCompose }: Props) => (
  <section class="here" aria-label={t('here')}>
    <p class="here-room">
      <span class="badge">{t('here')}</span> {titleOf(row.room)}
    </p>
    <div class="templates" role="group" aria-label={t('compose_templates')}>
      {templateOrder(suggestTemplate(row, now)?.id).map((id) => (
        <button
          key={id}
          type="button"
          class="button chip"
          data-template={id}
          onClick={() => onCompose(row.roomId, id)}
        >
          {templateName(id)}
        </button>
      ))}
    </div>
  </section>
);
