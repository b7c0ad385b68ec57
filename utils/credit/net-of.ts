import type { RoomKind } from '../site/readings/talkroom.ts';
import type { FeeRule } from './rules/fee.ts';

const WHOLE = 1000;

/** Whole yen that remain of `grossJpy`, cut, so that no yen is promised that may not come. */
export function netOf(grossJpy: number, kind: RoomKind, rules: readonly FeeRule[]): number {
  const rule = rules.find((fee) => fee.kind === kind) ?? rules.find((fee) => fee.kind === 'every');
  return Math.floor((grossJpy * (WHOLE - (rule?.perMille ?? 0))) / WHOLE);
}
