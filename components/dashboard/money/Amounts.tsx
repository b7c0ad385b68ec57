import type { SalePart } from '../../../utils/credit/money.ts';
import { t } from '../../../utils/i18n.ts';
import type { RoomRow } from '../../../utils/store/room-row.ts';
import { NotKept } from '../../by-hand/Group.tsx';
import type { SetByHand } from '../../by-hand/set-by-hand.ts';
import { useSaving } from '../../by-hand/use-saving.ts';
import { AmountForm } from './AmountForm.tsx';

interface Props {
  row: RoomRow;
  parts: readonly SalePart[];
  setByHand: SetByHand;
}

/** What no page prints she can set herself; the site's own figure still wins. */
export function Amounts({ row: { roomId }, parts, setByHand }: Props) {
  const { hasFailed, save } = useSaving();
  const settable = parts.filter(({ kind }) => kind !== 'other');
  return (
    <details class="amounts" data-by-hand="amounts">
      <summary>{t('amounts_title')}</summary>
      <p class="quiet">{t('amounts_lead')}</p>
      {settable.map((part) => (
        <AmountForm
          key={part.id}
          part={part}
          onSet={(grossJpy) =>
            save(() => setByHand([roomId], { kind: 'amount', part: part.id, grossJpy }))
          }
        />
      ))}
      {hasFailed && <NotKept />}
    </details>
  );
}
