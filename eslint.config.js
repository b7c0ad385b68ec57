import tseslint from 'typescript-eslint';

/** A mistake made twice becomes a rule here, with advice in its message. */
const HANDS_OFF = [
  {
    selector: 'CallExpression[callee.property.name=/^(click|submit|requestSubmit)$/]',
    message: 'The extension never presses anything on the site. A person does.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Text from a page stays text: use textContent or a Preact node.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text stays text.' },
  { selector: 'TSAsExpression > TSAnyKeyword', message: 'Check outside values with a schema.' },
];
const NOW = {
  selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'Time is an argument; ask utils/japan-time/now.ts at the edge.',
};

export default tseslint.config(
  { ignores: ['.output', '.wxt', 'node_modules', 'tests/fixtures'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // There are no enums: the compiler allows only syntax that can be erased.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
      'no-restricted-syntax': ['error', ...HANDS_OFF, NOW],
    },
  },
  {
    files: ['components/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true }] },
  },
  {
    files: ['tests/**', '*.config.ts', '*.js', '*.cjs'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      'no-restricted-globals': 'off',
      'no-console': 'off',
    },
  },
  { files: ['**/*.js', '**/*.cjs', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
