import { describe, expect, it, test } from 'vitest';
import { announcingTexts } from '../../../utils/templates/announcing-texts.ts';
import { BUILT_IN } from '../../../utils/templates/built-in/index.ts';
import type { OwnTemplate } from '../../../utils/templates/library/own-template.ts';
import { degreesOf } from '../../../utils/templates/template.ts';
import { addEvents } from '../../../utils/timeline/add-events.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { fixedShareOf } from '../../../utils/timeline/recognise-announced.ts';
import { toBareWords } from '../../../utils/timeline/recognise-lines.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { recogniseTexts } from '../../../utils/timeline/recognise-texts.ts';
import { ORDINARY_MESSAGES } from '../../fixtures-files/ordinary-messages.ts';
import { DAY, HOUR, japan, message, NOW, talkroom } from '../../support/readings.ts';
import { insertion, prepared } from '../../support/sent-texts.ts';

const OURS = announcingTexts([]);
const MINUTE = HOUR / 60;
const deadline = japan(2026, 11, 24, 21);

const lookAt = (text: string, { readAt = NOW + HOUR, sentAt = NOW } = {}) =>
  observe(
    talkroom({ readAt, messages: [message({ siteId: 7, side: 'seller', text, sentAt })] }),
  ).flatMap(({ events }) => events);

const recognised = (text: string, known: readonly TimelineEvent[] = [], texts = OURS) =>
  recogniseTexts(known, lookAt(text), texts);

const ALL = BUILT_IN.flatMap(({ id, promise, ...template }) =>
  degreesOf({ id, promise, ...template }).map((degree) => ({ id, promise, degree })),
);

describe('written on another device', () => {
  test.each(ALL.filter(({ promise }) => promise !== null))(
    '$id in the degree $degree is a promise',
    ({ id, degree }) => {
      expect(recognised(prepared(id, { degree }).text)).toMatchObject([
        { id: '18000001/m7/notice', kind: 'notice-sent', templateId: id, deadline },
      ]);
    },
  );

  test.each(ALL.filter(({ promise }) => promise === null))(
    '$id in the degree $degree promises nothing',
    ({ id, degree }) => {
      expect(recognised(prepared(id, { degree }).text)).toEqual([]);
    },
  );

  it('none of what she writes every day is a promise, or near to one', () => {
    expect(ORDINARY_MESSAGES.length).toBeGreaterThanOrEqual(100);
    expect(ORDINARY_MESSAGES.filter((text) => recognised(text).length > 0)).toEqual([]);
    const shares = ORDINARY_MESSAGES.flatMap((text) =>
      OURS.map(({ fixed }) => fixedShareOf(fixed, toBareWords(text))),
    );
    expect(Math.max(...shares)).toBeLessThan(0.35);
    // Nor is all of it together with a day in it.
    expect(recognised(ORDINARY_MESSAGES.slice(0, 20).join('\n'))).toEqual([]);
  });

  it('with a line left out and one rewritten, on a phone’s widths, it is one still', () => {
    const lines = prepared('notice-cancel').text.split('\n');
    const edited = lines
      .filter((line) => !line.startsWith('引き続き'))
      .map((line) => (line.startsWith('行き違い') ? 'すでにお返事済みでしたらすみません。' : line))
      .join('\n\n')
      .replace('11月24日(火) 21時', '１１月２６日（木）');
    expect(recognised(edited)).toMatchObject([{ deadline: japan(2026, 11, 27) - 1000 }]);
  });

  it.each(['11月24日(水) 21時', '11月31日', '11月10日(火)', '週明け'])(
    'with %s for its day it promises nothing',
    (words) => {
      const text = prepared('notice-cancel').text.replace('11月24日(火) 21時', words);
      expect(text).toContain(words);
      expect(recognised(text)).toEqual([]);
    },
  );

  it('over the end of the year its day is the first after it was written', () => {
    const sentAt = japan(2026, 12, 28, 20);
    const { text } = prepared('notice-deliver', { now: sentAt });
    const events = lookAt(text, { sentAt, readAt: japan(2027, 1, 10) });
    const [notice] = recogniseTexts([], events, OURS);
    expect(notice).toMatchObject({ templateId: 'notice-deliver' });
    const named = notice?.kind === 'notice-sent' ? notice.deadline : 0;
    expect(named).toBeGreaterThan(sentAt);
    expect(named).toBeLessThan(sentAt + 14 * DAY);
  });

  it('is nothing in the buyer’s mouth', () => {
    const { text } = prepared('notice-cancel');
    const [look] = observe(talkroom({ messages: [message({ siteId: 7, text })] }));
    expect(recogniseTexts([], look?.events ?? [], OURS)).toEqual([]);
  });
});

describe('seen again', () => {
  // A word more in every other line: what was inserted is told by whole lines.
  const text = prepared('notice-cancel')
    .text.split('\n')
    .map((line, index) => (index % 4 === 0 ? `${line} どうぞ` : line))
    .join('\n');
  const inserted = { ...insertion(prepared('notice-cancel')), templateId: 'own-notice' };
  const record = (...looks: (() => TimelineEvent[])[]): TimelineEvent[] => {
    const known = new Map<string, TimelineEvent>();
    for (const look of looks) {
      const seen = look();
      const sent = recogniseTexts([...known.values()], seen, OURS);
      for (const event of addEvents(known, [...seen, ...sent])) known.set(event.id, event);
    }
    return [...known.values()].filter(({ kind }) => kind.endsWith('-sent'));
  };
  const look = () => lookAt(text);
  const later = () => lookAt(text, { readAt: NOW + 3 * DAY });

  it('it is the same event', () => {
    const once = record(look);
    expect(once).toHaveLength(1);
    expect(record(look, later, look)).toEqual(once);
    expect(record(later, look)).toEqual(record(look, later));
  });

  it('it is one notice, by its insertion, whenever that comes to be known', () => {
    const insert = () => [inserted];
    const soon = () => lookAt(text, { readAt: NOW + MINUTE });
    const first = record(insert, soon, later);
    expect(first).toMatchObject([{ templateId: 'own-notice', deadline }]);
    expect(record(soon, insert, later)).toEqual(first);
    expect(record(later, insert, soon)).toEqual(first);
    expect(record(soon, later)).toMatchObject([{ templateId: 'notice-cancel', deadline }]);
  });
});

describe('a text of her own', () => {
  const own = (part: Partial<OwnTemplate>): OwnTemplate => ({
    ...{
      id: 'own-1',
      title: 'お知らせ',
      reading: '',
      folder: '',
      tags: [],
      role: 'notice-deliver',
    },
    ...{ createdAt: NOW, changedAt: NOW, retiredAt: null, body: '' },
    ...part,
  });
  const body = `{お名前}様\nお渡ししたイラストはいかがでしたか。\n{期限 +3営業日 日}までにお返事がなければ、これで完成として納品の手続きをいたします。よろしくお願いします。`;
  const said = `もみじ様\nお渡ししたイラストはいかがでしたか。\n11月26日(木)までにお返事がなければ、これで完成として納品の手続きをいたします。よろしくお願いします。`;

  it('that announces a step is recognised as ours are', () => {
    expect(recognised(said, [], announcingTexts([own({ body })]))).toMatchObject([
      { templateId: 'own-1', deadline: japan(2026, 11, 27) - 1000 },
    ]);
    expect(recognised(said)).toEqual([]);
  });

  it.each([
    ['announces nothing', { body, role: 'draft-check' as const }],
    ['names no day', { body: body.replace('{期限 +3営業日 日}', '今週末') }],
    ['is too short to be told from others', { body: '{お名前}様、{期限}までにお返事ください。' }],
    ['is not understood', { body: `${body}{期限` }],
  ])('that %s is not', (_, part) => {
    expect(announcingTexts([own(part)])).toEqual(OURS);
  });
});
