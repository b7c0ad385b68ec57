import type { PracticeRoom } from './practice-room.ts';
import { htmlDocument } from './shell.ts';

/**
 * The talkroom as sellers' tools have recorded it. Where nobody recorded a class there is none, so
 * that nothing here can be relied on that the real page may not have.
 */
const TEMPLATE = `
<main :key="room.id" @focusout="$forceUpdate()">
 <header class="p-talkrooms_mainHeader"><h1>{{ room.title }}</h1></header>
 <aside class="d-talkroomBuyerInfo">
  <a class="d-userInfo_name" :href="'/users/' + room.buyerId" @click.prevent>{{ room.buyer }}</a>
  <span>評価 4.9 (12)</span>
 </aside>
 <div v-if="room.members" class="d-talkroomGroupChatMembers_membersText">{{ room.members }}</div>
 <ol v-if="room.step !== null" style="display:flex;gap:12px;padding:0;list-style:none;color:#888">
  <li v-for="(label, index) in steps" :key="index">
   <span :class="{ 'd-talkroomStep_label-current': label === room.step }">{{ label }}</span>
  </li>
 </ol>
 <nav><span>トークルーム</span> <span>取引詳細</span></nav>
 <section>
  <div>納品予定日 <span v-if="room.dueAt">{{ fullDate(room.dueAt) }}</span><a v-else href="#">設定する</a></div>
  <button v-if="room.kind === 'subscription'" type="button">定期購入を終了する</button>
  <button v-else-if="room.hasForm" type="button">取引をキャンセルリクエストする</button>
  <p v-if="room.rating === 'open'">評価未入力 <a :href="'/ratings/provider_add/' + room.id">評価を入力する</a></p>
  <p v-if="room.rating === 'done'">評価完了</p>
 </section>
 <div v-if="room.deadline" style="border:1px solid #d9534f;background:#fff5f5;padding:0 12px">
  <p v-if="room.deadline.sentence">{{ room.deadline.sentence }}</p>
  <p>期限：{{ slashStamp(room.deadline.at) }}</p>
 </div>
 <div class="d-talkroomMessageList p-talkroomMessages_messageList">
  <div v-if="shown.from > 0" class="d-talkroomMessageList_showPastMessages">
   <button type="button" class="d-button is-outlined is-primary is-small" :disabled="isLoading" @click="showPast">
    <span class="d-button_text">過去のメッセージを見る</span></button>
  </div>
  <div v-for="group in groups" :key="group.key" class="d-messageGroup">
   <div class="d-messageGroup_date">{{ group.day }}</div>
   <div class="d-messageGroup_messageList">
    <div v-for="row in group.rows" :key="row.key" class="d-talkroomMessage"
      :class="rowClasses(row)" :id="row.id === null ? null : 'js-talkroomMessage-' + row.id">
     <div class="d-messageHead"><div></div><div>
      <div><div class="d-messageInfo_userName">{{ nameOf(row) }}</div>
       <span v-if="labelOf(row)" class="d-label d-messageInfo_label"
         :class="{ 'd-messageInfo_label-isBold': row.isDelivery }">{{ labelOf(row) }}</span></div>
      <div class="d-messageInfo_postTime">{{ stamp(row.at) }}</div></div></div>
     <div class="d-talkroomMessage_main">
      <div v-if="row.from === 'auto'">
       <p class="d-requestForPurchaseMessage_title_3jsUO">■ 購入にあたってのお願い</p>
       <p class="d-requestForPurchaseMessage_text_1qWe2">{{ row.text }}</p></div>
      <div v-else-if="row.from === 'site'" class="d-defaultMessage">{{ row.text }}</div>
      <p v-else class="d-normalMessage">{{ row.text }}</p>
      <div v-if="row.files.length" class="d-talkroomMessage_attachedFiles">
       <div v-for="file in row.files" :key="file.name" class="d-talkroomMessage_attachedFilesItem">
        <div class="d-attachedFile"><span class="d-attachedFileName">{{ file.name }}</span>
         <span class="d-attachedFileSize">{{ file.size }}</span>
         <span class="tooltip-content">{{ file.name }}</span></div></div></div>
      <div v-if="row.readAt" class="d-talkroomMessage_readTime">既読 {{ stamp(row.readAt) }}</div>
     </div>
    </div>
   </div>
  </div>
  <button v-if="shown.until !== null" type="button" class="d-button" @click="showNewest">最新のメッセージに移動</button>
 </div>
 <div v-if="room.hasForm" class="js-talkroomMessageArea"><div class="d-messageForm">
  <textarea class="input textarea" placeholder="メッセージを入力" v-model="draft"></textarea>
  <div class="isSP"><input type="file"><button type="button" :disabled="!canSend" @click="send">送信</button></div>
  <div class="isPC"><input type="file">
   <div v-if="room.kind === 'order'" class="d-messageFormButtonArea_item d-messageFormButtonArea_item-deliveryCheck">
    <label><input type="checkbox" v-model="isDelivery" :disabled="!canDeliver">正式な納品</label></div>
   <button type="button" class="d-button is-primary" :disabled="!canSend" @click="send">送信</button></div>
 </div></div>
</main>`;

const RECORDED_CLASS =
  /\b(?:d-(?:talkroom|message|userInfo|normal|default)|p-talkrooms|js-talkroom)/g;

/** @param isRedesigned the same words under class names that nobody has recorded */
export function talkroomPage(room: PracticeRoom, isRedesigned = false): string {
  const template = isRedesigned ? TEMPLATE.replace(RECORDED_CLASS, 'zz') : TEMPLATE;
  return htmlDocument({
    title: `${room.title} | ココナラ`,
    body: `<div id="app"></div>
<script type="text/x-template" id="talkroom-template">${template}</script>
<script type="application/json" id="practice-room">${roomJson(room)}</script>
<script src="/practice/vue.js"></script>
<script src="/practice/talkroom.js"></script>`,
  });
}

/** Within a script element nothing may look like its end. */
const roomJson = (room: PracticeRoom): string => JSON.stringify(room).replaceAll('<', '\\u003c');
