import { useState } from 'preact/hooks';
import type { SaleRow } from '../../utils/credit/ageing.ts';
import type { Mismatch } from '../../utils/credit/reconcile-sales-mismatch.ts';
import { t } from '../../utils/i18n.ts';
import { mismatchName, mismatchWords } from './mismatch-words.ts';
import { SaleName } from './SaleName.tsx';

interface Props {
  kind: Mismatch['kind'];
  mismatches: readonly Mismatch[];
  sales: readonly SaleRow[];
}

/** Years of a file may lack their rooms here: its lines are drawn when somebody opens them. */
const FEW = 20;

export function MismatchGroup({ kind, mismatches, sales }: Props) {
  const [isOpen, setOpen] = useState(mismatches.length <= FEW);
  return (
    <details
      class="mismatches"
      data-mismatches={kind}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {mismatchName(kind)} {t('forecast_count', mismatches.length)}
      </summary>
      {isOpen && <Lines mismatches={mismatches} sales={sales} />}
    </details>
  );
}

function Lines({ mismatches, sales }: Omit<Props, 'kind'>) {
  const roomOf = new Map(sales.map(({ room }) => [room.roomId, room]));
  return (
    <ul class="money-list">
      {mismatches.map((mismatch, index) => (
        <li key={`${mismatch.roomId}/${index}`} data-mismatch={mismatch.roomId}>
          <SaleName roomId={mismatch.roomId} room={roomOf.get(mismatch.roomId)} />
          <span class="cell-second">{mismatchWords(mismatch)}</span>
        </li>
      ))}
    </ul>
  );
}
