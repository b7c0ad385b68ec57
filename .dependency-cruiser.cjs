/** Who may import whom. The drawing of the one road stands in CONTRIBUTING.md. */
const PURE = '^utils/(site|timeline|deadlines|credit|what-if|templates|health)/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'utils-never-look-up',
      severity: 'error',
      from: { path: '^utils/' },
      to: { path: '^(components|entrypoints|tests)/' },
    },
    {
      name: 'components-never-look-up',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(entrypoints|tests)/' },
    },
    {
      name: 'pure-rooms-stay-pure',
      severity: 'error',
      from: { path: PURE },
      to: { path: '^utils/(store|alarms|exchange|insert|browser|messages|settings|log|i18n)' },
    },
    {
      name: 'site-reads-only-pages',
      severity: 'error',
      from: { path: '^utils/site/' },
      to: { path: '^utils/(timeline|deadlines|credit|templates)/' },
    },
    {
      name: 'timeline-knows-no-clocks',
      severity: 'error',
      from: { path: '^utils/timeline/' },
      to: { path: '^utils/(deadlines|credit|templates)/' },
    },
    {
      name: 'deadlines-know-no-money',
      severity: 'error',
      from: { path: '^utils/deadlines/' },
      to: { path: '^utils/(credit|templates)/' },
    },
    {
      name: 'back-test-asks-the-alarms-and-rings-none',
      severity: 'error',
      from: { path: '^utils/back-test/' },
      to: { path: '^(utils/(browser|store/database)\\.ts|node_modules/dexie)', reachable: true },
    },
    {
      name: 'content-script-never-opens-a-store',
      comment: "It would open a database of the site's origin.",
      severity: 'error',
      from: { path: '^entrypoints/[^/]+\\.content/' },
      to: {
        path: '^(utils/(store|alarms|exchange)|components|node_modules/dexie)',
        reachable: true,
      },
    },
    {
      name: 'one-seam-for-the-browser',
      severity: 'error',
      from: { pathNot: '^(utils/browser\\.ts|tests/)' },
      to: { path: 'node_modules/webextension-polyfill' },
    },
    {
      name: 'one-seam-for-dexie',
      severity: 'error',
      from: { pathNot: '^(utils/store/|tests/)' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'no-development-dependency-in-the-bundle',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(wxt|@types)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.wxt|\\.output)/' },
  },
};
