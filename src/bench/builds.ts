import { spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../data/schema/index.ts';
import type { Measured } from './measured.ts';

/** One build of the site, as a process of its own. */
interface Build {
  seconds: number;
  /** The most memory that it held at once. */
  megabytes: number;
  pages: number;
}

/** Builds the real site into a folder of its own, and gives back how long it took and how much memory. */
export async function measureBuild(progress: (text: string) => void): Promise<Measured[]> {
  const { seconds, megabytes, pages } = await inScratch((folder) => build(folder));
  progress(`${pages} pages in ${seconds.toFixed(1)} s`);
  return [
    { area: 'build', what: `the real site, ${pages} pages`, value: seconds, unit: 's', target: 30 },
    { area: 'build', what: 'peak memory', value: megabytes, unit: 'MB' },
  ];
}

/**
 * Builds the site with made-up places beside the real ones, and compares what a page costs.
 * @param sizes how many pages of places there are in all, smallest first.
 */
export async function measureGrowth(
  sizes: readonly number[],
  progress: (text: string) => void,
): Promise<Measured[]> {
  const builds: (Build & { size: number })[] = [];
  for (const size of sizes) {
    const made = await inScratch((folder) => {
      cpSync('data', join(folder, 'data'), { recursive: true });
      addPlaces(join(folder, 'data', 'places.json'), size / 2);
      return build(folder, folder);
    });
    builds.push({ ...made, size });
    progress(`${size} pages of places, ${made.pages} in all: ${made.seconds.toFixed(1)} s`);
  }
  const cost = ({ seconds, pages }: Build) => (seconds * 1000) / pages;
  const [first] = builds;
  return builds.flatMap((each, index): Measured[] => {
    const before = builds[index - 1];
    const added = before && ((each.seconds - before.seconds) * 1000) / (each.pages - before.pages);
    return [
      {
        area: 'growth',
        what: `${each.size} pages of places: cost of a page, against ${first!.size}`,
        value: cost(each) / cost(first!),
        unit: '×',
        target: 1.2,
        note: [
          `${each.pages} pages in ${each.seconds.toFixed(1)} s`,
          `${cost(each).toFixed(2)} ms a page`,
          `${Math.round(each.megabytes)} MB`,
          ...(added === undefined ? [] : [`each page more: ${added.toFixed(2)} ms`]),
        ].join('; '),
      },
    ];
  });
}

async function inScratch<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error with what the build printed, when it does not succeed. */
async function build(folder: string, dataRoot?: string): Promise<Build> {
  const out = join(folder, 'dist');
  // Written by each process of the build as it ends.
  const note = join(folder, 'memory-');
  const hook = `import fs from 'node:fs';process.on('exit',()=>fs.writeFileSync(${JSON.stringify(note)}+process.pid,String(process.resourceUsage().maxRSS)))`;
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...[
        '--max-semi-space-size=64',
        '--import',
        `data:text/javascript,${encodeURIComponent(hook)}`,
      ],
      ...['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', out],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ...(dataRoot ? { LEDGER_DATA_ROOT: dataRoot } : {}),
      },
    },
  );
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`the build did not succeed (${status}):\n${output}`);
  const seconds = (performance.now() - start) / 1000;
  const kilobytes = readdirSync(folder)
    .filter((name) => name.startsWith('memory-'))
    .map((name) => Number(readFileSync(join(folder, name), 'utf8')));
  const pages = globSync('**/*.html', { cwd: out }).length;
  return { seconds, megabytes: Math.max(...kilobytes) / 1024, pages };
}

/**
 * Fills a file of places up with made-up ones: a real municipality each, under another name and number, in its own
 * county. One stands in a county that is made up too, so that the count of Florida's places does not hold.
 */
function addPlaces(file: string, count: number): void {
  const places = JSON.parse(readFileSync(file, 'utf8')) as Place[];
  const models = places.filter(({ kind }) => kind === 'municipality');
  const county = places.find(({ kind }) => kind === 'county')!;
  const taken = new Set(places.map(({ geoid }) => geoid));
  const free = Array.from({ length: 99_000 }, (_, index) => `12${99_999 - index}`).filter(
    (geoid) => !taken.has(geoid),
  );
  const made = Array.from({ length: Math.max(0, count - places.length - 1) }, (_, index): Place => {
    const model = models[index % models.length]!;
    const geoid = free[index]!;
    return { ...model, id: `sample-${geoid}`, geoid, name: `${model.name} Sample ${geoid}` };
  });
  const first = {
    ...county,
    id: 'sample-county',
    geoid: '12999',
    name: 'Sample',
    counties: ['12999'],
  };
  if (made[0]) made[0].counties = [...made[0].counties, '12999'];
  const all = made.length === 0 ? places : [...places, first, ...made];
  writeFileSync(file, JSON.stringify(all.sort((a, b) => (a.id < b.id ? -1 : 1))));
}
