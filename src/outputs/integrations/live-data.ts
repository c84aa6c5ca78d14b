import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkProse } from '../../content/check/index.ts';
import { dataRoot } from '../../data/load/collections.ts';
import { checkData } from '../../data/load/dataset.ts';
import { describeProblems, type LocatedProblem } from '../../data/load/problem.ts';
import { checkLessons } from '../../lessons/check.ts';
import { problemPage } from './problem-page.ts';

/**
 * Development server: reloads pages when `data/` changes and shows problems in the browser. While the data
 * is invalid, every page is a list of its problems; problems of prose appear as an overlay.
 */
export function liveData(): AstroIntegration {
  return {
    name: 'live-data',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [readAgain] } });
      },
      'astro:server:setup': ({ server }) => showProblems(server),
    },
  };
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
type Plugin = Server['config']['plugins'][number];

const reader = fileURLToPath(new URL('../../data/load/dataset.ts', import.meta.url)).replaceAll(
  '\\',
  '/',
);

/** Has the data read again, and all that was made of it made again, when a file of it changes. */
const readAgain: Plugin = {
  name: 'read-data-again',
  hotUpdate({ file, modules }) {
    if (!isBelow(join(dataRoot(), 'data'), file)) return undefined;
    return [...modules, ...(this.environment.moduleGraph.getModulesByFile(reader) ?? [])];
  },
};

function showProblems(server: Server): void {
  let found: CheckResult | undefined;
  const watched = [join(dataRoot(), 'data'), join(process.cwd(), 'src/content')];
  // The facts of a preview are a copy outside the project, which is not watched by itself.
  server.watcher.add(watched);
  server.watcher.on('all', (_event, file) => {
    if (watched.some((folder) => isBelow(folder, file))) found = undefined;
  });
  server.middlewares.use((request, response, next) => {
    if (!isPage(request.url ?? '')) return next();
    found ??= findProblems();
    if (found.inData.length === 0) return next();
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(problemPage(found.inData));
  });
  server.ws.on('connection', () => {
    if (!found || found.inProse.length === 0) return;
    const err = { message: describeProblems(found.inProse), stack: '' };
    server.ws.send({ type: 'error', err });
  });
}

interface CheckResult {
  inData: readonly LocatedProblem[];
  inProse: readonly LocatedProblem[];
}

function findProblems(): CheckResult {
  const { dataset, roster, problems, locate } = checkData(dataRoot());
  if (problems.length > 0) return { inData: problems, inProse: [] };
  const prose = checkProse(process.cwd(), dataset, roster);
  return { inData: [], inProse: [...prose, ...checkLessons(dataset, roster).map(locate)] };
}

/** Whether an address is that of a page, and no file of the site or of the tools. */
function isPage(url: string): boolean {
  const [path = ''] = url.split('?');
  return !path.startsWith('/@') && /\/[^./]*(\.html)?$/.test(path);
}

function isBelow(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..');
}
