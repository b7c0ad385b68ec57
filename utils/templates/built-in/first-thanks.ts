import type { Template } from '../template.ts';

export const FIRST_THANKS: Template = {
  id: 'first-thanks',
  promise: null,
  body: `{buyer}様

このたびは「{service}」をご購入いただき、誠にありがとうございます。
これから内容を確認し、進め方をあらためてこちらのトークルームでご案内いたします。

ご要望やご不明な点がございましたら、いつでもお気軽にお書きください。
最後までどうぞよろしくお願いいたします。`,
};
