import type { TemplateId } from '../template.ts';

/** The Japanese titles in kana, by which the texts are found. */
export const READINGS: Record<TemplateId, string> = {
  'first-thanks': 'こうにゅうのおれい',
  hearing: 'ひありんぐ',
  progress: 'すすみぐあいのおしらせ',
  'draft-check': 'かくにんのおねがい',
  'formal-delivery': 'せいしきなのうひん',
  nudge: 'ようすうかがい',
  'notice-cancel': 'きげんのおしらせ きゃんせる',
  'notice-deliver': 'きげんのおしらせ せいしきなのうひん',
  'carry-out-cancel': 'おしらせどおりのきゃんせる',
  'carry-out-deliver': 'おしらせどおりののうひん',
  extension: 'のうきえんちょうのおねがい',
  revision: 'しゅうせいのうけたまわり',
  'review-request': 'ひょうかのおねがい',
  'review-thanks': 'ひょうかのおれい',
  decline: 'おことわり',
  'quote-reply': 'おみつもり',
  'cancel-request-reply': 'きゃんせるりくえすとへのへんじ',
};
