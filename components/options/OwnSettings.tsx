import { useEffect } from 'preact/hooks';
import type { Preferences } from '../../utils/preferences/preferences.ts';
import type { Shown } from '../../utils/store/database.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { readAlarms, toAlarmsForm } from './alarms-form.ts';
import { AlarmsSection } from './AlarmsSection.tsx';
import { BackTestSection } from './BackTestSection.tsx';
import { PoliciesSection } from './PoliciesSection.tsx';
import { readPolicies, toPoliciesForm } from './policies-form.ts';
import { readRules, toRulesForm } from './rules-form.ts';
import { RulesSection } from './RulesSection.tsx';
import type { TryOut, TryOutDays } from './try-out.ts';
import { useSection } from './use-section.ts';
import { readWorkingTime, toWorkingTimeForm } from './working-time-form.ts';
import { WorkingTimeSection } from './WorkingTimeSection.tsx';

export interface OwnSettingsProps {
  preferences: Preferences;
  /** Her open rooms, of all accounts; null while they are not read. */
  rooms: readonly Room[] | null;
  /** What was shown, newest first; null while it is not read. */
  log: readonly Shown[] | null;
  wishes: {
    /** How many rooms have another deadline now. */
    save: (preferences: Preferences) => Promise<{ rooms: number }>;
    test: () => Promise<boolean>;
    tryOut: (draft: Preferences, days: TryOutDays) => Promise<TryOut>;
  };
}

/** All that she can set for every room: four sections, each saved by itself, and a trial of them. */
export function OwnSettings({
  preferences,
  rooms,
  log,
  now,
  wishes,
}: OwnSettingsProps & { now: number }) {
  const savePart = (part: Partial<Preferences>) => wishes.save({ ...preferences, ...part });
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
  const rules = useSection({
    saved: preferences.changes,
    toForm: toRulesForm,
    read: (form) => readRules(form, preferences.changes, now),
    onSave: (value) => savePart({ changes: value }),
  });
  const isChanged = [alarms, policies, workingTime, rules].some((each) => each.isChanged);
  useWarningOfLoss(isChanged);
  return (
    <>
      <AlarmsSection section={alarms} log={log} onTest={wishes.test} />
      <PoliciesSection section={policies} rooms={rooms} />
      <WorkingTimeSection section={workingTime} now={now} />
      <RulesSection section={rules} />
      <BackTestSection
        draft={draftOf({
          alarms: alarms.draft,
          policies: policies.draft,
          workingTime: workingTime.draft,
          changes: rules.draft,
        })}
        isChanged={isChanged}
        onTryOut={wishes.tryOut}
      />
    </>
  );
}

type Drafts = { [Part in keyof Preferences]: Preferences[Part] | null };

function draftOf({ alarms, policies, workingTime, changes }: Drafts): Preferences | null {
  const isWhole = alarms && policies && workingTime && changes;
  return isWhole ? { alarms, policies, workingTime, changes } : null;
}

/** The browser asks before a page with unsaved changes is left. */
function useWarningOfLoss(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: Event): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);
}
