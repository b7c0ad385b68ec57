import type { BuiltInTemplate } from '../template.ts';

/** So that nobody has to ask how far it is. */
export const PROGRESS: BuiltInTemplate = {
  id: 'progress',
  promise: null,
  body: `{お名前}様

お世話になっております。
現在の進み具合をお知らせいたします。

いまの段階：{選択 段階: 構成を検討しています / 制作を進めています / 仕上げに入っています}
{あれば 納品予定日}納品は{納品予定日}を予定しております。
{終わり}
次のご連絡は{日付 +3営業日}ごろを予定しております。
ご心配な点がございましたら、いつでもお知らせください。`,
};
