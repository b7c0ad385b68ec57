import { t } from '../i18n.ts';
import { wordsOfFinding } from '../lint/finding-words.ts';
import type { Finding } from '../lint/finding.ts';
import { make, makeButton } from './element.ts';

/** The findings in words. */
export const makeLines = (document: Document, findings: readonly Finding[]): HTMLElement[] =>
  findings.map((finding) => {
    const { key, words, strengthKey, sign } = wordsOfFinding(finding);
    const mark = make(document, 'span', { text: sign, attributes: { 'aria-hidden': 'true' } });
    const strength = make(document, 'span', { text: ` ${t(strengthKey)}` });
    return make(document, 'li', {
      attributes: { 'data-finding': finding.kind, 'data-strength': finding.strength },
      children: [
        make(document, 'span', { class: finding.strength, children: [mark, strength] }),
        make(document, 'span', { text: t(key, words) }),
      ],
    });
  });

/** How many of each, by word and shape. */
export const makeCounts = (document: Document, findings: readonly Finding[]): HTMLElement[] =>
  COUNTS.flatMap(({ strength, key, sign }) => {
    const count = findings.filter((finding) => finding.strength === strength).length;
    if (count === 0) return [];
    const mark = make(document, 'span', {
      text: `${sign} `,
      attributes: { 'aria-hidden': 'true' },
    });
    const words = make(document, 'span', { text: t(key, count) });
    return make(document, 'span', { class: strength, children: [mark, words] });
  });

const COUNTS = [
  { strength: 'strong', key: 'chip_strong', sign: '▲' },
  { strength: 'soft', key: 'chip_soft', sign: '○' },
] as const;

export const makeFoot = (document: Document, onNever: () => unknown): HTMLElement =>
  make(document, 'div', {
    class: 'foot',
    children: [
      makeButton(document, {
        text: t('chip_never'),
        attributes: { 'data-chip': 'never' },
        onPress: onNever,
      }),
      make(document, 'p', { text: t('chip_never_hint') }),
    ],
  });
