import type { ComponentChildren } from 'preact';
import { SITE_ORIGIN } from '../../utils/browser.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Keep } from '../../utils/settings.ts';
import { ConsentForm } from '../shared/ConsentForm.tsx';
import { PictureInserts, PictureReads, PictureWarns } from './pictures.tsx';
import '../shared/page.css';
import './welcome.css';

interface Props {
  hasConsented: boolean;
  onConsent: (keep: Keep) => Promise<void>;
}

const PERMISSIONS: [MessageKey, MessageKey][] = [
  ['permission_site', 'permission_site_why'],
  ['permission_alarms', 'permission_alarms_why'],
  ['permission_notifications', 'permission_notifications_why'],
  ['permission_storage', 'permission_storage_why'],
  ['permission_unlimited', 'permission_unlimited_why'],
  ['permission_idle', 'permission_idle_why'],
];

/** What is read, what is kept, one choice, one button. */
export const Welcome = ({ hasConsented, onConsent }: Props) => (
  <main class="page welcome">
    <header>
      <h1>{t('welcome_title')}</h1>
      <p>{t('welcome_lead')}</p>
      <p class="quiet">{t('unofficial')}</p>
    </header>
    <div class="pictures">
      <Picture name={t('picture_reads')} body={t('picture_reads_body')}>
        <PictureReads />
      </Picture>
      <Picture name={t('picture_warns')} body={t('picture_warns_body')}>
        <PictureWarns />
      </Picture>
      <Picture name={t('picture_inserts')} body={t('picture_inserts_body')}>
        <PictureInserts />
      </Picture>
    </div>
    <section>
      <h2>{t('read_title')}</h2>
      <p>{t('read_body')}</p>
      <p>{t('home_body')}</p>
    </section>
    {hasConsented ? <Started /> : <ConsentForm onConsent={onConsent} />}
    <section>
      <h2>{t('permissions_title')}</h2>
      <dl class="permissions">
        {PERMISSIONS.map(([name, why]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd class="quiet">{t(why)}</dd>
          </div>
        ))}
      </dl>
    </section>
  </main>
);

const Started = () => (
  <section class="notice notice-good" role="status" data-started>
    <h2>{t('started_title')}</h2>
    <p>{t('started_body')}</p>
    <p>{t('started_list')}</p>
    <a class="button" href={SITE_ORIGIN} target="_blank" rel="noreferrer">
      coconala.com
    </a>
  </section>
);

type PictureProps = { name: string; body: string; children: ComponentChildren };

const Picture = ({ name, body, children }: PictureProps) => (
  <figure>
    {children}
    <figcaption>
      <strong>{name}</strong>
      <span class="quiet">{body}</span>
    </figcaption>
  </figure>
);
