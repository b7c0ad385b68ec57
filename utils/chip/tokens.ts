/** As in components/shared/tokens.css, whose sheet no page of the site loads; a test compares them. */
export const LIGHT = {
  ink: '#20242e',
  'ink-quiet': '#595f6e',
  raised: '#fffefa',
  line: '#e0dbcf',
  'line-strong': '#8b8677',
  accent: '#27437f',
  'accent-soft': '#e9edf6',
  danger: '#b02c1c',
  'danger-soft': '#fbe9e5',
  caution: '#855700',
  'caution-soft': '#fbf0d9',
} as const;

export const DARK: Record<keyof typeof LIGHT, string> = {
  ink: '#ebe8e0',
  'ink-quiet': '#abb0bc',
  raised: '#1f2229',
  line: '#343944',
  'line-strong': '#7d8492',
  accent: '#a5bdf2',
  'accent-soft': '#26324d',
  danger: '#ff9d8a',
  'danger-soft': '#40231e',
  caution: '#f0c366',
  'caution-soft': '#3a2f17',
};

export const FONT =
  "'Hiragino Sans', 'Yu Gothic UI', 'Meiryo', 'Noto Sans CJK JP', 'Noto Sans JP', system-ui, sans-serif";
