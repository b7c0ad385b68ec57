import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n.ts';

/** The first line: what burns. Its children are the lanes. */
export const PopupHead = ({ children }: { children: ComponentChildren }) => (
  <header class="popup-head">
    <h1 class={children ? 'sr-only' : 'popup-name'}>{t('popup_title')}</h1>
    {children}
    <nav class="popup-links">
      <Icon
        href="dashboard.html"
        name={t('open_dashboard')}
        shape="M2.5 3h11v10h-11zM6 3v10M8.5 6H11M8.5 9H11"
      />
      <Icon
        href="options.html"
        name={t('open_options')}
        shape="M2 4.5h6M12 4.5h2M8 2.5v4h4v-4zM2 11.5h2M8 11.5h6M4 9.5v4h4v-4z"
      />
    </nav>
  </header>
);

const Icon = ({ href, name, shape }: { href: string; name: string; shape: string }) => (
  <a class="icon-link" href={href} target="_blank" aria-label={name} title={name}>
    <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden>
      <path d={shape} />
    </svg>
  </a>
);
