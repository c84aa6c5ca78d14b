// @ts-check

/**
 * What each room of `src` may import of the project, besides itself:
 * data → i18n, urls → content → charts → lessons → outputs → components → layouts → pages.
 * @type {Record<string, string[]>}
 */
const mayImport = {
  data: [],
  urls: ['data', 'i18n'],
  i18n: ['data', 'urls'],
  client: [],
  styles: [],
  content: ['data', 'i18n', 'urls'],
  charts: ['data', 'i18n', 'urls', 'content', 'styles'],
  lessons: ['data', 'i18n', 'urls', 'content', 'charts'],
  outputs: ['data', 'i18n', 'urls', 'content', 'charts', 'lessons'],
  components: ['data', 'i18n', 'urls', 'content', 'charts', 'lessons', 'outputs'],
  layouts: [
    ...['data', 'i18n', 'urls', 'content', 'charts', 'lessons', 'outputs'],
    ...['components', 'client', 'styles'],
  ],
  pages: [
    ...['data', 'i18n', 'urls', 'content', 'charts', 'lessons', 'outputs'],
    ...['components', 'layouts', 'client', 'styles'],
  ],
  cli: ['data', 'i18n', 'urls', 'content', 'charts', 'lessons', 'outputs'],
};

const astro = '^astro:|(^|/)node_modules/astro/';

/**
 * Packages and parts of Node that a folder does without. The schema library comes with Astro.
 * @type {[name: string, from: string, to: object][]}
 */
const mayNotUse = [
  ['data-without-astro', '^src/data/', { path: astro, pathNot: 'node_modules/astro/dist/zod' }],
  ['pure-without-astro', '^src/(data/(queries|rules)|charts|i18n)/', { path: astro }],
  [
    'pure-without-node',
    '^src/(data/(queries|rules)|charts/(?!export/)|i18n|components)/',
    { dependencyTypes: ['core'] },
  ],
];

/** @param {string[]} paths */
const within = (paths) => `^src/(${paths.map((path) => path.replace('.', '[.]')).join('|')})(/|$)`;

const layered = [
  within(Object.keys(mayImport)),
  '^src/(content[.]config|middleware|astro[.]d)[.]ts$',
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Move what both need into a module of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-exist',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^astro:' },
    },
    {
      name: 'nothing-rests-on-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'folder-has-a-layer',
      comment: 'A new folder of src is named in .dependency-cruiser.js with what it may import.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: layered },
    },
    {
      name: 'folder-has-a-layer',
      severity: 'error',
      from: { path: '^src/', pathNot: layered },
      to: {},
    },
    {
      name: 'queries-before-rules',
      comment: 'Rules ask queries, never the other way round.',
      severity: 'error',
      from: { path: '^src/data/queries/' },
      to: { path: '^src/data/rules/' },
    },
    {
      name: 'facts-are-given',
      comment:
        'Take facts as an argument, or from Astro.locals, so that a test can give others. ' +
        'Only pages (in getStaticPaths), integrations, the middleware and commands read them.',
      severity: 'error',
      from: { path: '^src/(content|charts|lessons|components|layouts|outputs/(?!integrations/))' },
      to: { path: '^src/data/load/dataset[.]ts$' },
    },
    {
      name: 'lessons-apart',
      comment: 'What two lessons need is in src/lessons itself; a folder is one lesson alone.',
      severity: 'error',
      from: { path: '^src/lessons/([a-z]+-[a-z-]+)/' },
      to: { path: '^src/lessons/[a-z]+-[a-z-]+/', pathNot: '^src/lessons/$1/' },
    },
    ...Object.entries(mayImport).map(([folder, others]) => ({
      name: `${folder}-imports`,
      comment: `src/${folder} imports ${others.join(', ') || 'nothing'} of the project besides itself.`,
      severity: /** @type {const} */ ('error'),
      from: { path: within([folder]) },
      to: { path: '^src/', pathNot: within([folder, ...others]) },
    })),
    ...mayNotUse.map(([name, from, to]) => ({
      name,
      severity: /** @type {const} */ ('error'),
      from: { path: from },
      to,
    })),
  ],
};
