import type { BuiltInTemplate } from '../template.ts';

/** What will be changed, and by when. */
export const REVISION: BuiltInTemplate = {
  id: 'revision',
  promise: null,
  body: `{お名前}様

修正のご希望をお知らせいただき、ありがとうございます。
次の内容で承りました。

{入力 修正の内容}

{日付 +3営業日}までに修正版をお送りいたします。
{任意 -回数を伝える}お約束の修正回数は、残り{入力 残りの回数}回です。
{終わり}認識に違いがございましたら、お知らせください。`,
};
