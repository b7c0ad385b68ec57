import { render, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect } from 'vitest';
import type { Preferences } from '../../../utils/preferences/preferences.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { deed as deedOf } from '../../support/deeds.ts';
import { NOW } from '../../support/readings.ts';
import { dashboardWith } from './dashboard-with.tsx';
import type { Sample } from './sample-rows.ts';

interface Life {
  rooms: Sample[];
  /** The first one, if nothing else is said. */
  chosen?: string;
  preferences?: Preferences;
  /** Nothing can be kept for so many times. */
  refusals?: number;
}

/** The dashboard before a store that takes what she sets by hand, as the worker would keep it. */
export async function openLiving(life: Life): Promise<void> {
  render(<Living {...life} />);
  await waitFor(() => expect(document.querySelector('.timeline')).not.toBeNull());
}

function Living({ rooms, chosen, preferences = DEFAULT_PREFERENCES, refusals = 0 }: Life) {
  const [events, setEvents] = useState(() => rooms.map((room): TimelineEvent[] => room.events));
  const [left] = useState({ refusals });
  const rows = rooms.map(({ row }, index) =>
    rowOf(row.roomId, events[index] ?? [], row.room.coverage, NOW, preferences),
  );
  const placeOf = (roomId: string): number => rows.findIndex((row) => row.roomId === roomId);
  return dashboardWith({
    state: { kind: 'ready', rows },
    wantedRoomId: chosen ?? rows[0]?.roomId ?? null,
    preferences,
    readEvents: (roomId) => Promise.resolve(events[placeOf(roomId)] ?? []),
    setByHand: (roomIds, deed) => {
      if ((left.refusals -= 1) >= 0) return Promise.reject(new Error('the store is away'));
      setEvents((before) =>
        before.map((known, index) =>
          roomIds.some((id) => placeOf(id) === index)
            ? [...known, deedOf(deed, NOW + known.length, rows[index]?.roomId)]
            : known,
        ),
      );
      return Promise.resolve();
    },
  });
}
