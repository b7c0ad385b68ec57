import type { PracticeCredit, PracticeRoom, PracticeSite } from './practice-room.ts';
import { fullMinute, yen } from './printed.ts';
import { escapeHtml, htmlDocument } from './shell.ts';

interface Sale {
  room: PracticeRoom;
  credit: PracticeCredit;
}

/**
 * 売上管理 in the order of its lines. Its class names were never recorded, so there are none here;
 * a room stands in 売上履歴 only once it has closed.
 */
export function revenuePage({ rooms }: PracticeSite): string {
  const sales = rooms
    .flatMap((room) => room.credits.map((credit) => ({ room, credit })))
    .sort((a, b) => b.credit.at - a.credit.at);
  const open = sales.filter(({ credit }) => !credit.isRequested);
  const requested = sales.filter(({ credit }) => credit.isRequested);
  return htmlDocument({
    title: '売上管理・振込申請 | ココナラ',
    body: `<main><h1>売上管理</h1>
<div>売上金残高合計</div><div>${sumOf(open)} 円</div>
<h2>売上実績</h2>
<div>サービス</div>
<div>今月の売上</div><div>${sumOf(sales)} 円</div>
<div>累積売上</div><div>${sumOf(sales)} 円</div>
<div>振込申請金額：${sumOf(requested)}円</div>
<div>振込予定日：未定</div>
<h2>売上履歴</h2>
${sales.map(saleRow).join('\n') || '<p>売上はまだありません</p>'}
<p><a href="#">1</a></p>
<button type="button">売上データCSVダウンロード</button></main>`,
  });
}

const saleRow = ({ room, credit }: Sale): string => `<div>
 <div>${fullMinute(credit.at)}</div>
 <div>トークルームNo：${room.id}</div>
 <div>${escapeHtml(room.title)}</div>
 <div>${escapeHtml(room.buyer)}</div>
 ${credit.isRequested ? '<div>申請済み</div>' : ''}
 <div>${yen(credit.netJpy)} 円</div>
</div>`;

const sumOf = (sales: readonly Sale[]): string =>
  yen(sales.reduce((sum, { credit }) => sum + credit.netJpy, 0));
