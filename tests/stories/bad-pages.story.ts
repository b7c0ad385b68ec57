import { ROOM } from '../site/room-numbers.ts';
import type { PracticeSite } from '../site/practice-room.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent, openTalkroom } from '../support/seller-steps.ts';

const MODES: PracticeSite['mode'][] = ['logged-out', 'forbidden', 'maintenance'];
const room = `[data-room="${ROOM.sellerWroteFirst}"]`;

test('pages that are no talkroom change nothing', async ({ seller }) => {
  await giveConsent(seller);
  // Closed again: a good page that comes back to the front would rightly be read once more.
  await (await openTalkroom(seller, ROOM.sellerWroteFirst)).close();
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(room);
  const seen = await dashboard.attribute(room, 'data-seen');
  const [first = 'logged-out', ...others] = MODES;
  seller.site.mode = first;
  const talkroom = await seller.openSite(`/talkrooms/${ROOM.sellerWroteFirst}`);
  for (const mode of others) {
    seller.site.mode = mode;
    await talkroom.reload();
    await talkroom.waitFor('body');
  }
  seller.site.mode = 'open';
  await talkroom.goTo('https://coconala.com/talkrooms/17999999');
  await talkroom.goTo(`https://coconala.com/talkrooms/${ROOM.subscription}`);
  await dashboard.waitFor(`[data-room="${ROOM.subscription}"]`);
  expect(await dashboard.count('[data-room]')).toBe(2);
  expect(await dashboard.attribute(room, 'data-health')).toBe('ok');
  expect(await dashboard.attribute(room, 'data-seen')).toBe(seen);
});

test('a room with an unknown step is to be looked at, and says what could not be read', async ({
  seller,
}) => {
  await giveConsent(seller);
  await openTalkroom(seller, ROOM.unknownStep);
  const popup = await seller.openExtension('popup.html');
  const unknown = `[data-room="${ROOM.unknownStep}"]`;
  await popup.waitFor(`${unknown}[data-lane="check"]`);
  expect(await popup.attribute(unknown, 'data-health')).toBe('partial');
  await popup.waitFor(unknown, { text: '見慣れない段階' });
});

test('messages from strangers are refused', async ({ seller }) => {
  await giveConsent(seller);
  const answers = await seller.askExtension(async () => {
    const send = (name: string, argument: unknown): Promise<unknown> =>
      window.chrome.runtime.sendMessage({ to: 'background', name, argument });
    return [
      // One of our own pages is not a page of coconala.
      await send('page-read', { kind: 'talkroom', roomId: '1' }),
      await send('no-such-message', null),
      await send('give-consent', 'everything'),
    ];
  });
  expect(answers).toEqual([
    { ok: false, code: 'wrong-sender' },
    { ok: false, code: 'bad-message' },
    { ok: false, code: 'bad-message' },
  ]);
});
