// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { lookAtTalkroom } from '../../../utils/watch/look-at-talkroom.ts';
import { onceOn } from '../../../utils/watch/once-on.ts';
import { showLongRoom } from './long-room.ts';

const ELSEWHERE = 'https://coconala.com/services/4300001';
const LIST = 'https://coconala.com/mypage/received_orders/open';
const ROOM = 'https://coconala.com/talkrooms/18000001';

test('a script starts when the seller gets to its pages, and only once', () => {
  const life = new AbortController();
  const navigation = new EventTarget();
  let address = ELSEWHERE;
  let starts = 0;
  const here = {
    navigation,
    location: {
      get href() {
        return address;
      },
    },
  };
  onceOn(
    (kind) => kind === 'talkroom',
    { window: here as unknown as Window, signal: life.signal },
    () => (starts += 1),
  );
  const go = (url: string): number => {
    address = url;
    navigation.dispatchEvent(new Event('currententrychange'));
    return starts;
  };
  expect([go(ELSEWHERE), go(LIST), go(ROOM), go(LIST), go(ROOM)]).toEqual([0, 0, 1, 1, 1]);
});

test('where nothing tells of a change of page, a script starts at once', () => {
  let starts = 0;
  const here = { location: { href: ELSEWHERE } };
  const { signal } = new AbortController();
  onceOn(
    (kind) => kind === 'talkroom',
    { window: here as unknown as Window, signal },
    () => (starts += 1),
  );
  expect(starts).toBe(1);
});

test('what changed on other pages does not stand in the way of the room that follows', () => {
  const look = lookAtTalkroom(document);
  look.take(ELSEWHERE, 0);
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true });
  showLongRoom(3);
  look.note(observer.takeRecords());
  expect(look.take(ROOM, 0)).toMatchObject({ reading: { rowCount: 3 } });
});
