import type { BuiltInTemplate } from '../template.ts';

/** The day has passed: the formal delivery that was announced. */
export const CARRY_OUT_DELIVER: BuiltInTemplate = {
  id: 'carry-out-deliver',
  promise: null,
  body: `{お名前}様

お世話になっております。
お知らせした日時を過ぎましたので、お渡しした内容に問題がなかったものとして、正式に納品いたします。

ご確認のうえ、問題がなければ「承諾」をお選びください。ご依頼の内容と異なる点がございましたら「差し戻し」をお選びいただけます。
ご不明な点は、トークルームが閉じるまでこちらでお答えいたします。`,
  degrees: {
    formal: `{お名前}様

平素よりお世話になっております。
先にお知らせいたしました日時を過ぎましたため、お渡しした内容に問題がなかったものとして、正式に納品いたします。

ご確認のうえ、問題がございませんでしたら「承諾」を、ご依頼の内容と異なる点がございましたら「差し戻し」をお選びくださいませ。
何卒よろしくお願い申し上げます。`,
  },
};
