import type { BuiltInTemplate } from '../template.ts';

/** Explains what the buyer can do now; the tick and the sending are the person's. */
export const FORMAL_DELIVERY: BuiltInTemplate = {
  id: 'formal-delivery',
  promise: null,
  body: `{お名前}様

お世話になっております。
ご依頼の内容が完成いたしましたので、正式に納品いたします。

ご確認のうえ、問題がなければ「承諾」を、ご依頼の内容と異なる点がございましたら「差し戻し」をお選びください（差し戻しは一度だけお選びいただけます）。
お手続きがないまま72時間を過ぎますと、自動的に承諾となります。

ご確認のほど、どうぞよろしくお願いいたします。`,
};
