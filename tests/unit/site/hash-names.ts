import { hashOf } from '../../mutations/page-changes.ts';
import { all } from './changed-page.ts';

/** Gives every class of these elements another name, the same one everywhere. */
export function hashNames(selector: string): void {
  for (const element of all(selector)) {
    element.className = [...element.classList].map((name) => hashOf(name)).join(' ');
  }
}
