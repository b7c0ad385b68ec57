import type { Template } from '../template.ts';

/** After the work was handed over: no answer by the date means the formal delivery. */
export const NOTICE_DELIVER: Template = {
  id: 'notice-deliver',
  promise: 'deliver',
  body: `{buyer}様

お世話になっております。
先日お渡しした内容について、ご確認の状況はいかがでしょうか。

恐れ入りますが、修正のご希望などがございましたら、{deadline}までにお知らせください。
この日時までにご返信が確認できない場合は、問題がなかったものとして、正式な納品のお手続きに進ませていただきます。

お忙しいところお手数をおかけしますが、ご確認のほどよろしくお願いいたします。`,
};
