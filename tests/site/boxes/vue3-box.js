/* global Vue */
/** Vue 3; with `data-lazy` on the place it waits for the end of writing. */
(() => {
  const modifier = 'lazy' in document.getElementById('app').dataset ? '.lazy' : '';
  const app = Vue.createApp({
    template: `<div class="d-messageForm">
      <textarea :key="count" v-model${modifier}="draft" @input="onInput"></textarea></div>`,
    data: () => ({ draft: '', count: 0, replacing: null }),
    methods: {
      onInput({ target }) {
        const how = this.replacing;
        this.replacing = null;
        // Chromium tells of a text of several lines several times, at once and whole each time.
        if (how) this.$nextTick(() => this.show(how === 'lost' ? '' : target.value));
      },
      show(draft) {
        this.draft = draft;
        this.count += 1;
        // Chromium tells of the change in a box that is taken out of the page.
        this.$nextTick(() => (this.draft = draft));
      },
    },
  }).mount('#app');
  window.practiceBox = { state: () => app.draft, replace: (how) => (app.replacing = how) };
})();
