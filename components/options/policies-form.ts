import { OWN_TARGETS, policyFor } from '../../utils/deadlines/policy.ts';
import type { OwnTarget, Policy, Target } from '../../utils/deadlines/policy.ts';
import type { Room, Stage } from '../../utils/timeline/room.ts';
import { readLength, toLengthForm } from './amounts.ts';
import type { AmountForm, LengthUnit } from './amounts.ts';
import { collectProblems } from './form.ts';
import type { FormRead } from './form.ts';

export interface TargetForm extends AmountForm<LengthUnit> {
  kind: 'rules' | 'off' | 'set';
  counts: 'calendar' | 'working';
}

/** A condition that is left empty is none. */
export interface PolicyForm {
  id: string;
  name: string;
  service: string;
  tag: string;
  stage: Stage | '';
  roomId: string;
  targets: Record<OwnTarget, TargetForm>;
}
export type PoliciesForm = readonly PolicyForm[];

/** So long may each text be that is stored. */
export const MOST_LETTERS = { name: 60, service: 200, tag: 40, roomId: 60 } as const;
export const MOST_POLICIES = 50;

const AS_IN_RULES: TargetForm = { kind: 'rules', amount: '', unit: 'hours', counts: 'calendar' };

export const toPoliciesForm = (policies: readonly Policy[]): PoliciesForm =>
  policies.map(toPolicyForm);

export const toPolicyForm = ({ id, name, when, targets }: Policy): PolicyForm => ({
  id,
  name,
  service: when.service ?? '',
  tag: when.tag ?? '',
  stage: when.stage ?? '',
  roomId: when.roomId ?? '',
  targets: {
    'own-reply': toTargetForm(targets['own-reply']),
    'own-nudge': toTargetForm(targets['own-nudge']),
    'own-notice': toTargetForm(targets['own-notice']),
  },
});

function toTargetForm(target: Target | undefined): TargetForm {
  if (target === undefined) return AS_IN_RULES;
  if (target === 'off') return { ...AS_IN_RULES, kind: 'off' };
  return { kind: 'set', ...toLengthForm(target.length), counts: target.counts };
}

export function readPolicies(form: PoliciesForm): FormRead<Policy[]> {
  const { need, readAs } = collectProblems();
  for (const policy of form) {
    need(policy.name.trim() !== '', `${policy.id}/name`, 'problem_name');
    for (const clock of OWN_TARGETS) {
      const target = policy.targets[clock];
      const isRight = target.kind !== 'set' || readLength(target) !== undefined;
      need(isRight, `${policy.id}/${clock}`, 'problem_length');
    }
  }
  return readAs(() => form.map(policyOf));
}

const policyOf = (form: PolicyForm): Policy => ({
  id: form.id,
  name: form.name.trim(),
  when: {
    service: textOrNull(form.service),
    tag: textOrNull(form.tag),
    stage: form.stage === '' ? null : form.stage,
    roomId: textOrNull(form.roomId),
  },
  targets: Object.fromEntries(
    OWN_TARGETS.flatMap((clock) => {
      const target = targetOf(form.targets[clock]);
      return target === undefined ? [] : [[clock, target]];
    }),
  ),
});

function targetOf(form: TargetForm): Target | undefined {
  if (form.kind !== 'set') return form.kind === 'off' ? 'off' : undefined;
  const length = readLength(form);
  return length && { length, counts: form.counts };
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** How many of these rooms each policy gets: the first that fits has it. */
export function countRooms(form: PoliciesForm, rooms: readonly Room[]): Map<string, number> {
  const policies = form.map(policyOf);
  const counts = new Map<string, number>(policies.map(({ id }) => [id, 0]));
  for (const room of rooms) {
    const id = policyFor(room, policies)?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** It is for whichever room, so nothing ever comes to those below it. */
export const isForAll = ({ service, tag, stage, roomId }: PolicyForm): boolean =>
  [service, tag, stage, roomId].every((condition) => condition.trim() === '');
