import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import svelteConfig from './svelte.config.js';

const tauriOutsideApi = {
  patterns: [
    {
      group: ['@tauri-apps/*'],
      message: 'Only src/lib/api talks to the shell; add a command there.',
    },
  ],
};

export default ts.config(
  { ignores: ['dist', 'coverage', 'node_modules', 'src/lib/api/gen'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-imports': ['error', tauriOutsideApi],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date']",
          message: 'Business dates are civil dates: use $lib/format/date and the shell’s today.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The clock is the shell’s: use $lib/app/clock.',
        },
        {
          selector: 'ImportExpression[source.value=/^@tauri-apps/]',
          message: 'Only src/lib/api talks to the shell; add a command there.',
        },
        {
          selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
          message: 'Text from the register is text, never markup.',
        },
        {
          selector: "SvelteAttribute[key.name='style']",
          message: 'The content security policy forbids style attributes: use style: directives.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
      'svelte/no-at-html-tags': 'error',
      // Bookkeeping that nothing renders is deliberately not reactive.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/button-has-type': 'error',
      // The router is our own hash router.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['src/lib/api/**'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['*.ts', '*.js'], languageOptions: { globals: { ...globals.node } } },
);
