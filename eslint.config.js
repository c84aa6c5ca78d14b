// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noBlindLookup = {
  selector: 'TSNonNullExpression > CallExpression[callee.property.name=/^(get|find|findLast)$/]',
  message:
    'A lookup that may miss says what it looked for: byId, byGeoid, findOrThrow, getOrThrow.',
};

const factsFromLocals = {
  selector:
    'CallExpression[callee.name=/^(getDataset|getRoster|siteFacts)$/]' +
    ':not([id.name="getStaticPaths"] CallExpression)',
  message: 'A page takes its facts from Astro.locals; only getStaticPaths reads them.',
};

const noClockNorChance = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'No clock here.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'No clock here.' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'No clock here.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'No chance here.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'dist-offline/', '.astro/', '.cache/']),
  js.configs.recommended,
  // An .astro file is linted without types: the linter has none for its markup, and `astro check`
  // reads the types of all of it.
  { files: ['**/*.astro'], extends: [tseslint.configs.strict] },
  astro.configs.recommended,
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // There is no enum here and hardly a class: a fifth of the linting would look for their misuse.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    rules: {
      // TypeScript knows which names there are.
      'no-undef': 'off',
      '@typescript-eslint/no-shadow': ['error', { ignoreOnInitialization: true, allow: ['_'] }],
      // `const { id: _, ...rest } = record` is how a record is copied without a field.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**'],
    rules: { 'max-lines': ['error', 300], 'no-restricted-syntax': ['error', noBlindLookup] },
  },
  {
    files: ['src/pages/**'],
    rules: { 'no-restricted-syntax': ['error', noBlindLookup, factsFromLocals] },
  },
  {
    files: ['src/{data,charts,content,i18n}/**'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'localStorage'],
      'no-restricted-syntax': ['error', noBlindLookup, ...noClockNorChance],
    },
  },
  {
    // The types that JavaScript is given in comments are TypeScript's alone: to the linter, what has
    // one by a cast is still `any`.
    files: ['**/*.{js,mjs}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  {
    // Plain scripts, put into a page one after the other: what one declares, the next may use.
    files: ['src/client/*'],
    languageOptions: { sourceType: 'script' },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { vars: 'local' }] },
  },
  // With `noUncheckedIndexedAccess`, `list[0]!` says what no type can: that there is a first one.
  { rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
