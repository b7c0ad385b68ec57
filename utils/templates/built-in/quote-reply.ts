import type { BuiltInTemplate } from '../template.ts';

/** What, for how much, by when. A proposal can be bought for a week. */
export const QUOTE_REPLY: BuiltInTemplate = {
  id: 'quote-reply',
  promise: null,
  body: `{お名前}様

お見積りのご相談をいただき、ありがとうございます。
ご希望の内容でしたら、次のとおりお引き受けできます。

内容：{入力 内容}
金額：{入力 お見積りの金額}円
納品までの日数：ご購入から{入力 日数}日

ご購入いただけるのは、ご提案から一週間です。
ご不明な点やご調整のご希望がございましたら、お気軽にお知らせください。`,
};
