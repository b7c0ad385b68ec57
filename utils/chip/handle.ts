import { t } from '../i18n.ts';
import { makeButton } from './element.ts';
import { moved } from './place.ts';
import type { Place } from './place.ts';

interface HandleDeps {
  document: Document;
  getPlace: () => Place;
  onMove: (place: Place) => void;
  /** It has been let go. */
  onRest: () => void;
}

const STEP = 3;
const STEPS: Readonly<Record<string, Place>> = {
  ArrowLeft: { right: STEP, bottom: 0 },
  ArrowRight: { right: -STEP, bottom: 0 },
  ArrowUp: { right: 0, bottom: STEP },
  ArrowDown: { right: 0, bottom: -STEP },
};

/** By which the chip is moved, with arrow keys or with a pointer. */
export function makeHandle({ document, getPlace, onMove, onRest }: HandleDeps): HTMLButtonElement {
  const handle = makeButton(document, {
    class: 'handle',
    text: '⠿',
    attributes: { 'aria-label': t('chip_move'), 'data-chip': 'move' },
    onPress: () => undefined,
  });
  handle.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    onMove(moved(getPlace(), step));
    onRest();
  });
  handle.addEventListener('pointerdown', (down) => {
    const begun = { place: getPlace(), x: down.clientX, y: down.clientY };
    const life = new AbortController();
    const move = (event: PointerEvent): void => onMove(dragged(document, begun, event));
    const rest = (): void => {
      life.abort();
      onRest();
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener('pointermove', move, { signal: life.signal });
    handle.addEventListener('pointerup', rest, { signal: life.signal });
    handle.addEventListener('pointercancel', rest, { signal: life.signal });
  });
  return handle;
}

/** Only while she drags: how large the window is. */
function dragged(
  { defaultView }: Document,
  begun: { place: Place; x: number; y: number },
  { clientX, clientY }: PointerEvent,
): Place {
  const { width, height } = defaultView?.visualViewport ?? { width: 1280, height: 720 };
  return moved(begun.place, {
    right: ((begun.x - clientX) / width) * 100,
    bottom: ((begun.y - clientY) / height) * 100,
  });
}
