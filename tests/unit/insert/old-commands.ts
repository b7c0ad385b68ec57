/**
 * What browsers do for insertText and undo in a focused textarea, which jsdom lacks: one step, one
 * input event, maxlength kept, an undo that gives back the text before.
 */
export function installOldCommands(document: Document): () => void {
  const past: { box: HTMLTextAreaElement; text: string }[] = [];
  const tell = (box: HTMLTextAreaElement, inputType: string): boolean =>
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));

  const insert = (box: HTMLTextAreaElement, text: string): boolean => {
    past.push({ box, text: box.value });
    const room = box.maxLength < 0 ? Infinity : box.maxLength - box.value.length;
    box.setRangeText(text.slice(0, room), box.selectionStart, box.selectionEnd, 'end');
    tell(box, 'insertText');
    return true;
  };
  const undo = (box: HTMLTextAreaElement): boolean => {
    const step = past.pop();
    if (step?.box !== box) return false;
    box.value = step.text;
    tell(box, 'historyUndo');
    return true;
  };
  const execCommand = (name: string, _: boolean, text = ''): boolean => {
    const box = document.activeElement;
    if (!(box instanceof HTMLTextAreaElement) || box.readOnly || box.disabled) return false;
    return name === 'undo' ? undo(box) : name === 'insertText' && insert(box, text);
  };
  Object.assign(document, { execCommand });
  return () => Reflect.deleteProperty(document, 'execCommand');
}
