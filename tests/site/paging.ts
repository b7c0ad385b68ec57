/** The inbox shows 30 rows; that the order list does so too is a guess. */
const ROWS = 30;

export interface Page<Row> {
  rows: Row[];
  /** Markup below the rows; '' where all of them stand on one page. */
  links: string;
}

/**
 * The classes are those of the inbox. Which the order list has was never recorded, only that it has
 * pages: there they are a guess.
 *
 * @param page from 1
 */
export function pageOf<Row>(rows: readonly Row[], page: number): Page<Row> {
  const count = Math.ceil(rows.length / ROWS);
  return {
    rows: rows.slice((page - 1) * ROWS, page * ROWS),
    links: count > 1 ? links(count, page) : '',
  };
}

const links = (count: number, page: number): string =>
  `<nav class="c-pagination">${Array.from({ length: count }, (_, index) => link(index + 1, page)).join('')}
<button type="button" class="pagination-next"${page === count ? ' disabled' : ''}>次へ</button></nav>`;

const link = (number: number, page: number): string =>
  number === page
    ? `<a class="pagination-link-current">${number}</a>`
    : `<a href="?page=${number}">${number}</a>`;
