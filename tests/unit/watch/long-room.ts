/** A talkroom with that many rows, as the site builds them, in the document of the test. */
export function showLongRoom(count: number): void {
  const rows = Array.from({ length: count }, (_, index) => rowOf(index)).join('');
  document.body.innerHTML = `<main><header class="p-talkrooms_mainHeader"><h1>長い部屋</h1></header>
    <a class="d-userInfo_name" href="/users/1">練習購入者</a>
    <span class="d-talkroomStep_label-current">進行中</span>
    <div class="d-talkroomMessageList">${rows}</div>
    <div class="d-messageForm"><textarea></textarea></div></main>`;
}

function rowOf(index: number): string {
  const isSeller = index % 2 === 0;
  const day = 1 + Math.floor(index / 60);
  const minute = String(index % 60).padStart(2, '0');
  return `<div class="d-talkroomMessage${isSeller ? '' : ' d-talkroomMessage-isOthers'}"
      id="js-talkroomMessage-${1000 + index}">
    <div class="d-messageHead"><div class="d-messageInfo_userName">${isSeller ? '自分' : '練習購入者'}</div>
      <div class="d-messageInfo_postTime">5月${day}日 10:${minute}</div></div>
    <div class="d-talkroomMessage_main"><p class="d-normalMessage">${index}番目</p></div></div>`;
}
