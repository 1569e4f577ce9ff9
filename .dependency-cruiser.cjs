// Who may import whom, types included: the table of ARCHITECTURE.md in a form a tool can hold us to (`npm run imports`).
// What may be imported as a type but not at run time stands in `.dependency-cruiser.erased.cjs`.

const TEACHING = ['gradient', 'marking', 'pictures', 'conversation', 'language', 'errors', 'store'];

/** Each room and the other rooms it may import. A room that is missing here may import nothing and fails. */
const ROOMS = {
  errors: ['language'],
  config: ['errors'],
  conversation: [],
  language: [],
  gradient: ['errors'],
  typeset: ['errors'],
  marking: ['gradient', 'errors'],
  pictures: ['gradient', 'typeset', 'language', 'errors'],
  lessons: TEACHING,
  quiz: TEACHING,
  coach: TEACHING,
  store: ['errors'],
  adapters: ['conversation', 'language', 'errors'],
  commands: [...TEACHING, 'typeset', 'lessons', 'quiz', 'coach'],
};

/** A package and the one room that may know it. */
const OWNED = {
  'discord\\.js/|@discordjs/': 'platforms/discord',
  '@slack/': 'platforms/slack',
  'hono/|@hono/': 'platforms/web',
  'preact/': 'platforms/web/client',
  '@mathjax/|@resvg/': 'typeset',
  'libsql/|pg/|kysely/|graphile-worker/': 'store',
  'ts-fsrs/': 'quiz/practice',
};

// A room is a folder or, while it is small, one file.
const room = (name) => `^src/${name}(/|\\.tsx?$)`;

const sentence = (name, others) => `${name} may import ${others.length ? others.join(', ') : 'nothing of ours'}`;

const roomRules = Object.entries(ROOMS).map(([name, others]) => ({
  name: `room ${name}`,
  comment: sentence(name, others),
  from: { path: room(name) },
  to: { path: '^src/', pathNot: [name, ...others].map(room) },
}));

const PLATFORM_MAY = ['adapters', 'conversation', 'typeset', 'language', 'errors', 'store'];

const platformRules = [
  {
    name: 'room platforms',
    comment: `${sentence('a platform', PLATFORM_MAY)}, and no other platform`,
    from: { path: '^src/platforms/([^/]+)/' },
    to: { path: '^src/', pathNot: ['^src/platforms/$1/', ...PLATFORM_MAY.map(room)] },
  },
];

const packageRules = [
  {
    name: 'gradient: no package',
    comment: 'the gradient core is pure mathematics: no package, nothing of Node',
    from: { path: room('gradient') },
    to: { path: 'node_modules/' },
  },
  { name: 'gradient: no Node', from: { path: room('gradient') }, to: { dependencyTypes: ['core'] } },
  {
    name: 'commands: only zod',
    from: { path: room('commands') },
    to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
  },
  ...Object.entries(OWNED).map(([packages, owner]) => ({
    name: `package of ${owner}`,
    comment: `only ${owner} knows this package`,
    from: { path: '^src/', pathNot: `^src/${owner}/` },
    to: { path: `node_modules/(${packages})` },
  })),
];

const houseRules = [
  {
    name: 'unknown room',
    comment: 'a new folder of src needs its line in .dependency-cruiser.cjs and in ARCHITECTURE.md',
    from: { path: '^src/', pathNot: [...Object.keys(ROOMS).map(room), '^src/platforms/[^/]+/', room('main')] },
    to: {},
  },
  { name: 'no cycles', comment: 'types count', from: {}, to: { circular: true } },
  {
    name: 'resolvable',
    comment: 'an import that leads nowhere, or out of src, would escape every other rule',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...roomRules, ...platformRules, ...packageRules, ...houseRules].map((rule) => ({
    severity: 'error',
    ...rule,
  })),
  options: {
    // TypeScript 7 has no API this tool can call: asked to use it, it reads 0 modules and finds no fault.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    preserveSymlinks: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
