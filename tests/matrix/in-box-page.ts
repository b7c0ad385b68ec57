/** Functions that run in a page with a message box, hence without anything around them. */

export interface Seen {
  text: string;
  state: string;
  /** Characters before the caret, line ends not counted. */
  caret: number;
}

export function lookAtBox(css: string): Seen {
  const box = document.querySelector(css);
  const state = window.practiceBox.state();
  if (box instanceof HTMLTextAreaElement) {
    const before = box.value.slice(0, box.selectionEnd);
    return { text: box.value, state, caret: before.replaceAll('\n', '').length };
  }
  const range = document.createRange();
  const selection = getSelection();
  if (!box || !selection?.rangeCount) return { text: state, state, caret: -1 };
  const { endContainer, endOffset } = selection.getRangeAt(0);
  range.setStart(box, 0);
  range.setEnd(endContainer, endOffset);
  return { text: state, state, caret: range.toString().replaceAll('\n', '').length };
}

export interface Preparation {
  css: string;
  state: string;
  from: number;
  until: number;
}

/** Resolves when the browser has told of the selection. */
export async function prepareBox({ css, state, from, until }: Preparation): Promise<void> {
  const box = document.querySelector<HTMLElement>(css);
  if (!box) throw new Error('no box');
  // To leave it ends the writing for a page that waits for that; opening the popup does so, too.
  box.blur();
  box.focus();
  if (box instanceof HTMLTextAreaElement) box.setSelectionRange(from, until);
  else if (box.firstChild) {
    const words = box.firstChild;
    getSelection()?.setBaseAndExtent(words, from, words, until);
  }
  const isArea = box instanceof HTMLTextAreaElement;
  if (state === 'read-only' && isArea) box.readOnly = true;
  if (state === 'read-only' && !isArea) box.contentEditable = 'false';
  if (state === 'disabled' && isArea) box.disabled = true;
  if (state === 'disabled' && !isArea) box.ariaDisabled = 'true';
  if (state === 'over the limit' && isArea && box.id === '') box.maxLength = 100;
  if (state === 'composing') {
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  }
  if (state === 'replaced, kept') window.practiceBox.replace('kept');
  if (state === 'replaced, lost') window.practiceBox.replace('lost');
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
