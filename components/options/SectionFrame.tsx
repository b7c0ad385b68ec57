import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';

interface Props {
  name: string;
  title: MessageKey;
  lead?: MessageKey;
  children: ComponentChildren;
}

/** One part of the page, which the list of contents leads to. */
export const SectionFrame = ({ name, title, lead, children }: Props) => (
  <section id={name} data-section={name} aria-labelledby={`${name}-title`}>
    <h2 id={`${name}-title`}>{t(title)}</h2>
    {lead && <p>{t(lead)}</p>}
    {children}
  </section>
);
