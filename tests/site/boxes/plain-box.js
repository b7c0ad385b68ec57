/** No framework: what stands in the box is all there is. */
(() => {
  const form = document.querySelector('.d-messageForm');
  const box = () => form.firstElementChild;
  /** As it would be copied: `innerText` counts the line that holds nothing but a break twice. */
  const copied = () => {
    const selection = getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    selection.selectAllChildren(box());
    const text = selection.toString().replaceAll('\u00a0', ' ').replace(/\n$/, '');
    if (anchorNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    return text;
  };
  const read = () => box().value ?? copied();
  const replaceWhenWritten = (how) => {
    form.addEventListener(
      'input',
      () => {
        const twin = box().cloneNode(how === 'kept');
        if ('value' in twin) twin.value = how === 'kept' ? box().value : '';
        queueMicrotask(() => box().replaceWith(twin));
      },
      { once: true },
    );
  };
  window.practiceBox = { state: read, replace: replaceWhenWritten };
})();
