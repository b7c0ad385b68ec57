import type { BuiltInTemplate } from '../template.ts';

/** Numbered, so that each point can be answered on its own. */
export const HEARING: BuiltInTemplate = {
  id: 'hearing',
  promise: null,
  body: `{お名前}様

お世話になっております。
「{サービス名}」を進めるにあたり、次の点をお聞かせください。わかる範囲でかまいません。

1. {入力 質問1}
2. {入力 質問2}
{任意 -質問をもう一つ}3. {入力 質問3}
{終わり}
番号を添えて短くお返事いただければ十分です。
{任意 お返事の日をお願いする}差し支えなければ、{期限 +3営業日 日}までにお返事をいただけますと助かります。
{終わり}どうぞよろしくお願いいたします。`,
};
