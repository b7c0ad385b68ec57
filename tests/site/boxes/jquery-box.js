/* global jQuery */
/** jQuery with an overlay that repeats the text, as coconala's direct messages have it. */
(($) => {
  const $form = $('form');
  let replacing = null;
  $form.on('input', 'textarea', ({ target }) => {
    $('.hwt-highlights').text(target.value);
    $form.find('span').text(`${target.value.length}/2000`);
    if (!replacing) return;
    const text = replacing === 'lost' ? '' : target.value;
    replacing = null;
    queueMicrotask(() => $(target).replaceWith($(target).clone().val(text)));
  });
  window.practiceBox = {
    state: () => $('.hwt-highlights').text(),
    replace: (how) => (replacing = how),
  };
})(jQuery);
