/* global Vue */
/** Runs in the practice talkroom. A real Vue 2 app, because what matters is what Vue notices. */
(() => {
  Vue.config.productionTip = false;
  Vue.config.devtools = false;

  const JAPAN_MS = 9 * 3600 * 1000;
  const HOUR_MS = 3600 * 1000;
  const PAST_ROWS = 20;
  const STEPS = ['', '進行中', '納品送付', '', '取引完了'];

  const clock = (epochMs) => new Date(epochMs + JAPAN_MS);
  const pad = (value) => String(value).padStart(2, '0');
  const day = (at) => `${clock(at).getUTCMonth() + 1}月${clock(at).getUTCDate()}日`;
  const time = (at) => `${pad(clock(at).getUTCHours())}:${pad(clock(at).getUTCMinutes())}`;

  /** What the reader of a real page would find after a reload: kept per room in the page's origin. */
  const keyOf = (id) => `practice-room-${id}`;
  const openState = (seed) => {
    const kept = localStorage.getItem(keyOf(seed.id));
    return kept ? JSON.parse(kept) : { ...seed, sends: 0 };
  };

  /** Taken out of the page, so that nothing but the app stands in it. */
  const takeText = (id) => {
    const element = document.getElementById(id);
    element.remove();
    return element.textContent;
  };
  const seed = JSON.parse(takeText('practice-room'));

  const app = new Vue({
    template: takeText('talkroom-template'),
    data: {
      room: openState(seed),
      shown: { ...seed.shown },
      draft: '',
      isDelivery: false,
      isLoading: false,
    },
    computed: {
      steps() {
        return STEPS.includes(this.room.step)
          ? STEPS
          : ['', '進行中', '納品送付', this.room.step, '取引完了'];
      },
      groups() {
        const groups = [];
        const { from, until } = this.shown;
        this.room.messages
          .slice(from, until === null ? undefined : until)
          .forEach((message, index) => {
            const row = { ...message, key: from + index };
            const last = groups[groups.length - 1];
            if (last && last.day === day(row.at)) last.rows.push(row);
            else groups.push({ key: `${day(row.at)}-${row.key}`, day: day(row.at), rows: [row] });
          });
        return groups;
      },
      hasWritten() {
        return this.room.messages.some((message) => message.from === 'me');
      },
      canSend() {
        return this.draft.trim() !== '';
      },
      canDeliver() {
        return this.canSend && this.hasWritten && this.room.step !== '納品送付';
      },
    },
    watch: {
      canDeliver(can) {
        if (!can) this.isDelivery = false;
      },
      room: {
        deep: true,
        handler(room) {
          localStorage.setItem(keyOf(room.id), JSON.stringify(room));
        },
      },
    },
    methods: {
      stamp: (at) => `${day(at)} ${time(at)}`,
      slashStamp: (at) => `${clock(at).getUTCMonth() + 1}/${clock(at).getUTCDate()} ${time(at)}`,
      fullDate: (at) =>
        `${clock(at).getUTCFullYear()}/${pad(clock(at).getUTCMonth() + 1)}/${pad(clock(at).getUTCDate())}`,
      rowClasses: (row) => ({
        'd-messageListItem': row.id !== null,
        'd-talkroomDefaultMessage': row.id === null,
        'd-talkroomMessage-isOthers': row.from === 'buyer',
      }),
      nameOf(row) {
        if (row.from === 'buyer') return row.author ?? this.room.buyer;
        return row.from === 'site' ? 'ココナラ' : '自分';
      },
      labelOf: (row) =>
        row.isDelivery
          ? '正式な納品'
          : ({ auto: '自動送信', site: 'システムメッセージ' }[row.from] ?? null),
      append(from, text, isDelivery = false) {
        const ids = this.room.messages.map((message) => message.id ?? 0);
        const id = from === 'site' ? null : Math.max(214900000, ...ids) + 1;
        this.room.messages.push({
          id,
          from,
          author: null,
          at: Date.now(),
          text,
          isDelivery,
          readAt: null,
          files: [],
        });
      },
      send() {
        if (!this.canSend) return;
        this.room.sends += 1;
        this.append('me', this.draft, this.isDelivery);
        this.room.deadline = null;
        if (this.isDelivery) {
          this.room.step = '納品送付';
          const at = Math.ceil((Date.now() + 72 * HOUR_MS) / HOUR_MS) * HOUR_MS;
          this.room.deadline = { sentence: null, at };
        }
        this.shown.until = null;
        this.draft = '';
        this.isDelivery = false;
      },
      showPast() {
        this.isLoading = true;
        setTimeout(() => {
          this.shown.from = Math.max(0, this.shown.from - PAST_ROWS);
          this.isLoading = false;
        }, 80);
      },
      showNewest() {
        this.shown.until = null;
      },
      show(next) {
        this.draft = '';
        this.isDelivery = false;
        this.shown = { ...next.shown };
        this.room = openState(next);
      },
    },
  });
  app.$mount('#app');

  const attemptsByScript = [];
  const watchHands = (event) => {
    if (!event.isTrusted) attemptsByScript.push(`${event.type} ${event.target.localName}`);
  };
  for (const type of ['click', 'submit', 'mousedown', 'pointerdown', 'keydown', 'keypress']) {
    document.addEventListener(type, watchHands, true);
  }

  const roomAt = async (id) => (await fetch(`/practice/rooms/${id}.json`)).json();
  addEventListener('popstate', async () => {
    app.show(await roomAt(location.pathname.split('/').pop()));
  });

  window.practice = {
    text: () => app.draft,
    get sends() {
      return app.room.sends;
    },
    attemptsByScript,
    buyerWrites: (text) => app.append('buyer', text),
    sellerWrites: (text) => app.append('me', text),
    letTimePass(ms) {
      for (const message of app.room.messages) message.at -= ms;
    },
    siteWrites: (text) => app.append('site', text),
    accept() {
      app.room.step = '取引完了';
      app.room.deadline = null;
    },
    giveBack() {
      app.room.step = '進行中';
      app.room.deadline = null;
    },
    close() {
      app.room.step = '取引完了';
      app.room.deadline = null;
      app.room.hasForm = false;
    },
    async openRoom(id) {
      history.pushState({}, '', `/talkrooms/${id}`);
      app.show(await roomAt(id));
    },
  };
})();
