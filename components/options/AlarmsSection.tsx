import type { AlarmPreferences } from '../../utils/preferences/preferences.ts';
import type { Shown } from '../../utils/store/database.ts';
import { AlarmFields } from './AlarmFields.tsx';
import { AlarmLog } from './AlarmLog.tsx';
import type { AlarmsForm } from './alarms-form.ts';
import { SectionForm } from './SectionForm.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import { TestButton } from './TestButton.tsx';
import type { Section } from './use-section.ts';
import './alarms.css';

interface Props {
  section: Section<AlarmsForm, AlarmPreferences>;
  /** Newest first; null while it is not read. */
  log: readonly Shown[] | null;
  /** Whether the browser took it. */
  onTest: () => Promise<boolean>;
}

/** When and how she is told, whether it works, and what she was told. */
export const AlarmsSection = ({ section, log, onTest }: Props) => (
  <SectionFrame name="alarms" title="alarms_title" lead="alarms_lead">
    <SectionForm name="alarms" section={section}>
      <AlarmFields form={section.form} problems={section.problems} onChange={section.change} />
    </SectionForm>
    <TestButton onTest={onTest} />
    <AlarmLog rows={log} />
  </SectionFrame>
);
