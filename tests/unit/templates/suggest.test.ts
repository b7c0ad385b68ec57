import { describe, expect, it } from 'vitest';
import { roomIdFor } from '../../../utils/site/room-ids.ts';
import { suggestTemplate } from '../../../utils/templates/suggest.ts';
import { DAY, found, HOUR, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';
import { roomIn, rowOf, suggestedIn } from './suggested.ts';
import type { Said } from './suggested.ts';

const ago = (days: number): number => NOW - days * DAY;
const begun: Said[] = [
  { by: 'buyer', at: ago(9) },
  { by: 'seller', at: ago(8.9) },
];
const dueIn = (days: number) => ({
  dueOn: found(new Date(NOW + days * DAY).toISOString().slice(0, 10)),
});
const step = (label: string, meaning: 'delivered' | 'finished') => found({ label, meaning });

describe('in a room under way', () => {
  it('the first word is thanks', () => {
    expect(suggestedIn([])).toMatchObject({ id: 'first-thanks', reason: 'no-contact-yet' });
    expect(suggestedIn([{ by: 'buyer', at: ago(1) }])).toMatchObject({ id: 'first-thanks' });
  });

  it('a question wants her own words', () => {
    expect(suggestedIn([...begun, { by: 'buyer', at: ago(0.1) }])).toBeNull();
  });

  it('after nothing but thanks the details are asked for', () => {
    const thanked: Said = { by: 'seller', at: ago(2), text: 'first-thanks' };
    expect(suggestedIn([thanked, { by: 'buyer', at: ago(1) }])).toMatchObject({
      ...{ id: 'hearing', reason: 'details-not-asked' },
      before: { id: 'first-thanks' },
    });
    expect(
      suggestedIn([thanked, { by: 'seller', at: ago(1.5) }, { by: 'buyer', at: ago(1) }]),
    ).toBeNull();
  });

  it('a request to cancel comes before all else, with its 24 hours', () => {
    const at = NOW - 3 * HOUR;
    expect(suggestedIn([...begun, { by: 'request', at }])).toMatchObject({
      ...{ id: 'cancel-request-reply', reason: 'cancel-requested', isGuess: true },
      at: Math.floor(at / 60_000) * 60_000 + 24 * HOUR,
    });
    expect(
      suggestedIn([...begun, { by: 'request', at }, { by: 'seller', at: at + HOUR }]),
    ).toBeNull();
  });

  it('a delivery that came back is answered with what will be changed', () => {
    const said: Said[] = [...begun, { by: 'delivery', at: NOW - 10 * HOUR }];
    const messages = said.map(rowOf);
    const delivered = talkroom({
      ...{ messages, readAt: NOW - 5 * HOUR, step: step('納品送付', 'delivered') },
    });
    const revision = { id: 'revision', reason: 'returned' };
    expect(suggestTemplate(afterLooks(delivered, talkroom({ messages })), NOW)).toMatchObject(
      revision,
    );
    expect(suggestedIn(said)).toMatchObject(revision);
    expect(suggestedIn([...said, { by: 'seller', at: NOW - HOUR }])).toBeNull();
    // In his own words he says what he wants.
    expect(suggestedIn([...said, { by: 'buyer', at: NOW - HOUR }])).toBeNull();
  });

  it('near the due date the buyer hears how far it is, or that it takes longer', () => {
    const talked: Said[] = [...begun, { by: 'buyer', at: ago(5) }, { by: 'seller', at: ago(4) }];
    expect(suggestedIn(talked, dueIn(2))).toMatchObject({
      ...{ id: 'progress', reason: 'due-near', also: 'nudge' },
    });
    expect(suggestedIn(talked, dueIn(6))).toMatchObject({ id: 'nudge' });
    expect(suggestedIn([...talked, { by: 'seller', at: ago(1) }], dueIn(2))).toBeNull();
  });

  it('after the due date more time is asked for, until she has said something', () => {
    expect(suggestedIn(begun, dueIn(-2))).toMatchObject({ id: 'extension', reason: 'due-passed' });
    const asks: Said[] = [...begun, { by: 'buyer', at: ago(0.2) }];
    expect(suggestedIn(asks, dueIn(-2))).toMatchObject({ id: 'extension' });
    expect(suggestedIn([...begun, { by: 'seller', at: ago(0.5) }], dueIn(-2))).toBeNull();
  });
});

describe('after the delivery', () => {
  const delivered = { step: step('納品送付', 'delivered') };
  const deliveredAgo = (hours: number): Said[] => [
    ...begun,
    { by: 'delivery', at: NOW - hours * HOUR },
  ];

  it('the buyer is left alone while he has time to look', () => {
    expect(suggestedIn(deliveredAgo(1), delivered)).toBeNull();
    expect(suggestedIn(deliveredAgo(40), delivered)).toBeNull();
  });

  it('on the last day of the check he is asked once', () => {
    expect(suggestedIn(deliveredAgo(60), delivered)).toMatchObject({
      ...{ id: 'review-request', reason: 'delivered-silent' },
    });
    const asked: Said = { by: 'seller', at: NOW - 10 * HOUR, text: 'review-request' };
    expect(suggestedIn([...deliveredAgo(60), asked], delivered)).toBeNull();
  });

  it('his question is answered instead', () => {
    const said: Said[] = [...deliveredAgo(60), { by: 'buyer', at: NOW - HOUR }];
    expect(suggestedIn(said, delivered)).toBeNull();
  });

  it('once accepted, a review can be asked for; never a second time in a sale', () => {
    const accepted = { step: step('取引完了', 'finished') };
    expect(suggestedIn(deliveredAgo(60), accepted)).toMatchObject({
      ...{ id: 'review-request', reason: 'review-wanted' },
    });
    const asked: Said = { by: 'seller', at: NOW - 10 * HOUR, text: 'review-request' };
    expect(suggestedIn([...deliveredAgo(60), asked], accepted)).toBeNull();
  });

  it('a room that closes within a day of its acceptance was rated: thanks, for a week', () => {
    const look = (readAt: number, canWrite: boolean) =>
      talkroom({
        readAt,
        step: step('取引完了', 'finished'),
        form: found(canWrite ? { canWrite, canDeliver: false } : null),
      });
    const before = talkroom({ readAt: NOW - 5 * HOUR, ...delivered });
    const rated = afterLooks(before, look(NOW - 4 * HOUR, true), look(NOW - HOUR, false));
    expect(suggestTemplate(rated, NOW)).toMatchObject({
      ...{ id: 'review-thanks', reason: 'reviewed', isGuess: true },
    });
    expect(suggestTemplate(rated, NOW + 8 * DAY)).toBeNull();
    const late = afterLooks(before, look(NOW - 4 * HOUR, true), look(NOW + 30 * HOUR, false));
    expect(suggestTemplate(late, NOW + 31 * HOUR)).toBeNull();
  });
});

describe('before a sale', () => {
  const thread = (said: Said[]) => {
    const { room, duties } = roomIn(said);
    return { room: { ...room, roomId: roomIdFor('direct-message', '10200001') }, duties };
  };

  it('who asks is told what, for how much and by when', () => {
    expect(suggestTemplate(thread([{ by: 'buyer', at: ago(0.2) }]), NOW)).toMatchObject({
      ...{ id: 'quote-reply', reason: 'asked-before-sale', isGuess: true },
    });
  });

  it('nobody is reminded: answering is as he likes', () => {
    expect(suggestTemplate(thread(begun), NOW)).toBeNull();
  });
});

it('a room that nobody can make out asks for nothing', () => {
  const unknown = { step: found({ label: '確認中', meaning: 'unknown' } as const) };
  expect(suggestedIn([], unknown)).toBeNull();
});
