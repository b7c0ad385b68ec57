/** The header of our own table, in the order in which it is written. */
export const OWN_COLUMNS = {
  folder: 'フォルダ',
  title: 'タイトル',
  reading: 'よみ',
  tags: 'タグ',
  body: '本文',
  role: '用途',
  isFavourite: 'お気に入り',
  retiredAt: '片づけた日時',
  createdAt: '作成日時',
  changedAt: '変更日時',
  id: 'ID',
} as const;

export type OwnColumn = keyof typeof OWN_COLUMNS;

export const FAVOURITE = '★';
