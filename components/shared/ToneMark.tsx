import type { Tone } from './duty-words.ts';

/** A shape for each tone, so that the colour never speaks alone. */
const SHAPE: Record<Tone, string> = {
  danger: 'M8 2l6.5 12h-13z',
  caution: 'M8 2l6 6-6 6-6-6z',
  calm: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
};

export const ToneMark = ({ tone }: { tone: Tone }) => (
  <svg class={`tone-mark tone-${tone}`} viewBox="0 0 16 16" width="12" height="12" aria-hidden>
    <path d={SHAPE[tone]} fill={tone === 'calm' ? 'none' : 'currentColor'} stroke="currentColor" />
  </svg>
);
