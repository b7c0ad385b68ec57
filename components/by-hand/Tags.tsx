import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { Field } from './Field.tsx';
import { Group, keepPlace } from './Group.tsx';
import type { SetByHand } from './set-by-hand.ts';
import { useSaving } from './use-saving.ts';

interface Props {
  row: RoomRow;
  /** Tags of her other rooms. */
  known: readonly string[];
  setByHand: SetByHand;
}

const MOST_TAGS = 20;

/** By tags her policies tell rooms apart. */
export function Tags({ row, known, setByHand }: Props) {
  const { room, roomId } = row;
  const { tags } = room.byHand;
  const { hasFailed, save } = useSaving();
  const [typed, setTyped] = useState('');
  const set = (next: string[]): Promise<boolean> =>
    save(() => setByHand([roomId], { kind: 'tagged', tags: next }));
  const add = async (event: TargetedEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const tag = typed.trim();
    if (tag === '' || tags.length >= MOST_TAGS) return;
    if (tags.some((own) => isSame(own, tag)) || (await set([...tags, tag]))) setTyped('');
  };
  return (
    <Group
      name="tags"
      title={t('tags_title')}
      state={tags.join(t('list_comma'))}
      hasFailed={hasFailed}
    >
      <p class="quiet">{t('tags_lead')}</p>
      {tags.length > 0 && (
        <ul class="by-hand-tags">
          {tags.map((tag) => (
            <li key={tag} class="badge">
              {tag}
              <button
                type="button"
                class="by-hand-untag"
                data-action="remove-tag"
                aria-label={t('tags_remove', tag)}
                onClick={(event) =>
                  void keepPlace(event.currentTarget, set(tags.filter((own) => own !== tag)))
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="by-hand-form" onSubmit={(event) => void add(event)}>
        <Field
          type="text"
          name="tag"
          label={t('tags_new')}
          value={typed}
          mostLetters={40}
          proposals={known.filter((tag) => !tags.includes(tag))}
          problem={tags.length >= MOST_TAGS && typed !== '' ? t('tags_too_many', MOST_TAGS) : ''}
          onType={setTyped}
        />
        <button type="submit" class="button" data-action="add-tag">
          {t('tags_add')}
        </button>
      </form>
    </Group>
  );
}

/** As policies compare them. */
const isSame = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
