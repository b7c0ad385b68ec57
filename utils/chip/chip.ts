import { t } from '../i18n.ts';
import type { Finding } from '../lint/finding.ts';
import { make, makeButton } from './element.ts';
import { makeHandle } from './handle.ts';
import { makeCounts, makeFoot, makeLines } from './panel.ts';
import { FIRST_PLACE } from './place.ts';
import type { Place } from './place.ts';
import { addSheet } from './sheet.ts';

export interface ChipSays {
  findings: readonly Finding[];
  /** When the draft was left that could be put back; null: none is offered. */
  offered: { since: string } | null;
  /** What went wrong with the last wish. */
  trouble: string | null;
}

export interface ChipWishes {
  onRestore: () => unknown;
  onDiscard: () => unknown;
  /** Not on this page. */
  onClose: () => unknown;
  /** Not any more. */
  onNever: () => unknown;
  onRest: (place: Place) => unknown;
}

export interface Chip {
  say: (says: ChipSays) => void;
  moveTo: (place: Place) => void;
  remove: () => void;
}

const PANEL_ID = 'findings';

/**
 * A small sign in a corner of the page, in a shadow root beside the page's body: no rule of the page
 * reaches it, and it moves nothing there. The root is open: what it shows are words from the page's
 * own box. It takes no focus by itself and lets no event through to the page.
 */
export function makeChip(document: Document, wishes: ChipWishes): Chip {
  const host = make(document, 'div', { attributes: { 'data-talkroom-banto': 'chip' } });
  const root = host.attachShadow({ mode: 'open' });
  addSheet(root);
  keepEventsIn(root);
  const parts = makeParts(document, wishes);
  let place = FIRST_PLACE;
  const moveTo = (next: Place): void => {
    place = next;
    putAt(parts.chip, place);
  };
  const handle = makeHandle({
    ...{ document, getPlace: () => place, onMove: moveTo },
    onRest: () => wishes.onRest(place),
  });
  parts.bar.prepend(handle);
  root.append(parts.chip);
  moveTo(place);
  return {
    say(says) {
      show(document, parts, says);
      if (!host.isConnected) document.documentElement.append(host);
    },
    moveTo,
    remove: () => host.remove(),
  };
}

function makeParts(document: Document, wishes: ChipWishes) {
  const lines = make(document, 'ul');
  const panel = makePanel(document, lines, wishes.onNever);
  const open = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    counts.setAttribute('aria-expanded', String(isOpen));
  };
  const counts = makeButton(document, {
    class: 'counts',
    attributes: { 'aria-expanded': 'false', 'aria-controls': PANEL_ID, 'data-chip': 'open' },
    onPress: () => open(panel.hidden === true),
  });
  const close = makeButton(document, {
    text: '×',
    attributes: { 'aria-label': t('chip_close'), 'data-chip': 'close' },
    onPress: wishes.onClose,
  });
  const offer = makeOffer(document, wishes);
  const bar = make(document, 'div', { class: 'bar', children: [counts, offer.part, close] });
  const voice = make(document, 'p', { class: 'unseen', attributes: { 'aria-live': 'polite' } });
  const chip = make(document, 'section', {
    class: 'chip',
    attributes: { 'aria-label': t('chip_name') },
    children: [panel, bar, voice],
  });
  chip.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || panel.hidden) return;
    open(false);
    counts.focus();
  });
  return { chip, bar, counts, panel, lines, voice, offer, open };
}

function makePanel(document: Document, lines: HTMLElement, onNever: () => unknown): HTMLElement {
  const panel = make(document, 'div', {
    class: 'panel',
    // It scrolls, and who scrolls by keyboard must get there.
    attributes: { id: PANEL_ID, role: 'group', tabindex: '0', 'aria-labelledby': 'title' },
    children: [
      make(document, 'h2', { text: t('findings_title'), attributes: { id: 'title' } }),
      lines,
      makeFoot(document, onNever),
    ],
  });
  panel.hidden = true;
  return panel;
}

function makeOffer(document: Document, { onRestore, onDiscard }: ChipWishes) {
  const words = make(document, 'p');
  const restore = makeButton(document, {
    text: t('chip_restore'),
    attributes: { 'data-chip': 'restore' },
    onPress: onRestore,
  });
  const discard = makeButton(document, {
    text: t('chip_discard'),
    attributes: { 'data-chip': 'discard' },
    onPress: onDiscard,
  });
  const part = make(document, 'div', { class: 'offer', children: [words, restore, discard] });
  return { part, words };
}

type Parts = ReturnType<typeof makeParts>;

function show(document: Document, parts: Parts, { findings, offered, trouble }: ChipSays): void {
  const { chip, counts, lines, voice, offer, open } = parts;
  chip.hidden = findings.length === 0 && offered === null;
  counts.hidden = findings.length === 0;
  if (findings.length === 0) open(false);
  counts.replaceChildren(...makeCounts(document, findings));
  lines.replaceChildren(...makeLines(document, findings));
  offer.part.hidden = offered === null;
  const kept = offered ? [t('chip_draft', offered.since), trouble ?? ''].join(' ').trim() : '';
  offer.words.textContent = kept;
  const said = [counts.textContent, kept].join(' ').trim();
  // Said again it would be read aloud again.
  if (voice.textContent !== said) voice.textContent = said;
}

/** Where there is more room the list opens. */
function putAt(chip: HTMLElement, { right, bottom }: Place): void {
  chip.style.setProperty('--right', String(right));
  chip.style.setProperty('--bottom', String(bottom));
  chip.dataset['side'] = `${right > 50 ? 'left' : 'right'} ${bottom > 50 ? 'top' : 'bottom'}`;
}

const EVENTS = ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'mousedown', 'input'];

/** The page has keys and clicks of its own, and these are not meant for it. */
function keepEventsIn(root: ShadowRoot): void {
  for (const type of EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
}
