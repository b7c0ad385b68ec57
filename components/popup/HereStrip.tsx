import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import type { TemplateId } from '../../utils/templates/template.ts';
import { TEMPLATE_NAMES, templateName } from '../compose/template-words.ts';
import { titleOf } from '../shared/words.ts';

interface Props {
  room: Room;
  onCompose: (roomId: string, templateId: TemplateId | null) => void;
}

/** She is in this room and opens the popup: most likely to write something. */
export const HereStrip = ({ room, onCompose }: Props) => (
  <section class="here" aria-label={t('here')}>
    <p class="here-room">
      <span class="badge">{t('here')}</span> {titleOf(room)}
    </p>
    <div class="templates" role="group" aria-label={t('compose_templates')}>
      {TEMPLATE_NAMES.map((id) => (
        <button
          key={id}
          type="button"
          class="button chip"
          data-template={id}
          onClick={() => onCompose(room.roomId, id)}
        >
          {templateName(id)}
        </button>
      ))}
    </div>
  </section>
);
