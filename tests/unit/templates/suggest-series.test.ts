import { describe, expect, it, test } from 'vitest';
import { suggestTemplate } from '../../../utils/templates/suggest.ts';
import { DAY, found, HOUR, japan, NOW } from '../../support/readings.ts';
import { roomIn, suggestedIn } from './suggested.ts';
import type { Said } from './suggested.ts';

const ago = (days: number): number => NOW - days * DAY;
const asked: Said = { by: 'buyer', at: ago(20) };
const waitsSince = (days: number): Said[] => [asked, { by: 'seller', at: ago(days) }];
const nudged = (days: number): Said => ({ by: 'seller', at: ago(days), text: 'nudge' });
const noticed = (
  days: number,
  deadline: number,
  text: NonNullable<Said['text']> = 'notice-cancel',
): Said => ({
  ...{ by: 'seller', at: ago(days), deadline, text },
});

describe('to a buyer who does not answer', () => {
  it('nothing is written for three days', () => {
    expect(suggestedIn(waitsSince(1))).toBeNull();
    expect(suggestedIn(waitsSince(2.9))).toBeNull();
  });

  it('after three days a friendly question, and since when he is silent', () => {
    expect(suggestedIn(waitsSince(3.1))).toMatchObject({
      ...{ id: 'nudge', reason: 'buyer-silent', at: ago(3.1), before: null },
    });
  });

  it('after a week a notice with a date, and when the question was sent', () => {
    expect(suggestedIn([...waitsSince(8), nudged(4)])).toMatchObject({
      ...{ id: 'notice-cancel', reason: 'buyer-silent-long', at: ago(8) },
      before: { id: 'nudge', at: { from: Math.floor(ago(4) / 60_000) * 60_000 } },
    });
  });

  it('nobody is asked again within three days, whatever was asked and however', () => {
    expect(suggestedIn([...waitsSince(8), nudged(2)])).toBeNull();
    expect(suggestedIn([...waitsSince(8), { by: 'seller', at: ago(2) }])).toBeNull();
    const { room, duties } = roomIn([...waitsSince(8), nudged(2)]);
    expect(suggestTemplate({ room, duties }, NOW, { coolDownMs: DAY })?.id).toBe('notice-cancel');
  });

  it('what was sent before his last words is no part of it', () => {
    const said = [nudged(19), { by: 'buyer', at: ago(18) } as const, ...waitsSince(8).slice(1)];
    expect(suggestedIn(said)?.before).toBeNull();
  });

  it('which of two notices fits is a guess, and the other is named', () => {
    const open = suggestedIn(waitsSince(8));
    expect(open).toMatchObject({ id: 'notice-cancel', also: 'notice-deliver', isGuess: true });
    const filed = suggestedIn([asked, { by: 'seller', at: ago(8), hasFile: true }]);
    expect(filed).toMatchObject({ id: 'notice-deliver', also: 'notice-cancel', isGuess: true });
    const checked = suggestedIn([asked, { by: 'seller', at: ago(8), text: 'draft-check' }]);
    expect(checked).toMatchObject({ id: 'notice-deliver', also: 'notice-cancel' });
    const hisFile = suggestedIn([
      { ...asked, hasFile: true },
      { by: 'seller', at: ago(8) },
    ]);
    expect(hisFile).toMatchObject({ id: 'notice-cancel' });
  });
});

describe('a notice whose date', () => {
  it('has not come lets everybody wait', () => {
    expect(suggestedIn([...waitsSince(9), noticed(3.5, NOW + HOUR)])).toBeNull();
  });

  test.each([
    ['notice-cancel', 'carry-out-cancel'],
    ['notice-deliver', 'carry-out-deliver'],
  ] as const)('has passed calls for what it announced (%s)', (announced, id) => {
    const deadline = NOW - HOUR;
    expect(suggestedIn([...waitsSince(9), noticed(4, deadline, announced)])).toMatchObject({
      ...{ id, reason: 'promise-due', at: deadline, also: null, isGuess: false, needsLook: false },
      before: { id: announced },
    });
  });

  it('has passed since the room was looked at wants a look first', () => {
    const deadline = NOW + HOUR;
    const room = roomIn([...waitsSince(9), noticed(4, deadline)]);
    expect(suggestTemplate(room, deadline - 1)).toBeNull();
    expect(suggestTemplate(room, deadline + HOUR)).toMatchObject({
      ...{ id: 'carry-out-cancel', needsLook: true },
    });
  });

  it('was answered in time or late calls for nothing of the kind', () => {
    for (const at of [ago(2), NOW - HOUR]) {
      const said: Said[] = [...waitsSince(9), noticed(4, ago(1)), { by: 'buyer', at }];
      expect(suggestedIn(said)?.reason).not.toBe('promise-due');
    }
  });

  it('was moved by another notice waits for that', () => {
    const said = [...waitsSince(9), noticed(6, ago(2)), noticed(3.5, NOW + DAY)];
    expect(suggestedIn(said)).toBeNull();
    expect(suggestedIn([...waitsSince(9), noticed(6, ago(3)), noticed(4, ago(1))])?.at).toBe(
      ago(1),
    );
  });

  it('has passed is done with, once it was carried out', () => {
    const sent = [...waitsSince(9), noticed(4, ago(1))];
    const told: Said = { by: 'seller', at: NOW - HOUR, text: 'carry-out-cancel' };
    expect(suggestedIn([...sent, told])).toBeNull();
    expect(suggestedIn([...sent, { by: 'delivery', at: NOW - HOUR }])?.reason).not.toBe(
      'promise-due',
    );
    // The request that follows is her own, though no page says whose it is.
    expect(suggestedIn([...sent, told, { by: 'request', at: NOW - HOUR / 2 }])).toBeNull();
  });

  it('was in a text of her own calls for what that is for, or a guess', () => {
    const said = [...waitsSince(9), noticed(4, ago(1), 'own-1')];
    const told = said.map((one) => (one.text ? { ...one, role: 'notice-deliver' as const } : one));
    expect(suggestedIn(told)).toMatchObject({
      ...{ id: 'carry-out-deliver', isGuess: false },
    });
    expect(suggestedIn(said)).toMatchObject({
      ...{ id: 'carry-out-cancel', also: 'carry-out-deliver', isGuess: true },
    });
  });

  it('has passed in a room that is delivered or over calls for nothing', () => {
    const sent = [...waitsSince(9), noticed(4, ago(1))];
    const step = found({ label: '取引完了', meaning: 'finished' } as const);
    const form = found(null);
    expect(suggestedIn(sent, { step, form })).toBeNull();
  });
});

it('whatever was sent, nothing is suggested twice within three days', () => {
  const start = japan(2026, 11, 1, 9);
  const said: Said[] = [{ by: 'buyer', at: start - DAY }];
  const sentAt: number[] = [];
  said.push({ by: 'seller', at: start });
  for (let now = start; now < start + 40 * DAY; now += HOUR) {
    const { room, duties } = roomIn(said, { readAt: now });
    const suggestion = suggestTemplate({ room, duties }, now);
    if (!suggestion) continue;
    sentAt.push(now);
    const isNotice = suggestion.id.startsWith('notice');
    const deadline = now + 3 * DAY;
    said.push({ by: 'seller', at: now, text: suggestion.id, ...(isNotice && { deadline }) });
  }
  expect(said.flatMap(({ text }) => text ?? [])).toEqual([
    'nudge',
    'notice-cancel',
    'carry-out-cancel',
  ]);
  const pauses = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? at));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(3 * DAY);
});
