import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type {
  OwnTemplate,
  TemplateMark,
  TemplateVersion,
} from '../templates/library/own-template.ts';
import { openOnce, openWithVersion, STORE_OPTIONS } from './open-with-version.ts';

/** Raised with every version of its tables, as SCHEMA_VERSION is with those of a book. */
export const LIBRARY_VERSION = 1;

const LIBRARY_NAME = 'talkroom-banto-templates';

interface MetaRow {
  key: 'schemaVersion';
  value: number;
}

/** Texts belong to the seller, not to one account's book: they have a database of their own. */
export class LibraryDatabase extends Dexie {
  readonly meta!: Table<MetaRow, string>;
  readonly templates!: Table<OwnTemplate, string>;
  readonly versions!: Table<TemplateVersion, number>;
  readonly marks!: Table<TemplateMark, string>;

  constructor() {
    super(LIBRARY_NAME, STORE_OPTIONS);
    this.version(1).stores({
      meta: 'key',
      templates: 'id',
      versions: '++id, templateId',
      marks: 'id',
    });
  }
}

const opened = new Map<string, Promise<LibraryDatabase>>();

/** @throws Trouble, see openWithVersion */
export const openLibrary = (): Promise<LibraryDatabase> =>
  openOnce(opened, LIBRARY_NAME, () => openWithVersion(new LibraryDatabase(), LIBRARY_VERSION));
