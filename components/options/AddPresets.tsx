import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';

interface Props<Preset> {
  /** `fee`, `policy`: of what one more is added. */
  what: string;
  title: MessageKey;
  presets: readonly Preset[];
  onAdd: (preset: Preset) => void;
}

/** Places to start from, each a button. */
export const AddPresets = <Preset extends { name: MessageKey }>(props: Props<Preset>) => (
  <div role="group" class="add-presets" aria-labelledby={`add-${props.what}-title`}>
    <span id={`add-${props.what}-title`}>{t(props.title)}</span>
    {props.presets.map((preset) => (
      <button
        key={preset.name}
        type="button"
        class="button button-small"
        data-action={`add-${props.what}`}
        data-preset={preset.name}
        onClick={() => props.onAdd(preset)}
      >
        {t(preset.name)}
      </button>
    ))}
  </div>
);
