import next from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Where components and hooks are; their rules compile what they read, which takes a while. */
const react = ['{app,components}/**/*.ts', '**/*.tsx'];

export default defineConfig([
  globalIgnores([
    '.next*/',
    '.data/',
    'lib/db/generated/',
    'next-env.d.ts',
    'test-results/',
    'playwright-report/',
    'tests/architecture/fixture/',
  ]),
  ...next.map((config) => (config.rules === undefined ? config : { ...config, files: react })),
  { files: react, rules: { 'react/no-danger': 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': ['error', { patterns: ['**/../../*'] }],
    },
  },
  {
    // expect.any() and its like are typed any.
    files: ['tests/**/*.ts', '**/*.test.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['lib/**/*.ts'],
    ignores: [
      'lib/server/environment.ts',
      'lib/{gateway,worker,simulator}/main.ts',
      'lib/{gateway,worker,simulator}/environment.ts',
      'lib/runtime/**',
      '**/*.test.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Values come as arguments.' },
      ],
    },
  },
]);
