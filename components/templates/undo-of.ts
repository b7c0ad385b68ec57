import type { Library, TemplateChange } from '../../utils/templates/library/own-template.ts';

/** What brings the library back to how it stands before these changes; versions are not counted. */
export function undoOf(changes: readonly TemplateChange[], library: Library): TemplateChange[] {
  const own = new Map(library.own.map((template) => [template.id, template]));
  return changes.flatMap((change): TemplateChange[] => {
    if (change.kind === 'favourite') {
      const isFavourite = library.marks.get(change.id)?.isFavourite ?? false;
      return [{ kind: 'favourite', id: change.id, isFavourite }];
    }
    const id = change.kind === 'save' ? change.template.id : change.id;
    const before = own.get(id);
    if (!before) return change.kind === 'save' ? [{ kind: 'remove', id }] : [];
    const isFavourite = library.marks.get(id)?.isFavourite ?? false;
    return [{ kind: 'save', template: before, isFavourite }];
  });
}
