import type { Template } from '../template.ts';

export const NUDGE: Template = {
  id: 'nudge',
  promise: null,
  body: `{buyer}様

お世話になっております。
先日お送りしたメッセージはご覧いただけましたでしょうか。

お忙しいところ恐れ入りますが、ご都合のよいときにお返事をいただけますと、すぐに続きを進められます。
ご不明な点やお困りのことがございましたら、遠慮なくお知らせください。`,
};
