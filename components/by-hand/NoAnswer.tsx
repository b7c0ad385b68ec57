import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { Mark, Room } from '../../utils/timeline/room.ts';
import { momentWords } from '../shared/words.ts';
import { NotKept } from './Group.tsx';
import { officialWords } from './official-words.ts';
import type { SetByHand } from './set-by-hand.ts';
import { useSaving } from './use-saving.ts';

interface Props {
  row: RoomRow;
  setByHand: SetByHand;
  /** How a message begins; empty where that is not known here. */
  beginningOf: (eventId: string) => string;
}

/** A thank-you that wants no answer, while the site's own clock goes on. */
export function NoAnswer({ row, setByHand, beginningOf }: Props) {
  const { room, duties, roomId } = row;
  const { hasFailed, save } = useSaving();
  const { asking, marked } = lastWordsOf(room);
  if (!asking && !marked) return null;
  const official = officialWords(duties);
  const set = ({ eventId: messageId }: Mark, isMarked: boolean): void =>
    void save(() => setByHand([roomId], { kind: 'no-answer-needed', messageId, isMarked }));
  const lines = [
    asking && {
      words: t('no_answer_asking', wordsOf(asking, beginningOf)),
      button: t('no_answer_mark'),
      onPress: () => set(asking, true),
    },
    marked && {
      words: t('no_answer_marked', wordsOf(marked, beginningOf)),
      button: t('no_answer_take_back'),
      onPress: () => set(marked, false),
    },
  ].filter((line) => line !== null);
  return (
    <div class="by-hand-item" data-by-hand="no-answer">
      {lines.map(({ words, button, onPress }, place) => (
        // By its place: the keyboard stays on the button that takes back what it has just said.
        <p key={place} class="by-hand-line">
          <span>{words}</span>
          <button type="button" class="button" data-action="no-answer-needed" onClick={onPress}>
            {button}
          </button>
        </p>
      ))}
      {official !== '' && <p class="quiet">{t('official_goes_on', official)}</p>}
      {hasFailed && <NotKept />}
    </div>
  );
}

/** The newest of his words that still asks for something, and the newest of which she said no. */
function lastWordsOf({
  turn,
  buyerWaits,
  buyerAsks,
  byHand,
}: Room): Record<'asking' | 'marked', Mark | null> {
  if (turn !== 'seller' || !buyerWaits) return { asking: null, marked: null };
  const { messageIds } = byHand.unasked;
  const marked = [buyerWaits.newest, buyerWaits.oldest].find(({ eventId }) =>
    messageIds.includes(eventId),
  );
  return { asking: buyerAsks?.newest ?? null, marked: marked ?? null };
}

const wordsOf = ({ eventId, at }: Mark, beginningOf: Props['beginningOf']): string => {
  const beginning = beginningOf(eventId);
  return beginning === '' ? momentWords(at) : `${t('quoted', beginning)} ${momentWords(at)}`;
};
