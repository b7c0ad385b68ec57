import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { BUILT_IN } from '../../utils/templates/built-in/index.ts';
import type { Library } from '../../utils/templates/library/own-template.ts';
import { includeFrom } from '../compose/said-as.ts';
import { templateName } from '../compose/template-words.ts';
import { isSameForm } from '../options/form.ts';
import { useWarningOfLoss } from '../options/use-warning-of-loss.ts';
import { TroubleNotice } from '../shared/TroubleNotice.tsx';
import { BuiltInView } from './BuiltInView.tsx';
import { EditorHead } from './EditorHead.tsx';
import { FileExchange } from './FileExchange.tsx';
import { OwnText } from './OwnText.tsx';
import { SaidBar } from './SaidBar.tsx';
import { Shelf } from './Shelf.tsx';
import type { TemplatesProps } from './templates-props.ts';
import { BLANK_TEXT } from './text-form.ts';
import type { TextForm } from './text-form.ts';
import { useChanges } from './use-changes.ts';
import { useEdits } from './use-edits.ts';
import { useReturn } from './use-return.ts';
import { useShelf } from './use-shelf.ts';
import './templates.css';
import './editor.css';
import './files.css';

/** Her own texts and ours: a shelf, or one text opened. */
export function Templates({ state, ...rest }: Omit<TemplatesProps, 'onShown'>) {
  const last = useRef<Library | null>(null);
  if (state.kind === 'ready') last.current = state.library;
  // What she is typing stays on the page, whatever becomes of the store.
  return (
    <>
      {state.kind === 'loading' && <p class="quiet">{t('loading')}</p>}
      {state.kind === 'trouble' && <TroubleNotice code={state.code} />}
      {last.current && <Desk key="desk" {...rest} library={last.current} />}
    </>
  );
}

type DeskProps = Omit<TemplatesProps, 'state' | 'onShown'> & { library: Library };

function Desk({ library, rows, outcomes, now, wishes }: DeskProps) {
  const edits = useEdits(library);
  const changes = useChanges(library, wishes.change);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const place = useReturn(openedId);
  useWarningOfLoss(edits.unsavedIds.length > 0);
  const shelf = useShelf(library);
  const { choices } = shelf;
  const include = useMemo(() => includeFrom(choices), [choices]);
  const around = { rows, include, now };
  const ours = BUILT_IN.find(({ id }) => id === openedId);
  const isOwn = library.own.some(({ id }) => id === openedId) || edits.isBegun(openedId);
  const open = (id: string | null): void => {
    changes.hush();
    setOpenedId(id);
  };
  const begin = (form: TextForm): void => {
    const id = crypto.randomUUID();
    edits.type(id, form);
    open(id);
  };
  const leave = (id: string): void => {
    if (isSameForm(edits.formOf(id), BLANK_TEXT)) edits.drop(id);
    open(null);
  };
  if (openedId !== null && ours) {
    return (
      <div class="desk" data-opened={openedId} key={openedId} ref={place}>
        <EditorHead title={templateName(ours.id)} onBack={() => open(null)} />
        <BuiltInView template={ours} {...around} onCreate={begin} />
      </div>
    );
  }
  if (openedId !== null && isOwn) {
    return (
      <div class="desk" data-opened={openedId} key={openedId} ref={place}>
        <EditorHead
          title={edits.formOf(openedId).title.trim() || t('templates_untitled')}
          onBack={() => leave(openedId)}
        />
        <OwnText
          id={openedId}
          {...{ library, choices, edits, changes, ...around }}
          readVersions={wishes.readVersions}
          onCopy={begin}
          onClose={() => setOpenedId(null)}
        />
      </div>
    );
  }
  return (
    <div class="desk" ref={place}>
      <Shelf
        {...{ shelf, library, outcomes, edits }}
        wishes={{
          open,
          star: ({ id, isFavourite }) =>
            void changes.make(
              [{ kind: 'favourite', id, isFavourite: !isFavourite }],
              t(isFavourite ? 'templates_unstarred' : 'templates_is_starred'),
              { mayUndo: false },
            ),
          create: () => begin(BLANK_TEXT),
        }}
      >
        <SaidBar changes={changes} takesFocus={changes.said?.undo != null} />
      </Shelf>
      <FileExchange {...{ library, changes, now }} />
    </div>
  );
}
