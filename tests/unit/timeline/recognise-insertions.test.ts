import { describe, expect, it } from 'vitest';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { recogniseTexts } from '../../../utils/timeline/recognise-texts.ts';
import { DAY, HOUR, japan, message, NOW, talkroom } from '../../support/readings.ts';
import { insertion, prepared } from '../../support/sent-texts.ts';
import { buyers, mine, MINUTE, roomAfter, sentIn } from './recognised-rooms.ts';

const nudge = prepared('nudge');
const notice = prepared('notice-cancel');
const deadline = japan(2026, 11, 24, 21);

describe('a text that was inserted', () => {
  it('is nothing by itself', () => {
    const room = roomAfter([insertion(nudge), insertion(notice, NOW + 1)], []);
    expect(room.texts).toEqual([]);
    expect(room.notices).toEqual([]);
  });

  it('keeps none of its words', () => {
    expect(JSON.stringify(insertion(nudge))).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });

  it('is seen sent, with the buyer’s first words after it', () => {
    const room = roomAfter([insertion(nudge)], [mine(7, nudge.text), buyers(8), buyers(9)]);
    expect(room.texts).toEqual([
      {
        sent: { eventId: '18000001/m7', at: minuteOf(NOW) },
        templateId: 'nudge',
        role: null,
        answeredBy: { eventId: '18000001/m8', at: minuteOf(NOW + HOUR) },
      },
    ]);
    expect(room.notices).toEqual([]);
  });

  it('is known again where she changed less than half of its lines', () => {
    const [first = '', ...lines] = nudge.text.split('\n').filter((line) => line.length > 12);
    const edited = ['こんばんは、いかがお過ごしですか。', ...lines, '追伸です。'].join('\n');
    expect(first).not.toBe('');
    expect(sentIn(roomAfter([insertion(nudge)], [mine(7, edited)]))).toEqual(['nudge 18000001/m7']);
  });

  it('is not known in words of her own, however politely they begin', () => {
    const own = `匿名様\nお世話になっております。\n色は青でよろしいですか。\nよろしくお願いいたします。`;
    expect(sentIn(roomAfter([insertion(nudge)], [mine(7, own)]))).toEqual([]);
    const oneLine = '先日お送りしたメッセージはご覧いただけましたでしょうか。';
    expect(nudge.text).toContain(oneLine);
    const mixed = `${own}\n${oneLine}\n赤もきれいです。`;
    expect(sentIn(roomAfter([insertion(nudge)], [mine(7, mixed)]))).toEqual([]);
  });

  it('is not what stood in the room before', () => {
    const before = mine(7, nudge.text, NOW - 6 * MINUTE);
    expect(sentIn(roomAfter([insertion(nudge)], [before]))).toEqual([]);
    const sameMinute = mine(7, nudge.text, NOW - 4 * MINUTE);
    const look = observe(talkroom({ readAt: NOW - 2 * MINUTE, messages: [sameMinute] }));
    const known = [insertion(nudge), ...look.flatMap(({ events }) => events)];
    const [again] = observe(talkroom({ readAt: NOW + HOUR, messages: [sameMinute] }));
    expect(recogniseTexts(known, again?.events ?? [])).toEqual([]);
  });

  it('is sent also when the page was quicker than the note of the insertion', () => {
    const look = observe(
      talkroom({ readAt: NOW - 2000, messages: [mine(7, nudge.text, NOW - 3000)] }),
    );
    const events = look.flatMap((observation) => observation.events);
    expect(recogniseTexts([insertion(nudge)], events)).toHaveLength(1);
  });

  it('is forgotten after a day', () => {
    const late = mine(7, nudge.text, NOW + DAY + MINUTE);
    expect(sentIn(roomAfter([insertion(nudge)], [late]))).toEqual([]);
    const inTime = mine(7, nudge.text, NOW + DAY - 10 * MINUTE);
    expect(sentIn(roomAfter([insertion(nudge)], [inTime]))).toHaveLength(1);
  });

  it('is nothing that the buyer writes', () => {
    const echoed = message({ siteId: 7, text: nudge.text, sentAt: NOW });
    expect(sentIn(roomAfter([insertion(nudge)], [echoed]))).toEqual([]);
  });

  it('is sent once: as the message that has most of it', () => {
    const half = nudge.text.split('\n').slice(0, 5).join('\n');
    const looks = [mine(7, half, NOW + MINUTE), mine(8, nudge.text, NOW + 2 * MINUTE)];
    for (const order of [[looks], [looks.slice(0, 1), looks], [looks.slice(1), looks]]) {
      expect(sentIn(roomAfter([insertion(nudge)], ...order))).toEqual(['nudge 18000001/m8']);
    }
  });

  it('is one text of two that were put into the box: the one that was sent', () => {
    const both = [insertion(nudge), insertion(prepared('progress'), NOW + MINUTE)];
    const room = roomAfter(both, [mine(7, nudge.text, NOW + 2 * MINUTE)]);
    expect(sentIn(room)).toEqual(['nudge 18000001/m7']);
  });

  it('is of two that are alike the one that it has most of', () => {
    const alike = (templateId: string, last: string) => ({
      ...nudge,
      ...{ templateId, text: `お世話になります。\n素材を確認しました。\n${last}` },
    });
    const [blue, red] = [alike('blue', '青で進めます。'), alike('red', '赤で進めます。')];
    const inserted = [insertion(blue), insertion(red, NOW + MINUTE)];
    expect(sentIn(roomAfter(inserted, [mine(7, blue.text, NOW + 2 * MINUTE)]))).toEqual([
      'blue 18000001/m7',
    ]);
  });

  it('sent twice after two insertions is two texts', () => {
    const room = roomAfter(
      [insertion(nudge), insertion(nudge, NOW + 3 * HOUR)],
      [mine(7, nudge.text), mine(8, nudge.text, NOW + 3 * HOUR)],
    );
    expect(sentIn(room)).toEqual(['nudge 18000001/m7', 'nudge 18000001/m8']);
  });
});

describe('a notice that was inserted', () => {
  const deadlinesAfter = (text: string, sentAt = NOW): number[] =>
    roomAfter([insertion(notice)], [mine(7, text, sentAt)]).notices.map((sent) => sent.deadline);
  const dated = (words: string): string => notice.text.replace('11月24日(火) 21時', words);

  it('promises what it names', () => {
    expect(notice.text).toContain('11月24日(火) 21時までに');
    expect(deadlinesAfter(notice.text)).toEqual([deadline]);
    const { texts } = roomAfter([insertion(notice)], [mine(7, notice.text)]);
    expect(texts).toMatchObject([{ templateId: 'notice-cancel', answeredBy: null }]);
  });

  it.each([
    ['11月26日(木) 18時', japan(2026, 11, 26, 18)],
    ['11月26日(木)', japan(2026, 11, 27) - 1000],
    ['26日(木)', japan(2026, 11, 27) - 1000],
    ['１１／２６（木）　１８：３０', japan(2026, 11, 26, 18, 30)],
    ['11月24日(火) 12時', japan(2026, 11, 24, 12)],
    ['11月24日(火)', japan(2026, 11, 25) - 1000],
    ['1月8日(金) 21時', japan(2027, 1, 8, 21)],
  ])('edited to %s promises that', (words, promised) => {
    expect(deadlinesAfter(dated(words))).toEqual([promised]);
  });

  it.each([
    ['a weekday that is not that day’s', '11月26日(水) 21時'],
    ['a day that there is not', '11月31日'],
    ['a day that is over', '11月18日(水)'],
    ['no day', '来週の中ごろ'],
    ['a day in four months', '3月24日(水)'],
  ])('edited to %s is a text, and promises nothing', (_, words) => {
    expect(deadlinesAfter(dated(words))).toEqual([]);
    const room = roomAfter([insertion(notice)], [mine(7, dated(words))]);
    expect(sentIn(room)).toEqual(['notice-cancel 18000001/m7']);
  });

  it('with two days until which to answer promises neither', () => {
    const two = `${dated('11月26日(木)')}\nお急ぎでしたら11月25日(水)までにお願いします。`;
    expect(deadlinesAfter(two)).toEqual([]);
  });

  it('with other days in it promises the one until which to answer', () => {
    const more = `${dated('11月26日(木)')}\n11月10日(火)のご購入から日がたちました。12月1日(火)に納品の予定です。`;
    expect(deadlinesAfter(more)).toEqual([japan(2026, 11, 27) - 1000]);
  });

  it('keeps to the hour, wherever in the text it is said', () => {
    const more = `${notice.text}\n11月24日(火)までお待ちしています。`;
    expect(deadlinesAfter(more)).toEqual([deadline]);
  });

  it('to which she added an hour promises that hour', () => {
    const day = {
      ...notice,
      promise: { deadline: japan(2026, 11, 25) - 1000, words: '11月24日(火)' },
    };
    const text = notice.text.replace('21時', '15時');
    const { notices } = roomAfter([insertion(day)], [mine(7, text)]);
    expect(notices).toMatchObject([{ deadline: japan(2026, 11, 24, 15) }]);
  });

  it('sent twice with its date is a promise each time', () => {
    const again = mine(8, `念のため再度お送りします。\n${notice.text}`, NOW + 2 * HOUR);
    const room = roomAfter(
      [insertion(notice)],
      [mine(7, notice.text), buyers(9, NOW + HOUR), again],
    );
    expect(room.notices).toHaveLength(2);
    expect(room.notices.at(-1)).toMatchObject({ deadline, answeredBy: null });
    expect(sentIn(room)).toEqual(['notice-cancel 18000001/m7']);
  });

  it('stored before there were lines is still known by its date', () => {
    const old = { ...insertion(notice), lines: [] };
    const room = roomAfter([old], [mine(7, '11月24日(火) 21時までにお返事をください。')]);
    expect(room.notices).toMatchObject([{ deadline }]);
  });

  it('is no notice where another date only ends like it', () => {
    const short = { ...notice, promise: { deadline: japan(2027, 1, 5) - 1000, words: '1月4日' } };
    const old = { ...insertion(short), lines: [] };
    const room = roomAfter([old], [mine(7, '11月4日までのお取引でしたね。')]);
    expect(room.notices).toEqual([]);
  });
});
