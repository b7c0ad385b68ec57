import { useEffect, useState } from 'preact/hooks';
import type { TroubleCode } from '../../utils/errors.ts';
import { toTroubleCode } from '../../utils/errors.ts';
import { logBug } from '../../utils/log.ts';
import type { Ledger } from '../../utils/store/questions.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';

export type ReadLedger = () => Promise<Ledger>;

export type LedgerState =
  { kind: 'reading' } | { kind: 'trouble'; code: TroubleCode } | { kind: 'read'; ledger: Ledger };

/** What is stored of money, read anew whenever the rooms on screen have changed. */
export function useLedger(rows: readonly RoomRow[], readLedger: ReadLedger): LedgerState {
  const [state, setState] = useState<LedgerState>({ kind: 'reading' });
  useEffect(() => {
    let isWanted = true;
    const show = (next: LedgerState): void => {
      if (isWanted) setState(next);
    };
    readLedger().then(
      (ledger) => show({ kind: 'read', ledger }),
      (error: unknown) => {
        const code = toTroubleCode(error);
        if (code === 'unexpected') logBug('ledger', error);
        show({ kind: 'trouble', code });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [rows, readLedger]);
  return state;
}
