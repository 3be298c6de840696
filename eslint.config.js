import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * The walls between the rooms of src. Each room names the rooms that it may import; everything
 * else is closed to it. ARCHITECTURE.md draws the same picture.
 */
const rooms = {
  domain: [],
  training: ['domain'],
  keras: ['domain', 'lessons'],
  data: ['domain', 'draw', 'keras/files'],
  engine: ['domain', 'training'],
  processor: ['domain', 'training', 'engine/ir'],
  tf: ['domain', 'training'],
  benchmark: ['domain', 'lessons', 'training', 'engine', 'processor', 'tf'],
  draw: ['domain'],
  reader: ['domain'],
  inside: ['domain'],
  classroom: ['domain'],
  lessons: ['domain'],
  languages: ['domain', 'lessons', 'ui'],
  worker: [
    'domain',
    'languages',
    'training',
    'keras/files',
    'data',
    'engine',
    'processor',
    'tf',
    'reader',
    'inside',
    'draw',
    'classroom',
    'benchmark',
  ],
  state: ['domain', 'training', 'keras', 'lessons', 'draw', 'reader', 'classroom', 'worker'],
  ui: ['domain', 'state'],
  charts: ['domain', 'ui', 'state'],
  pad: ['domain', 'draw', 'reader', 'ui', 'charts', 'state', 'lessons'],
  notebook: ['domain', 'classroom', 'keras', 'lessons', 'state', 'charts', 'ui', 'pad'],
};

const zones = Object.entries(rooms).map(([room, open]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...open].map((name) => `./${name}`),
  message: `src/${room} may import only: ${open.join(', ') || 'itself'}.`,
}));

/** Files that leave as Keras know no lesson; code that is written for one does. */
const kerasFiles = {
  target: './src/keras/files',
  from: './src',
  except: ['./keras/files', './domain'],
  message: 'src/keras/files may import only: domain.',
};

/** A number has one form of its kind everywhere on the page. */
const numberForms = [
  {
    selector:
      'MemberExpression[property.name=/^(toFixed|toLocaleString|toPrecision|toExponential|NumberFormat)$/]',
    message: 'Numbers are written by domain/numbers.ts.',
  },
  {
    selector: ':matches(TemplateElement[value.raw=/^ %/], JSXText[value=/^ %/])',
    message: 'Shares are written by domain/numbers.ts: percent, wholePercent, chosenPercent.',
  },
];

/** What a component says is said by `t`, so that every language can say it. */
const spoken = [
  {
    selector:
      ':not(JSXElement[openingElement.name.name=/^(code|kbd)$/]) > JSXText[value=/[A-Za-z]{3}/]',
    message: 'Sentences are said by t (domain/language.ts).',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(label|title|alt|placeholder|note|hint|aria-label|text)$/] > Literal[value=/[a-z]{3}/]',
    message: 'Sentences are said by t (domain/language.ts).',
  },
];

/** What writes numbers for programs: Python, CSV, Keras's log, scikit-learn's report, ONNX. */
const programNumbers = [
  'src/domain/numbers.ts',
  'src/domain/python.ts',
  'src/domain/figures/csv.ts',
  'src/domain/layers/keras.ts',
  'src/engine/parity/compare.ts',
  'src/notebook/train/epoch-log.ts',
  'src/notebook/results/figures/documented-report.ts',
];

/** From outside, the worker's room has one door, and its protocol is types only. */
const workerDoor = {
  target: './src/state',
  from: './src/worker',
  except: ['./protocol'],
  message: 'The page talks to the worker through worker/protocol only: its client and its types.',
};

const closed = (group, message) => ({ group, message });
const tensorflow = closed(['@tensorflow/*'], 'Only src/tf imports TensorFlow.js.');
const react = closed(
  ['react', 'react-dom', 'react-dom/*', 'recharts'],
  'This room is free of React.',
);

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'public', 'test-results', 'playwright-report'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.{ts,tsx}'],
  })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Randomness is an argument: see domain/random.ts.',
        },
        {
          property: 'dataSync',
          message: 'dataSync breaks the WebGPU backend; await data() instead.',
        },
      ],
      'no-console': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // What the page says is as long as it is.
    files: ['src/languages/**', 'src/**/*-words.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: [...zones, kerasFiles, workerDoor] }],
      'no-restricted-imports': ['error', { patterns: [tensorflow] }],
    },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx'] } } },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', 'src/**/testing/**', ...programNumbers],
    rules: { 'no-restricted-syntax': ['error', ...numberForms] },
  },
  {
    files: ['src/**/*.tsx'],
    ignores: ['**/*.test.tsx', 'src/**/testing/**', 'src/notebook/opening/**'],
    rules: { 'no-restricted-syntax': ['error', ...numberForms, ...spoken] },
  },
  {
    files: ['src/{domain,training,keras,data,engine,worker,draw,inside,classroom}/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [tensorflow, react] }] },
  },
  {
    files: ['src/tf/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [react] }] },
  },
  {
    // Tests may reach across rooms: a parity test compares the engine with TensorFlow.js.
    files: ['src/**/*.test.{ts,tsx}', 'src/**/testing/**'],
    rules: { 'import-x/no-restricted-paths': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/**/*.tsx', 'src/state/**/*.ts', 'src/ui/**/*.ts'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    files: ['scripts/**/*.mjs', 'bench/**/*.mjs', '*.js'],
    languageOptions: { globals: { ...globals.node, window: 'readonly' } },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
);
