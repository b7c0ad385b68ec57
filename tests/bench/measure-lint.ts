import { lintDraft } from '../../utils/lint/lint-draft.ts';
import { median } from './rows.ts';
import type { BenchRow } from './rows.ts';

const LINE = 'お世話になっております、みどり様。11月24日(火)までにご確認をお願いいたします。\n';

/** A long draft of a seller with many rooms, as it is looked over whenever she pauses. */
export function measureLint(runs: number): BenchRow[] {
  const text = LINE.repeat(Math.ceil(4000 / LINE.length)).slice(0, 4000);
  const otherBuyers = Array.from({ length: 200 }, (_, index) => `購入者${index}号`);
  const around = { now: Date.now(), buyer: 'みどり', hasFile: null, isFormal: null, limit: null };
  const times = Array.from({ length: runs * 4 }, () => {
    const start = performance.now();
    lintDraft(text, { ...around, otherBuyers });
    return performance.now() - start;
  });
  const name = 'looking over a draft of 4,000 characters, 200 other names';
  return [{ name, value: median(times), unit: 'ms', baseline: null, limit: 5 }];
}
