/** Three small drawings: a page that is read, a bell before a date, a text put into its box. */
const frame = { class: 'picture', viewBox: '0 0 96 64', 'aria-hidden': true } as const;

export const PictureReads = () => (
  <svg {...frame}>
    <rect class="paper" x="10" y="8" width="46" height="48" rx="4" />
    <path class="line" d="M18 20h22M18 30h30M18 40h16" />
    <path class="accent-line" d="M54 36c8-12 24-12 32 0-8 12-24 12-32 0z" />
    <circle class="accent" cx="70" cy="36" r="4" />
  </svg>
);

export const PictureWarns = () => (
  <svg {...frame}>
    <rect class="paper" x="10" y="12" width="48" height="44" rx="4" />
    <path class="line" d="M10 24h48M22 8v8M46 8v8M18 34h6M30 34h6M42 34h6M18 44h6" />
    <rect class="accent" x="29" y="40" width="9" height="9" rx="2" />
    <path
      class="accent-line"
      d="M64 46h22c-4-4-3-8-4-14-1-4-4-6-7-6s-6 2-7 6c-1 6 0 10-4 14zM72 50c1 3 5 3 6 0"
    />
  </svg>
);

export const PictureInserts = () => (
  <svg {...frame}>
    <rect class="paper" x="24" y="28" width="64" height="28" rx="4" />
    <path class="line" d="M32 38h34M32 46h22" />
    <path class="accent-line" d="M60 41v10" />
    <path class="accent-line" d="M12 10h30v12H12zM42 16h14v6M52 19l4 5 4-5" />
  </svg>
);
