import type { BuiltInTemplate } from '../template.ts';

/** Short and for this one person. */
export const REVIEW_THANKS: BuiltInTemplate = {
  id: 'review-thanks',
  promise: null,
  body: `{お名前}様

このたびはご評価とご感想をいただき、ありがとうございました。
{任意 -ひとこと添える}{入力 ひとこと}
{終わり}「{サービス名}」がお役に立てたのでしたら、大変うれしく思います。
またご縁がございましたら、どうぞよろしくお願いいたします。`,
};
