import type { Accounts } from '../../utils/accounts/accounts.ts';
import type { Field } from '../../utils/site/field.ts';
import type { DirectMessageReading } from '../../utils/site/readings/pre-sale.ts';
import { found, NOW } from './readings.ts';

export const FIRST = 'talkroom-banto';
export const SECOND = 'talkroom-banto-2';

/** Two sellers at one browser, each known by a number; the first was looked at last. */
export const twoBooks = (part: Partial<Accounts> = {}): Accounts => ({
  books: [
    { id: FIRST, ownIds: ['200001'], name: 'ゆき' },
    { id: SECOND, ownIds: ['200002'], name: '' },
  ],
  current: FIRST,
  asked: [],
  told: {},
  doubted: [],
  ...part,
});

/** A thread in which nobody has written, as the account with this number sees it. */
export const directMessage = (
  threadId: string,
  ownId: string | null,
  readAt = NOW,
): DirectMessageReading => ({
  kind: 'direct-message',
  threadId,
  readAt,
  ownId: ownId === null ? missingOwnId : found(ownId),
  buyer: found('さくら'),
  olderExist: found(false),
  form: found({ canWrite: true, canDeliver: false }),
  sides: found(0),
  stamps: found(0),
  offers: [],
  messages: [],
  rowCount: 0,
  range: null,
});

const missingOwnId: Field<string> = { missing: 'own-id' };
