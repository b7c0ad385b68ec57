import type { PracticeRoom } from './practice-room.ts';
import { escapeHtml, htmlDocument } from './shell.ts';

const STARS = [
  ['overall', '総合評価'],
  ['demand', '要望のわかりやすさ'],
  ['communication', 'コミュニケーション'],
  ['schedule', '納期・スケジュール'],
] as const;

/** 評価の入力: four groups of stars and a comment. */
export const ratingPage = (room: PracticeRoom): string =>
  htmlDocument({
    title: '評価の入力 | ココナラ',
    body: `<main><h1>${escapeHtml(room.buyer)}さんの評価</h1>
<form method="post" action="/ratings/provider_add/${room.id}">
${STARS.map(group).join('\n')}
<textarea name="data[overall_comment]"></textarea>
<button type="submit">確認する</button></form></main>`,
  });

const group = ([name, label]: (typeof STARS)[number]): string => `<p>${label}</p>
<span class="rating-star-input js_rating-${name}">${[1, 2, 3, 4, 5].map((star) => `<img alt="${star}">`).join('')}<input type="hidden" name="score"></span>`;
