import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupProps } from '../../../components/popup/Popup.tsx';
// Loaded beforehand: a test waits for what a press does, not for the machine to read a file.
import '../../../components/money/money-views.ts';
import '../../../components/popup/RoomOpened.tsx';
import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import { EMPTY_LIBRARY } from '../../../utils/templates/library/own-template.ts';
import { NOW } from '../../support/readings.ts';
import type { Sample } from './sample-rows.ts';

export const wishes: PopupProps['wishes'] = {
  giveConsent: () => Promise.resolve(),
  readLibrary: () => Promise.resolve(EMPTY_LIBRARY),
  readBook: () => Promise.resolve(NOTHING_CHANGED),
  readRatable: () => Promise.resolve([]),
  setByHand: () => Promise.resolve(),
  askForAccess: () => Promise.resolve(true),
  insert: () => Promise.resolve({ result: 'inserted' }),
  undo: () => Promise.resolve(true),
  copy: () => Promise.resolve(true),
  copyText: () => Promise.resolve(true),
  readStructure: () => Promise.resolve('<body></body>'),
};

export function popupWith(part: Partial<PopupProps> = {}) {
  const state = { kind: 'loading' } as const;
  const here = { roomId: null, hasForm: false };
  const props = {
    state,
    health: [],
    now: NOW,
    here,
    isAccessMissing: false,
    wantedRoomId: null,
    wishes,
    ...part,
  };
  return <Popup {...props} />;
}

export const ready = (...rooms: Sample[]): PopupProps['state'] => ({
  kind: 'ready',
  rows: rooms.map(({ row }) => row),
});

export const roomOf = (roomId: string): HTMLElement => {
  const room = document.querySelector<HTMLElement>(`[data-room="${roomId}"]`);
  if (!room) throw new Error(`room ${roomId} is not on screen`);
  return room;
};
