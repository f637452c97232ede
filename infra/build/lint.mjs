// Lints the tree after building Nx's project graph: the boundary rule passes silently when no graph is cached.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const run = (script, args) =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false' },
  }).status ?? 1;

const graph = run('nx/dist/bin/nx.js', ['graph', '--file=node_modules/.cache/graph.json']);
if (graph !== 0) process.exit(graph);
process.exit(
  run(
    'eslint/bin/eslint.js',
    process.argv.length > 2 ? process.argv.slice(2) : ['apps', 'libs', 'tests', 'infra', '*.mjs'],
  ),
);
