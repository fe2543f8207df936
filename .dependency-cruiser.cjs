/** Who may import whom: docs/architecture.md, "The rooms", as data. */

const BUILT_IN = { dependencyTypes: ['core'] };
const shared = (...rooms) => `^src/shared/(${rooms.join('|')})/`;
/** What is at `path` imports nothing but what is at one of `allowed`. */
const onlyFrom = (name, path, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path },
  to: { pathNot: allowed },
});
/** What is at `path`, apart from `except`, imports nothing at `forbidden`. */
const neverTo = (name, path, except, forbidden, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path, ...(except ? { pathNot: except } : {}) },
  to: typeof forbidden === 'string' ? { path: forbidden } : forbidden,
});
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or hide a third.',
      severity: 'error',
      from: { path: '^(src|dev|test)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'What cannot be found cannot be checked.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    onlyFrom('lib-stands-alone', shared('lib'), [
      shared('lib', 'errors'),
      packages('zod', 'temporal-(polyfill|spec)', 'rrule-temporal', 'fractional-indexing'),
    ]),
    onlyFrom('errors-stand-alone', shared('errors'), [
      shared('errors'),
      '^src/shared/lib/figures[.]ts$',
    ]),
    onlyFrom(
      'domain-is-pure',
      shared('domain'),
      [shared('domain', 'lib', 'errors')],
      'No clock, no input or output, no React: the rules of the app and nothing else.',
    ),
    onlyFrom('commands-use-the-domain', shared('commands'), [
      shared('commands', 'domain', 'lib', 'errors'),
    ]),
    onlyFrom('documents-use-the-domain', shared('documents'), [
      shared('documents', 'domain', 'lib', 'errors'),
      packages('(@types/)?(mdast|hast|unist)[^/]*', 'micromark[^/]*', 'unist-[^/]*'),
    ]),
    onlyFrom('the-contract-uses-what-is-shared', shared('ipc'), ['^src/shared/']),
    neverTo('zod-by-its-door', '^(src|resources)/', shared('lib'), packages('zod')),
    neverTo('shared-runs-anywhere', '^src/shared/', null, BUILT_IN),
    neverTo('the-window-has-no-node', '^src/renderer/', null, BUILT_IN),
    onlyFrom('the-window-knows-shared', '^src/renderer/', [
      '^src/(renderer|shared)/',
      '^resources/',
      '(^|/)node_modules/',
    ]),
    neverTo(
      'features-stand-apart',
      '^src/renderer/features/([^/]+)/',
      null,
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
      'What two places share belongs to components, state or shared.',
    ),
    neverTo(
      'components-know-no-place',
      '^src/renderer/(components|state|lib|inspectors|questions)/',
      null,
      '^src/renderer/(app|features)/',
    ),
    neverTo(
      'electron-stays-in-its-rooms',
      '^src/',
      '^src/(main/(app|ipc)/|main/index\\.ts$|preload/)',
      packages('electron'),
      'Workspace, worker, exchange and the command line run on plain Node.',
    ),
    neverTo(
      'the-store-stays-in-the-workspace',
      '^src/',
      '^src/main/workspace/',
      packages('better-sqlite3'),
    ),
    neverTo(
      'plain-node-reaches-no-electron',
      '^src/main/(workspace|worker|exchange|cli)/',
      null,
      { path: packages('electron'), reachable: true },
      'Not by a detour either.',
    ),
    neverTo('main-knows-no-page', '^src/main/', null, '^src/(renderer|preload)/'),
    onlyFrom('the-preload-knows-the-contract', '^src/preload/', [
      shared('ipc'),
      packages('electron'),
    ]),
    neverTo('the-app-knows-no-equipment', '^(src|resources)/', null, '^(dev|test)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$', '\\?url$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
