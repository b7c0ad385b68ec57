import Papa from 'papaparse';
import { UNMARKED } from '../../templates/library/own-template.ts';
import type { Library, OwnTemplate } from '../../templates/library/own-template.ts';
import { safeCell, tagsCell } from './csv-cells.ts';
import { FAVOURITE, OWN_COLUMNS } from './own-columns.ts';
import type { OwnColumn } from './own-columns.ts';
import { toStamp } from './stamps.ts';

/** A change of shape raises the version. */
export const FORMAT = 'talkroom-banto/templates';
export const VERSION = 1;

/** Her own texts with their stars; former versions and how often they were used stay here. */
export const exportTemplatesJson = ({ own, marks }: Library, now: number): string =>
  JSON.stringify(
    {
      ...{ format: FORMAT, version: VERSION, exportedAt: toStamp(now) },
      templates: own.map((template) => ({
        ...template,
        createdAt: toStamp(template.createdAt),
        changedAt: toStamp(template.changedAt),
        retiredAt: template.retiredAt === null ? null : toStamp(template.retiredAt),
        isFavourite: isFavourite(template, marks),
      })),
    },
    null,
    2,
  );

/** The same as a table. The mark in front tells spreadsheets that it is UTF-8. */
export function exportTemplatesCsv({ own, marks }: Library): string {
  // Object.keys widens the keys of a closed table.
  const names = Object.keys(OWN_COLUMNS) as OwnColumn[];
  const rows = own.map((template) => {
    const cells = cellsOf(template, isFavourite(template, marks));
    return names.map((name) => safeCell(cells[name]));
  });
  const header = names.map((name) => OWN_COLUMNS[name]);
  return `\uFEFF${Papa.unparse([header, ...rows], { quotes: true, newline: '\r\n' })}\r\n`;
}

const cellsOf = (template: OwnTemplate, isStarred: boolean): Record<OwnColumn, string> => ({
  folder: template.folder,
  title: template.title,
  reading: template.reading,
  tags: tagsCell(template.tags),
  body: template.body,
  role: template.role ?? '',
  isFavourite: isStarred ? FAVOURITE : '',
  retiredAt: template.retiredAt === null ? '' : toStamp(template.retiredAt),
  createdAt: toStamp(template.createdAt),
  changedAt: toStamp(template.changedAt),
  id: template.id,
});

const isFavourite = ({ id }: OwnTemplate, marks: Library['marks']): boolean =>
  (marks.get(id) ?? UNMARKED).isFavourite;
