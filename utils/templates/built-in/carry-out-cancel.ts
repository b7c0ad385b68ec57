import type { BuiltInTemplate } from '../template.ts';

/** The day has passed: what was announced is done, and nothing else. */
export const CARRY_OUT_CANCEL: BuiltInTemplate = {
  id: 'carry-out-cancel',
  promise: null,
  body: `{お名前}様

お世話になっております。
お知らせした日時を過ぎましたが、ご返信を確認できませんでしたので、これよりキャンセルのお手続きをさせていただきます。

お手続きのあとも、ご事情が変わりましたらメッセージでお知らせください。
またご縁がございましたら、どうぞよろしくお願いいたします。`,
  degrees: {
    formal: `{お名前}様

平素よりお世話になっております。
先にお知らせいたしました日時までにご返信を確認できませんでしたため、これよりキャンセルのお手続きをさせていただきます。

ご事情が変わりました際には、メッセージにてお知らせくださいますようお願い申し上げます。
またの機会がございましたら、何卒よろしくお願い申し上げます。`,
  },
};
