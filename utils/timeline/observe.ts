import type { Reading } from '../site/reading.ts';
import type { Observation } from './observation.ts';
import { observeOrderList } from './observe-order-list.ts';
import {
  observeDirectMessage,
  observeInbox,
  observeProposal,
  observeQuote,
} from './observe-pre-sale.ts';
import { observeRating } from './observe-rating.ts';
import { observeRevenue, observeSalesFile } from './observe-revenue.ts';
import { observeTalkroom } from './observe-talkroom.ts';

/** One observation for each conversation that a page shows or names. */
export function observe(reading: Reading): Observation[] {
  switch (reading.kind) {
    case 'talkroom':
      return [observeTalkroom(reading)];
    case 'order-list':
      return observeOrderList(reading);
    case 'inbox':
      return observeInbox(reading);
    case 'direct-message':
      return observeDirectMessage(reading);
    case 'quote':
      return [observeQuote(reading, 'quote', reading.readAt)];
    case 'proposal':
      return [observeProposal(reading)];
    case 'rating':
      return observeRating(reading);
    case 'revenue':
      return observeRevenue(reading);
    case 'sales-file':
      return observeSalesFile(reading);
  }
}
