import { describe, expect, it } from 'vitest';
import { runTool } from '../support/run-tool.ts';

/** With the minutes by which each was behind UTC in July 2026: the proof that it stood there. */
const ZONES = {
  'Pacific/Honolulu': 600,
  'Asia/Kolkata': -330,
  'Pacific/Auckland': -720,
  UTC: 0,
  'Asia/Tokyo': -540,
};
interface There {
  zone: keyof typeof ZONES;
  summer: number;
  reckoned: unknown;
}

async function reckonIn(...zones: (keyof typeof ZONES)[]): Promise<There[]> {
  const [TZ, ...later] = zones;
  const script = 'tests/support/reckon-in-zone.ts';
  const { exitCode, output } = await runTool('node', [script, ...later], { TZ: TZ ?? '' });
  if (exitCode !== 0) throw new Error(output);
  // What the script prints is the shape above.
  const lines = output.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as There);
}

describe('a computer that stands elsewhere', { timeout: 30_000 }, () => {
  it('reckons the same in every zone, also when it is carried there on the way', async () => {
    const [atHome] = await reckonIn('Asia/Tokyo');
    const away = await Promise.all([
      reckonIn('Pacific/Honolulu', 'Pacific/Auckland', 'Asia/Kolkata'),
      reckonIn('Asia/Kolkata', 'UTC'),
      reckonIn('Pacific/Auckland', 'Pacific/Honolulu'),
      reckonIn('UTC', 'Asia/Tokyo'),
    ]);
    expect(away.flat()).toHaveLength(9);
    for (const { zone, summer, reckoned } of away.flat()) {
      expect(summer, `the clock of ${zone}`).toBe(ZONES[zone]);
      expect(reckoned, `reckoned in ${zone}`).toEqual(atHome?.reckoned);
    }
  });
});
