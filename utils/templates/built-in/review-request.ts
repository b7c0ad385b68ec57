import type { Template } from '../template.ts';

/** Asked once, never conditional: a review is the buyer's to give. */
export const REVIEW_REQUEST: Template = {
  id: 'review-request',
  promise: null,
  body: `{buyer}様

このたびは「{service}」をご利用いただき、ありがとうございました。
お渡しした内容に問題がなければ、お手すきのときにご承諾のお手続きをお願いいたします。

よろしければ、ご感想も評価欄でお聞かせいただけますと今後の励みになります。
またの機会がございましたら、どうぞよろしくお願いいたします。`,
};
