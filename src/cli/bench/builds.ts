import { ascending } from 'd3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
import { slugOf } from '../../data/rules/ids.ts';
import type { Edition, Place } from '../../data/schema/index.ts';
import type { Measured } from './measured.ts';

/** A build of the site in its own process. */
interface Build {
  seconds: number;
  /** Peak memory. */
  megabytes: number;
  pages: number;
}

/** Builds the real site into a separate folder and measures time and memory. */
export async function measureBuild(progress: (text: string) => void): Promise<Measured[]> {
  const { seconds, megabytes, pages } = await inScratch((folder) => build(folder));
  progress(`${pages} pages in ${seconds.toFixed(1)} s`);
  return [
    { area: 'build', what: `the real site, ${pages} pages`, value: seconds, unit: 's', target: 30 },
    { area: 'build', what: 'peak memory', value: megabytes, unit: 'MB' },
  ];
}

/**
 * Builds the site with additional invented places and compares the cost per page.
 * @param sizes total numbers of place pages, ascending.
 */
export async function measureGrowth(
  sizes: readonly number[],
  progress: (text: string) => void,
): Promise<Measured[]> {
  const builds: (Build & { size: number })[] = [];
  for (const size of sizes) {
    const made = await inScratch((folder) => {
      cpSync('data', join(folder, 'data'), { recursive: true });
      addPlaces(join(folder, 'data'), size / 2);
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
  // Each process of the build writes its peak memory when it exits.
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
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0)
    throw new Error(`the build did not succeed (${status ?? 'stopped'}):\n${output}`);
  const seconds = (performance.now() - start) / 1000;
  const kilobytes = readdirSync(folder)
    .filter((name) => name.startsWith('memory-'))
    .map((name) => Number(readFileSync(join(folder, name), 'utf8')));
  const pages = globSync('**/*.html', { cwd: out }).length;
  return { seconds, megabytes: Math.max(...kilobytes) / 1024, pages };
}

/**
 * Adds invented places to a data folder, up to a count, without breaking a rule: each is a copy of a real
 * municipality in the same county, with another name and an unused Census number. Totals in the edition are
 * updated.
 */
export function addPlaces(data: string, count: number): void {
  const file = join(data, 'places.json');
  const places = JSON.parse(readFileSync(file, 'utf8')) as Place[];
  // Rules compare officers with population, so an invented place has none.
  const models = places.filter(
    (place) =>
      place.policing &&
      place.policing.by !== 'own-department' &&
      !place.alsoCalled &&
      hasRoom(place, places),
  );
  const made = Array.from({ length: Math.max(0, count - places.length) }, (_, index): Place => {
    const geoid = `12${99_999 - index}`;
    const model = models[index % models.length]!;
    return renamed(model, `${model.name} Sample ${geoid}`, geoid);
  });
  const all = [...places, ...made].sort((a, b) => ascending(a.id, b.id));
  writeFileSync(file, JSON.stringify(all));
  const edition = JSON.parse(readFileSync(join(data, 'edition.json'), 'utf8')) as Edition;
  edition.totals.municipalities += made.length;
  writeFileSync(join(data, 'edition.json'), JSON.stringify(edition));
}

/** A copy of a place with another name and its rows of the Census files. */
function renamed(place: Place, name: string, geoid: string): Place {
  const citations = place.citations.map((each) => ({
    ...each,
    at: each.at.replace(place.geoid, geoid),
  }));
  const population = { ...place.population, count: 1 };
  return { ...place, id: slugOf(name), name, geoid, population, citations };
}

/** Whether the county has enough people outside its municipalities for another one. */
function hasRoom({ counties: [county] }: Place, places: readonly Place[]): boolean {
  const people = (kind: Place['kind']) =>
    places
      .filter((place) => place.kind === kind && place.counties.includes(county!))
      .reduce((sum, { population }) => sum + population.count, 0);
  return people('county') - people('municipality') > 1000;
}
