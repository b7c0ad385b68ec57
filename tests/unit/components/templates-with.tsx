import { act, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { Templates } from '../../../components/templates/Templates.tsx';
import type { TemplatesProps } from '../../../components/templates/templates-props.ts';
import type { TroubleCode } from '../../../utils/errors.ts';
import type {
  Library,
  OwnTemplate,
  TemplateChange,
  TemplateMark,
  TemplateVersion,
} from '../../../utils/templates/library/own-template.ts';
import { NOW } from '../../support/readings.ts';
import { drawInIdleTime } from './idle.ts';
import { find, press } from './options-with.tsx';

interface Setting {
  own?: OwnTemplate[];
  marks?: TemplateMark[];
  rows?: TemplatesProps['rows'];
  outcomes?: TemplatesProps['outcomes'];
  /** What the worker says to a change. */
  answer?: () => Promise<void>;
}

interface Opened {
  /** What has reached the worker, one entry for each message. */
  sent: TemplateChange[][];
  /** As if another tab had changed it. */
  become: (own: OwnTemplate[]) => void;
  /** The store cannot be read any more. */
  fail: (code: TroubleCode) => void;
}

export const text = (id: string, part: Partial<OwnTemplate> = {}): OwnTemplate => ({
  ...{
    id,
    title: `文例${id}`,
    reading: '',
    folder: '',
    tags: [],
    body: 'お世話になっております。',
  },
  ...{ role: null, createdAt: NOW - 1000, changedAt: NOW - 1000, retiredAt: null },
  ...part,
});

/** The section over a library that keeps what it is told, with former versions. */
export function openTexts(setting: Setting = {}): Opened {
  const sent: TemplateChange[][] = [];
  const versions: TemplateVersion[] = [];
  const opened: Opened = { sent, become: () => undefined, fail: () => undefined };
  const marks = new Map((setting.marks ?? []).map((mark) => [mark.id, mark]));
  const readVersions = (id: string): Promise<TemplateVersion[]> =>
    Promise.resolve(versions.filter(({ templateId }) => templateId === id).reverse());
  const Page = () => {
    const [library, setLibrary] = useState<Library>({ own: setting.own ?? [], marks });
    const [code, setCode] = useState<TroubleCode | null>(null);
    opened.fail = (next) => void act(() => setCode(next));
    opened.become = (own) => setLibrary({ ...library, own });
    const change = async (changes: TemplateChange[]): Promise<void> => {
      sent.push(changes);
      await setting.answer?.();
      setLibrary((before) => changes.reduce(keep, before));
    };
    const keep = (before: Library, next: TemplateChange): Library => {
      const template = before.own.find(({ id }) => id === idOf(next));
      if (template && next.kind === 'save') {
        versions.push({ templateId: template.id, replacedAt: next.template.changedAt, template });
      }
      return apply(before, next);
    };
    return (
      <Templates
        state={code === null ? { kind: 'ready', library } : { kind: 'trouble', code }}
        rows={setting.rows ?? []}
        outcomes={setting.outcomes ?? null}
        now={NOW}
        wishes={{ change, readVersions }}
      />
    );
  };
  drawInIdleTime();
  render(<Page />);
  return opened;
}

const idOf = (change: TemplateChange): string =>
  change.kind === 'save' ? change.template.id : change.id;

function apply({ own, marks }: Library, change: TemplateChange): Library {
  const others = own.filter(({ id }) => id !== idOf(change));
  if (change.kind === 'save') return { own: [...others, change.template], marks };
  if (change.kind === 'remove') return { own: others, marks };
  const { id, isFavourite } = change;
  const mark = marks.get(id) ?? { id, uses: 0, lastUsedAt: null };
  return { own, marks: new Map(marks).set(id, { ...mark, isFavourite }) };
}

export const rowOf = (title: string): HTMLElement => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-text]')];
  const row = rows.find((each) => each.textContent.includes(title));
  if (!row) throw new Error(`${title} is not in the list`);
  return row;
};

export const titles = (within: ParentNode = document): string[] =>
  [...within.querySelectorAll('.text-title')].map(({ textContent }) => textContent);

/** jsdom has dialogs but cannot show them. */
export function letDialogsOpen(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}

export const open = (title: string): void => press('open-text', rowOf(title));

/** Until the page says it. */
export const said = (words: string): Promise<HTMLElement> =>
  screen.findByText(words, { selector: '.said span' });

export function bodyField(): HTMLTextAreaElement {
  const box = document.querySelector<HTMLTextAreaElement>('textarea[data-field="text-body"]');
  if (!box) throw new Error('no text is open');
  return box;
}

/** jsdom tells of a `<details>` only later. */
export function unfold(css: string): void {
  const details = find(css);
  details.setAttribute('open', '');
  fireEvent(details, new Event('toggle'));
}
