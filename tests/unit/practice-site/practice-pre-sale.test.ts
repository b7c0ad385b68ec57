import { describe, expect, it } from 'vitest';
import { renderedDocument } from '../../site/rendered.ts';
import { PROPOSAL, QUOTE, ROOM, THREAD } from '../../site/room-numbers.ts';
import { answer, SITE_ORIGIN } from '../../site/serve.ts';
import { wholeSite } from '../../site/whole-site.ts';
import { readPage } from '../../support/read-page.ts';
import { toWords } from '../site/fixtures.ts';

const NOW = Date.parse('2026-11-20T21:00:00+09:00');

/** As the fixtures write readings: values without the way by which they were found. */
const read = (path: string) =>
  toWords(readPage(renderedDocument(path, wholeSite(NOW)), `${SITE_ORIGIN}${path}`, NOW));

describe('a practice thread is read as the site shows it', () => {
  it('who wrote what, and that older rows exist', () => {
    expect(read(`/mypage/direct_message/${THREAD.waitsForBuyer}`)).toMatchObject({
      kind: 'direct-message',
      threadId: String(THREAD.waitsForBuyer),
      ownId: '200002',
      buyer: 'つきみ印章',
      olderExist: true,
      form: { canWrite: true },
      messages: [
        { side: 'buyer', text: '前回の原稿です。', attachments: [{ name: '原稿.pdf' }] },
        { side: 'seller', text: '5日ほどでお送りできます。', at: '2026-11-18T21:00:00+09:00' },
      ],
    });
  });

  it('with the offer that stands in it', () => {
    expect(read(`/mypage/direct_message/${THREAD.withOffer}`)).toMatchObject({
      olderExist: false,
      offers: [
        {
          offerId: String(PROPOSAL.inThread),
          title: '冊子の表紙デザイン',
          priceJpy: 28000,
          buyBy: '2026-11-25',
          dueOn: '2026-12-10',
        },
      ],
    });
  });

  it('with the same people and words in the form for smartphones', () => {
    const path = `/smartphone/direct_messages/${THREAD.asksBeforeBuying}?uid=200002`;
    expect(read(path)).toMatchObject({
      threadId: String(THREAD.asksBeforeBuying),
      ownId: '200002',
      messages: [{ side: 'buyer', text: 'はじめまして。\n看板に使うロゴをお願いできますか?' }],
    });
  });
});

describe('before a sale, the practice site shows', () => {
  it('a question for a price with the day until which it can be answered', () => {
    expect(read(`/customize/requests/${QUOTE.withDay}`)).toMatchObject({
      ...{ kind: 'quote', quoteId: String(QUOTE.withDay), buyer: 'ひなげし珈琲' },
      ...{ proposeBy: '2026-11-22', canPropose: true },
    });
  });

  it('an offer with its price and its days', () => {
    expect(read(`/mypage/direct_offers/${PROPOSAL.inThread}`)).toMatchObject({
      ...{ kind: 'proposal', proposalId: String(PROPOSAL.inThread), priceJpy: 28000 },
      ...{ buyBy: '2026-11-25', dueOn: '2026-12-10' },
    });
  });
});

describe('the page on which a buyer is rated', () => {
  it('stands there for closed rooms', () => {
    expect(read(`/ratings/provider_add/${ROOM.closedUnpaid}`)).toMatchObject({
      ...{ kind: 'rating', roomId: String(ROOM.closedUnpaid), canRate: true },
    });
  });

  it.each([ROOM.newSale, ROOM.accepted, ROOM.cancelled])('is not there for room %i', (room) => {
    expect(answer(`${SITE_ORIGIN}/ratings/provider_add/${room}`, wholeSite(NOW)).status).toBe(404);
  });
});
