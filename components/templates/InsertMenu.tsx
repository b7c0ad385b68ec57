import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';
import { canBeIncluded, includeOf, PLACEHOLDERS } from './placeholders.ts';
import type { Placeholder } from './placeholders.ts';

interface Props {
  /** Texts that this one may include. */
  others: readonly Choice[];
  onInsert: (placeholder: Placeholder) => void;
}

/** Every word of the language, with what it stands for. Closed again by choosing or by Escape. */
export function InsertMenu({ others, onInsert }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
    setOpen(false);
  };
  const choose = (placeholder: Placeholder): void => {
    close();
    onInsert(placeholder);
  };
  return (
    <details
      class="insert-menu"
      ref={menu}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
    >
      <summary class="button" data-action="insert-menu">
        {t('insert_menu')}
        <span aria-hidden>▾</span>
      </summary>
      {isOpen && (
        <div class="insert-groups">
          {PLACEHOLDERS.map(({ name, placeholders }) => (
            <div key={name} role="group" aria-label={t(name)}>
              <p class="insert-group">{t(name)}</p>
              {placeholders.map((placeholder) => (
                <Item key={placeholder.before} placeholder={placeholder} onChoose={choose} />
              ))}
            </div>
          ))}
          <Others others={others} onChoose={choose} />
        </div>
      )}
    </details>
  );
}

interface ItemProps {
  placeholder: Placeholder;
  onChoose: (placeholder: Placeholder) => void;
}

const Item = ({ placeholder, onChoose }: ItemProps) => (
  <button
    type="button"
    class="insert-item"
    data-insert={placeholder.before}
    onClick={() => onChoose(placeholder)}
  >
    <code>{placeholder.before + placeholder.slot + placeholder.after}</code>
    <span class="quiet">{t(placeholder.means)}</span>
  </button>
);

function Others({ others, onChoose }: Pick<Props, 'others'> & Pick<ItemProps, 'onChoose'>) {
  const included = others.filter(({ title }) => canBeIncluded(title));
  return (
    <div role="group" aria-label={t('insert_group_texts')}>
      <label class="insert-group" for="insert-text">
        {t('insert_group_texts')}
      </label>
      <select
        id="insert-text"
        data-field="insert-text"
        value=""
        onChange={({ currentTarget }) => onChoose(includeOf(currentTarget.value))}
      >
        <option value="">{t('insert_choose_text')}</option>
        {included.map(({ id, title }) => (
          <option key={id} value={title}>
            {title}
          </option>
        ))}
      </select>
      <p class="quiet">{t('insert_include')}</p>
    </div>
  );
}
