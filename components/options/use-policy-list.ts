import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { PoliciesForm, PolicyForm } from './policies-form.ts';

interface Removed {
  policy: PolicyForm;
  place: number;
}
interface Focus {
  id: string;
  /** The first of these that is there. */
  css: string[];
}

/** Moving, adding and removing in an order, so that the keyboard never loses its place. */
export function usePolicyList(form: PoliciesForm, change: (form: PoliciesForm) => void) {
  const { list, setFocus } = useFocusIn();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [newId, setNewId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const add = (policy: PolicyForm): void => {
    change([...form, policy]);
    setNewId(policy.id);
    setFocus({ id: policy.id, css: ['input'] });
  };
  const move = (place: number, step: 1 | -1): void => {
    const policy = form[place];
    if (!policy) return;
    change(form.toSpliced(place, 1).toSpliced(place + step, 0, policy));
    setSaid(t('policy_moved', policy.name, place + step + 1));
    setFocus({ id: policy.id, css: buttons(step === 1 ? 'move-down' : 'move-up') });
  };
  const remove = (place: number): void => {
    const policy = form[place];
    if (!policy) return;
    change(form.toSpliced(place, 1));
    setRemoved({ policy, place });
  };
  const undo = (): void => {
    if (!removed) return;
    change(form.toSpliced(removed.place, 0, removed.policy));
    setRemoved(null);
    setFocus({ id: removed.policy.id, css: ['[data-action="remove-policy"]'] });
  };
  /** What can still be brought back. */
  const isBack = form.some(({ id }) => id === removed?.policy.id);
  return { list, newId, said, removed: isBack ? null : removed, add, move, remove, undo };
}

function useFocusIn() {
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<Focus | null>(null);
  useLayoutEffect(() => {
    const items = list.current?.querySelectorAll<HTMLElement>('[data-policy]') ?? [];
    const item = [...items].find(({ dataset }) => dataset['policy'] === focus?.id);
    const wanted = (focus?.css ?? []).map((css) => item?.querySelector<HTMLElement>(css));
    wanted.find((element) => element)?.focus();
  }, [focus]);
  return { list, setFocus };
}

/** At the end of the order its button rests, and the other one takes the focus. */
const buttons = (wanted: 'move-up' | 'move-down'): string[] => [
  `[data-action="${wanted}"]:not(:disabled)`,
  '[data-action^="move-"]:not(:disabled)',
];
