/* global jQuery */
/** Runs in a practice thread, with jQuery, because what matters is what its handlers notice. */
(($) => {
  const LIMIT = 2000;
  const JAPAN_MS = 9 * 3600 * 1000;
  const stamp = (at) => new Date(at + JAPAN_MS).toISOString().slice(0, 19).replace('T', ' ');

  /** Taken out of the page, so that nothing but the thread stands in it. */
  const take = (id) => {
    const template = document.getElementById(id);
    template.remove();
    return template;
  };
  const older = take('practice-thread');
  const rows = { me: take('practice-row-me'), buyer: take('practice-row-buyer') };
  const threadId = older.dataset.thread;

  /** What was written here is there again after a reload: kept per thread in the page's origin. */
  const key = `practice-thread-${threadId}`;
  const written = JSON.parse(localStorage.getItem(key) ?? '[]');

  const $wrapper = $('.js_thread-wrapper');
  const $more = $('.js_read-more-message');
  const $box = $('#DirectMessageBody');
  const $counter = $box.nextAll('span').first();

  const show = ({ from, at, text }) => {
    const row = rows[from].content.cloneNode(true);
    row.querySelector('.threadPostTime').textContent = stamp(at);
    const body = row.querySelector('.js-translateMessageOriginalMessage');
    text.split('\n').forEach((line, index) => {
      if (index > 0) body.append(document.createElement('br'));
      body.append(line);
    });
    $wrapper.append(row);
  };
  const write = (from, text) => {
    written.push({ from, at: Date.now(), text });
    localStorage.setItem(key, JSON.stringify(written));
    show(written.at(-1));
  };
  written.forEach(show);

  $more.on('click', () => {
    $more.addClass('is-loading');
    setTimeout(() => {
      $more.after(older.content);
      $more.removeClass('is-loading').hide();
    }, 80);
  });

  let noticed = '';
  $box.on('input', () => {
    noticed = $box.val();
    $('.hwt-highlights').text(noticed);
    $counter.text(`${noticed.length}/${LIMIT}`);
  });

  let sends = 0;
  $box.closest('form').on('submit', (event) => {
    event.preventDefault();
    const text = $box.val().trim();
    if (text === '' || text.length > LIMIT) return;
    sends += 1;
    write('me', text);
    $box.val('').trigger('input');
  });

  const attemptsByScript = [];
  const watchHands = (event) => {
    if (!event.isTrusted) attemptsByScript.push(`${event.type} ${event.target.localName}`);
  };
  for (const type of ['click', 'submit', 'mousedown', 'pointerdown', 'keydown', 'keypress']) {
    document.addEventListener(type, watchHands, true);
  }

  window.practice = {
    text: () => noticed,
    get sends() {
      return sends;
    },
    attemptsByScript,
    buyerWrites: (text) => write('buyer', text),
  };
})(jQuery);
