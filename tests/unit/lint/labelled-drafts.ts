import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftCircumstances, FindingKind } from '../../../utils/lint/finding.ts';
import { japan } from '../../support/readings.ts';

export interface LabelledDraft {
  text: string;
  /** None: it is clean. */
  expected: FindingKind[];
  around: DraftCircumstances;
}

const FOLDER = join(import.meta.dirname, '../../fixtures-files/drafts');

/** A Friday morning; Monday 23 November is a holiday. */
const DRAFTED_AT = japan(2026, 11, 20, 10);

export const AROUND: DraftCircumstances = {
  now: DRAFTED_AT,
  buyer: 'みどり',
  otherBuyers: [
    ...['田中', '山本デザイン', 'さくら', 'yuki_0831', '森', 'たかはし', 'Blue Sky'],
    ...['株式会社ひなた', '林檎堂', 'ken', 'まる', '鈴木一郎', 'A'],
  ],
  hasFile: null,
  isFormal: false,
  limit: null,
};

/**
 * Each begins with a line `■ kinds`, `clean` for none, and what else is known: `file=yes`,
 * `formal=yes`, `limit=60`, `buyer=…`.
 */
export const readLabelledDrafts = (): LabelledDraft[] =>
  readdirSync(FOLDER).flatMap((name) =>
    readFileSync(join(FOLDER, name), 'utf8')
      .split(/^■ /m)
      .slice(1)
      .map((part) => {
        const [label = '', ...lines] = part.trimEnd().split('\n');
        return { ...toLabel(label), text: lines.join('\n') };
      }),
  );

function toLabel(label: string): Pick<LabelledDraft, 'expected' | 'around'> {
  const [kinds = '', ...settings] = label.split(' ');
  const set = new Map(settings.map((setting) => setting.split('=') as [string, string]));
  return {
    // The words of the files are checked by what is found for them.
    expected: kinds === 'clean' ? [] : (kinds.split(',') as FindingKind[]),
    around: {
      ...AROUND,
      hasFile: set.has('file') ? set.get('file') === 'yes' : null,
      isFormal: set.get('formal') === 'yes',
      limit: set.has('limit') ? Number(set.get('limit')) : null,
      buyer: set.get('buyer') ?? AROUND.buyer,
    },
  };
}
