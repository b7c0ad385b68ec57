import type { Preferences } from '../../utils/preferences/preferences.ts';
import type { Shown } from '../../utils/store/database.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { TemplatesLater } from '../templates/TemplatesLater.tsx';
import type { TemplatesProps } from '../templates/templates-props.ts';
import { WritingSection } from '../templates/WritingSection.tsx';
import { readAlarms, toAlarmsForm } from './alarms-form.ts';
import { AlarmsSection } from './AlarmsSection.tsx';
import { BackTestSection } from './BackTestSection.tsx';
import { readFees, toFeesForm } from './fees-form.ts';
import { FeesSection } from './FeesSection.tsx';
import { PoliciesSection } from './PoliciesSection.tsx';
import { readPolicies, toPoliciesForm } from './policies-form.ts';
import { readRules, toRulesForm } from './rules-form.ts';
import { RulesSection } from './RulesSection.tsx';
import type { TryOut, TryOutDays } from './try-out.ts';
import { useSection } from './use-section.ts';
import { useWarningOfLoss } from './use-warning-of-loss.ts';
import { readWorkingTime, toWorkingTimeForm } from './working-time-form.ts';
import { WorkingTimeSection } from './WorkingTimeSection.tsx';

export interface OwnSettingsProps {
  preferences: Preferences;
  /** Her open rooms, of all accounts; null while they are not read. */
  rooms: readonly Room[] | null;
  /** What was shown, newest first; null while it is not read. */
  log: readonly Shown[] | null;
  /** null while they are not read. */
  templates: Omit<TemplatesProps, 'now'> | null;
  wishes: {
    /** How many rooms have another deadline now. */
    save: (preferences: Preferences) => Promise<{ rooms: number }>;
    test: () => Promise<boolean>;
    tryOut: (draft: Preferences, days: TryOutDays) => Promise<TryOut>;
  };
}

/** All that she can set for every room: her texts, six sections, each saved by itself, and a trial of them. */
export function OwnSettings({
  preferences,
  rooms,
  log,
  templates,
  now,
  wishes,
}: OwnSettingsProps & { now: number }) {
  const savePart = (part: Partial<Preferences>) => wishes.save({ ...preferences, ...part });
  const writing = useSection({
    saved: preferences.writing,
    toForm: (saved) => saved,
    read: (form) => ({ value: form, problems: null }),
    onSave: (value) => savePart({ writing: value }),
  });
  const alarms = useSection({
    saved: preferences.alarms,
    toForm: toAlarmsForm,
    read: readAlarms,
    onSave: (value) => savePart({ alarms: value }),
  });
  const policies = useSection({
    saved: preferences.policies,
    toForm: toPoliciesForm,
    read: readPolicies,
    onSave: (value) => savePart({ policies: value }),
  });
  const workingTime = useSection({
    saved: preferences.workingTime,
    toForm: toWorkingTimeForm,
    read: readWorkingTime,
    onSave: (value) => savePart({ workingTime: value }),
  });
  const fees = useSection({
    saved: preferences.feeChanges,
    toForm: toFeesForm,
    read: readFees,
    onSave: (value) => savePart({ feeChanges: value }),
  });
  const rules = useSection({
    saved: preferences.changes,
    toForm: toRulesForm,
    read: (form) => readRules(form, preferences.changes, now),
    onSave: (value) => savePart({ changes: value }),
  });
  const sections = [writing, alarms, policies, workingTime, fees, rules];
  const isChanged = sections.some((each) => each.isChanged);
  useWarningOfLoss(isChanged);
  return (
    <>
      <TemplatesLater templates={templates && { ...templates, now }} />
      <WritingSection section={writing} />
      <AlarmsSection section={alarms} log={log} onTest={wishes.test} />
      <PoliciesSection section={policies} rooms={rooms} />
      <WorkingTimeSection section={workingTime} now={now} />
      <FeesSection section={fees} />
      <RulesSection section={rules} />
      <BackTestSection
        draft={draftOf({
          writing: writing.draft,
          alarms: alarms.draft,
          policies: policies.draft,
          workingTime: workingTime.draft,
          feeChanges: fees.draft,
          changes: rules.draft,
        })}
        isChanged={isChanged}
        onTryOut={wishes.tryOut}
      />
    </>
  );
}

type Drafts = { [Part in keyof Preferences]: Preferences[Part] | null };

function draftOf(drafts: Drafts): Preferences | null {
  const { writing, alarms, policies, workingTime, feeChanges, changes } = drafts;
  const isWhole = writing && alarms && policies && workingTime && feeChanges && changes;
  return isWhole ? { writing, alarms, policies, workingTime, feeChanges, changes } : null;
}
