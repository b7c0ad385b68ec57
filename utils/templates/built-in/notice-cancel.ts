import type { Template } from '../template.ts';

/** Before the work: no answer by the date means a cancel request. */
export const NOTICE_CANCEL: Template = {
  id: 'notice-cancel',
  promise: 'cancel',
  body: `{buyer}様

お世話になっております。
その後お返事をいただけておらず、作業を進められない状態が続いておりますので、ご連絡いたしました。

恐れ入りますが、{deadline}までにご返信をお願いできますでしょうか。
この日時までにご返信が確認できない場合は、いったんキャンセルのお手続きをお願いすることになります。

行き違いでご連絡をいただいておりましたら、どうぞご容赦ください。
引き続きのご依頼をお待ちしております。`,
};
