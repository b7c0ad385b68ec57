import { useLayoutEffect, useRef } from 'preact/hooks';
import { netOf } from '../../utils/credit/net-of.ts';
import { t } from '../../utils/i18n.ts';
import { yen } from '../shared/words.ts';
import { MOST_SERVICE_LETTERS, readPercent } from './fees-form.ts';
import type { FeeForm } from './fees-form.ts';
import type { Problems } from './form.ts';
import { TextField } from './TextField.tsx';

interface Props {
  form: FeeForm;
  /** From 1. */
  place: number;
  /** It was made just now, so its fields are what she wants to see. */
  isNew: boolean;
  problems: Problems;
  onChange: (form: FeeForm) => void;
  onRemove: () => void;
}

/** One fee of hers: of which services, how much, from when, and what is left of a sale. */
export function FeeFields({ form, place, isNew, problems, onChange, onRemove }: Props) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (isNew) item.current?.querySelector('input')?.focus();
  }, [isNew]);
  const field = (name: 'service' | 'percent' | 'since') => ({
    name: `${form.id}/${name}`,
    value: form[name],
    problems,
    onType: (typed: string) => onChange({ ...form, [name]: typed }),
  });
  return (
    <li class="fee" data-own-fee={form.id} ref={item}>
      <TextField
        {...field('service')}
        label={t('fees_service')}
        maxLength={MOST_SERVICE_LETTERS}
        hint={t('fees_service_hint')}
      />
      <TextField {...field('percent')} label={t('fees_percent')} type="number">
        <span aria-hidden="true">%</span>
      </TextField>
      <TextField {...field('since')} label={t('fees_from')} type="date" />
      <p class="fee-foot">
        <Preview percent={form.percent} />
        <button
          type="button"
          class="button button-small"
          data-action="remove-fee"
          aria-label={t('fees_remove', place)}
          onClick={onRemove}
        >
          {t('remove')}
        </button>
      </p>
    </li>
  );
}

const SALE_JPY = 10_000;

function Preview({ percent }: { percent: string }) {
  const perMille = readPercent(percent);
  const netJpy = perMille === undefined ? null : netOf(SALE_JPY, perMille);
  return (
    <output class="fee-preview" data-net={netJpy ?? undefined}>
      {netJpy === null ? t('fees_no_preview') : t('fees_preview', yen(SALE_JPY), yen(netJpy))}
    </output>
  );
}
