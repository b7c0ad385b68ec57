import type { Step, StepMeaning } from './readings/talkroom.ts';

/** Labels of the step bar in the talkroom. Five exist; these are the recorded ones (2026-10). */
const STEP_LABELS: Readonly<Record<string, StepMeaning>> = {
  進行中: 'working',
  納品送付: 'delivered',
  取引完了: 'finished',
};

/** Labels of the order list (2026-08), which uses other words than the step bar. */
const STATUS_LABELS: Readonly<Record<string, StepMeaning>> = {
  取引中: 'working',
  納品確認待ち: 'delivered',
  納品日超過: 'working',
  完了: 'finished',
  // A guess: the label of cancelled rooms was never recorded.
  キャンセル: 'cancelled',
};

export const isStepLabel = (text: string): boolean => Object.hasOwn(STEP_LABELS, text);

export const isStatusLabel = (text: string): boolean => Object.hasOwn(STATUS_LABELS, text);

export const toStep = (label: string): Step => ({
  label,
  meaning: STEP_LABELS[label] ?? 'unknown',
});

export const toStatus = (label: string): Step => ({
  label,
  meaning: STATUS_LABELS[label] ?? 'unknown',
});

export const isSameStep = (a: Step | null, b: Step | null): boolean => a?.label === b?.label;
