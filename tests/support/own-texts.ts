import type {
  Library,
  OwnTemplate,
  TemplateMark,
} from '../../utils/templates/library/own-template.ts';

export const ownText = (id: string, part: Partial<OwnTemplate> = {}): OwnTemplate => ({
  ...{ id, title: id, reading: '', folder: '', tags: [], body: `${id}です。`, role: null },
  ...{ createdAt: 0, changedAt: 0, retiredAt: null },
  ...part,
});

export const libraryOf = (own: OwnTemplate[], marks: Partial<TemplateMark>[] = []): Library => ({
  own,
  marks: new Map(
    marks.map(({ id = '', ...mark }) => [
      id,
      { id, isFavourite: false, uses: 0, lastUsedAt: null, ...mark },
    ]),
  ),
});
