import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n.ts';

interface Props {
  name: 'snooze' | 'pause' | 'deadlines' | 'tags';
  title: string;
  /** What is set, in a few words; empty where nothing is. */
  state: string;
  hasFailed: boolean;
  children: ComponentChildren;
}

/** One line that says how it stands, and opens to change it. */
export const Group = ({ name, title, state, hasFailed, children }: Props) => (
  <details class="by-hand-group" data-by-hand={name}>
    <summary>
      {title}
      {state !== '' && <strong class="by-hand-state">{state}</strong>}
    </summary>
    <div class="by-hand-body">
      {children}
      {hasFailed && <NotKept />}
    </div>
  </details>
);

export const NotKept = () => (
  <p class="by-hand-problem" role="alert">
    {t('by_hand_failed')}
  </p>
);

/** For whoever takes the pressed control away: the keyboard goes on from the group's own line. */
export async function keepPlace(element: Element, kept: Promise<boolean>): Promise<void> {
  const summary = element.closest('details')?.querySelector('summary');
  if (await kept) summary?.focus();
}
