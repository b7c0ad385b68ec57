import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../../utils/templates/built-in/index.ts';
import {
  fieldsOf,
  prepareMessage,
  proposeFields,
} from '../../../utils/templates/prepare-message.ts';
import { bodyIn, DEGREES } from '../../../utils/templates/template.ts';
import { suggestTemplate } from '../../../utils/templates/suggest.ts';
import { DAY, found, japan, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const { room } = afterLooks(talkroom());
const nameless = afterLooks(talkroom({ buyer: { missing: 'buyer' } })).room;
const templateOf = (id: string) => {
  const template = BUILT_IN.find((candidate) => candidate.id === id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
};
const notice = templateOf('notice-cancel');

describe('preparing a message', () => {
  it('puts the buyer’s name and the proposed evening into a notice and keeps the date as a promise', () => {
    const fields = proposeFields(notice, room, NOW);
    const prepared = prepareMessage(notice, room, fields, NOW);
    if (!prepared.ok) throw new Error('not prepared');
    expect(prepared.message.text).toContain('さくら様');
    expect(prepared.message.text).toContain('11月24日(火) 21時までに');
    expect(prepared.message.roomId).toBe(room.roomId);
    expect(prepared.message.promise?.deadline).toBe(japan(2026, 11, 24, 21));
  });

  it.each([
    ['', 'empty'],
    ['2026-11-31', 'not-a-date'],
    ['2026-11-19', 'past'],
  ])('refuses a deadline of "%s": %s', (deadline, why) => {
    const prepared = prepareMessage(notice, room, { deadline }, NOW);
    expect(prepared).toMatchObject({ ok: false, problems: [{ field: 'deadline', why }] });
  });

  it('asks for the name where the page did not tell it, and refuses to write without', () => {
    const thanks = templateOf('first-thanks');
    expect(fieldsOf(thanks, nameless)).toEqual([{ name: 'buyer', kind: 'text' }]);
    const prepared = prepareMessage(thanks, nameless, {}, NOW);
    expect(prepared).toMatchObject({ ok: false, problems: [{ field: 'buyer', why: 'empty' }] });
  });

  it('refuses what people leave open themselves', () => {
    const prepared = prepareMessage(
      notice,
      nameless,
      { deadline: '2026-11-24', buyer: '〇〇' },
      NOW,
    );
    expect(prepared).toMatchObject({
      ok: false,
      problems: [{ field: 'buyer', why: 'open-placeholder' }],
    });
  });

  it('refuses a template that somebody left unfinished, but not a service that is called 〇〇占い', () => {
    const unfinished = { ...notice, body: '{buyer}様 ●日までに' };
    expect(prepareMessage(unfinished, room, {}, NOW)).toMatchObject({
      problems: [{ field: 'text', why: 'open-placeholder' }],
    });
    const { room: fortune } = afterLooks(talkroom({ title: found('〇〇占いをします') }));
    expect(prepareMessage(templateOf('first-thanks'), fortune, {}, NOW).ok).toBe(true);
  });

  it('still understands the English names, word for word', () => {
    const body = '{buyer}様「{service}」{deadline}まで';
    const prepared = prepareMessage({ ...notice, body }, room, { deadline: '2026-11-24' }, NOW);
    expect(prepared).toMatchObject({
      message: { text: 'さくら様「ロゴ制作いたします」11月24日(火) 21時まで' },
      warnings: [],
    });
  });

  it('can finish every built-in text, in every degree, with what it asks for', () => {
    for (const template of BUILT_IN) {
      for (const degree of DEGREES) {
        const one = { ...template, body: bodyIn(template, degree) };
        const answers = Object.fromEntries(
          fieldsOf(one, nameless).map(({ name, kind, options }) => [
            name,
            kind === 'choice' ? (options?.[0] ?? '') : kind === 'switch' ? 'on' : 'もみじ',
          ]),
        );
        const days = { deadline: '2026-11-24', due: '2026-12-01', 'last-own': '2026-11-17' };
        const prepared = prepareMessage(one, nameless, { ...answers, ...days }, NOW);
        expect(prepared, `${template.id} ${degree}`).toMatchObject({ ok: true });
      }
    }
  });

  it('asks for a part that is switched off only where nobody has answered yet', () => {
    const body = '{お名前}様{任意 -添える}{入力 ひとこと}{終わり}';
    const names = (answers?: Record<string, string>) =>
      fieldsOf({ ...notice, body }, room, {}, answers).map(({ name }) => name);
    expect(names()).toEqual(['optional:添える', 'ask:ひとこと']);
    expect(names({ 'optional:添える': '' })).toEqual(['optional:添える']);
    expect(names({ 'optional:添える': 'on' })).toEqual(names());
  });

  it('keeps a date as a promise only where the template announces a step', () => {
    const fields = { deadline: '2026-11-24' };
    const wish = prepareMessage({ ...notice, promise: null }, room, fields, NOW);
    const announced = prepareMessage({ ...notice, promise: 'deliver' }, room, fields, NOW);
    expect(wish).toMatchObject({ ok: true, message: { promise: null } });
    expect(announced).toMatchObject({ message: { promise: { words: '11月24日(火) 21時' } } });
    expect(wish.ok && wish.message.text).toContain('11月24日(火) 21時');
  });

  it('refuses a template that is not understood, and shows it as it is', () => {
    const broken = { ...notice, body: '{お名前様' };
    expect(fieldsOf(broken, room)).toEqual([]);
    expect(prepareMessage(broken, room, {}, NOW)).toEqual({
      ok: false,
      text: '{お名前様',
      problems: [{ field: 'text', why: 'not-understood' }],
    });
  });

  it('refuses rather than cuts what is too long', () => {
    const long = { ...notice, body: 'あ'.repeat(2001) };
    expect(prepareMessage(long, { ...room, roomId: 'dm-100' }, {}, NOW)).toMatchObject({
      problems: [{ field: 'text', why: 'too-long' }],
    });
  });

  it('refuses nothing for a limit that is only guessed', () => {
    const long = { ...notice, body: 'あ'.repeat(4001) };
    expect(prepareMessage(long, room, {}, NOW)).toMatchObject({ ok: true });
  });

  it('takes a nickname with $& in it as it is', () => {
    const { room: odd } = afterLooks(talkroom({ buyer: found('$&$1') }));
    const prepared = prepareMessage(templateOf('nudge'), odd, {}, NOW);
    expect(prepared.ok && prepared.message.text.startsWith('$&$1様')).toBe(true);
  });

  it('never lets an open placeholder through, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BUILT_IN),
        fc.string(),
        fc.string(),
        (template, buyer, deadline) => {
          const prepared = prepareMessage(template, nameless, { buyer, deadline }, NOW);
          if (prepared.ok) expect(prepared.message.text).not.toMatch(/\{[a-z]+\}|●|undefined/);
        },
      ),
    );
  });
});

describe('the suggested next text', () => {
  const silentFor = (days: number) =>
    afterLooks(
      talkroom({ messages: [message({ siteId: 1, side: 'seller', sentAt: NOW - days * DAY })] }),
    );

  it('is the thanks in a new room, a nudge after three days, a notice after a week', () => {
    expect(suggestTemplate(afterLooks(talkroom()), NOW)?.id).toBe('first-thanks');
    expect(suggestTemplate(silentFor(2), NOW)).toBeNull();
    expect(suggestTemplate(silentFor(4), NOW)?.id).toBe('nudge');
    expect(suggestTemplate(silentFor(8), NOW)?.id).toBe('notice-cancel');
  });

  it('is nothing for three days after the seller wrote again', () => {
    const messages = [
      message({ siteId: 1, side: 'seller', sentAt: NOW - 8 * DAY }),
      message({ siteId: 2, side: 'seller', sentAt: NOW - DAY }),
    ];
    expect(suggestTemplate(afterLooks(talkroom({ messages })), NOW)).toBeNull();
  });
});
