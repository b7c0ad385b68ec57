import { useState } from 'preact/hooks';
import type { Forecast, Stack } from '../../utils/credit/forecast.ts';
import type { WhyNoDay } from '../../utils/credit/forecast-place.ts';
import type { Sale } from '../../utils/credit/sales-of.ts';
import { RevenueLink } from '../money/RevenueLink.tsx';
import { countWords, noDayWords } from './forecast-words.ts';
import { SalesOf } from './SalesOf.tsx';

interface Props {
  forecast: Forecast;
  sales: readonly Sale[];
  now: number;
}

/** The sales that are in no bar, by the reason. */
export const Undated = ({ forecast, sales, now }: Props) => (
  <>
    {[...forecast.unknown].map(([why, stack]) => (
      <Reason key={why} {...{ why, stack, sales, now }} />
    ))}
  </>
);

type ReasonProps = Omit<Props, 'forecast'> & { why: WhyNoDay; stack: Stack };

/** Years of a file may be among them: they are drawn when somebody opens them. */
function Reason({ why, stack, sales, now }: ReasonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="undated"
      data-undated={why}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {noDayWords(why)} {countWords(stack)}
      </summary>
      {isOpen && ASK_THE_PAGE.has(why) && <RevenueLink />}
      {isOpen && (
        <SalesOf title={noDayWords(why)} roomIds={stack.roomIds} sales={sales} now={now} />
      )}
    </details>
  );
}

/** What a look at the revenue page may tell. */
const ASK_THE_PAGE: ReadonlySet<WhyNoDay> = new Set<WhyNoDay>([
  'overdue',
  'request-unknown',
  'request-over',
]);
