/* global Vue */
/** Vue 2 with `v-model`, as coconala's talkroom has it. */
(() => {
  Vue.config.productionTip = false;
  Vue.config.devtools = false;
  const app = new Vue({
    template: `<div class="d-messageForm">
      <textarea :key="count" v-model="draft" @input="onInput"></textarea></div>`,
    data: { draft: '', count: 0, replacing: null },
    methods: {
      onInput() {
        const how = this.replacing;
        this.replacing = null;
        // Chromium tells of a text of several lines several times, at once and whole each time.
        if (how) this.$nextTick(() => this.show(how === 'lost' ? '' : this.draft));
      },
      show(draft) {
        this.draft = draft;
        this.count += 1;
        // Chromium tells of the change in a box that is taken out of the page.
        this.$nextTick(() => (this.draft = draft));
      },
    },
  }).$mount('#app');
  window.practiceBox = { state: () => app.draft, replace: (how) => (app.replacing = how) };
})();
