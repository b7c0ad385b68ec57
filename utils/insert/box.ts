/** A place to write in, whatever the site has built it of. Found anew each time: pages render anew. */
export interface Box {
  readonly element: HTMLElement;
  /** Most characters that the site takes; null: not known. */
  readonly limit: number | null;
  canWrite: () => boolean;
  /** Lines end with `\n`. */
  readText: () => string;
  /** Where the selection ends; null: it is not in here. */
  findCaret: () => number | null;
  /** Takes the focus, if the box can have it. */
  putCaret: (at: number) => void;
  /** At the caret, as typed by a person: one input event, one step to undo. Once, never again. */
  type: (text: string) => void;
  /** By the browser's own undo. @returns whether the box then holds exactly `text` */
  undoTo: (text: string) => boolean;
  /** Leaves exactly `text` in it, whatever the page has made of it. */
  setText: (text: string) => void;
}
