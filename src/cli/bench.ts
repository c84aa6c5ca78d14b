import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { measureBuild, measureGrowth } from './bench/builds.ts';
import { measureImport } from './bench/imports.ts';
import { pageKinds } from './bench/kinds.ts';
import { tableOf, type Measured } from './bench/measured.ts';
import { measurePaint } from './bench/paint.ts';
import { serveCompressed } from './bench/server.ts';
import { weighPages } from './bench/weights.ts';
import { browserFlags, chromiumPath } from './browsers/chromium.ts';
import { buildIfStale } from './build-site.ts';

const usage = `Usage: npm run bench -- [--quick] [--only AREA,…] [--json FILE] [--sheets FOLDER]

Measures the built site against its bar and prints a table. Everything in one run, on this machine.

  --quick          fewer rounds and pages, and no builds: under two minutes
  --only AREA,…    of weight, paint, build, growth, import
  --json FILE      also writes the measurements there
  --sheets FOLDER  where ICE's spreadsheets are; without it, their import is not measured`;

const areas = ['weight', 'paint', 'build', 'growth', 'import'] as const;
type Area = (typeof areas)[number];

process.exitCode = await run(process.argv.slice(2));

/** @returns the exit code: 1 if something could not be measured. */
async function run(words: readonly string[]): Promise<number> {
  const asked = parseOptions(words);
  if (!asked) {
    console.error(usage);
    return 1;
  }
  const { isQuick, only, json, sheets } = asked;
  const start = performance.now();
  const measured: Measured[] = [];
  const tell = (area: Area) => (text: string) =>
    console.error(`${Math.round((performance.now() - start) / 1000)} s  ${area}: ${text}`);
  const wants = (area: Area) => only.includes(area);

  const failed: string[] = [];
  // A failure in one area does not stop the others.
  const measure = async (area: Area, work: () => Measured[] | Promise<Measured[]>) => {
    if (!wants(area)) return;
    try {
      measured.push(...(await work()));
    } catch (error) {
      failed.push(area);
      console.error(`${area} could not be measured: ${(error as Error).message}`);
    }
  };

  if (wants('weight') || wants('paint')) buildIfStale();
  await measure('weight', () => weighPages('dist', isQuick ? 3 : 12, tell('weight')));
  await measure('paint', () => paint(isQuick, tell('paint')));
  if (!isQuick) {
    await measure('build', () => measureBuild(tell('build')));
    await measure('growth', () => measureGrowth([1000, 5000, 20_000], tell('growth')));
  }
  if (sheets !== undefined) await measure('import', () => measureImport(sheets, tell('import')));

  console.log(tableOf(measured));
  const missed = measured.filter(({ value, target }) => target !== undefined && !(value <= target));
  console.log(
    `${measured.filter(({ target }) => target !== undefined).length - missed.length} meet their bar, ${missed.length} miss it. Node ${process.version}, ${cpus().length} processors.`,
  );
  if (json) writeFileSync(json, `${JSON.stringify(measured, null, 2)}\n`);
  if (failed.length > 0) console.log(`Not measured, as said above: ${failed.join(', ')}.`);
  return failed.length > 0 ? 1 : 0;
}

async function paint(isQuick: boolean, tell: (text: string) => void): Promise<Measured[]> {
  const paths = pageKinds.flatMap((kind) =>
    isQuick ? kind.examples.slice(0, kind.isCommon ? 1 : 0) : kind.examples,
  );
  const { address, server } = await serveCompressed('dist');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: browserFlags });
  try {
    return await measurePaint(browser, address, paths, isQuick ? 3 : 7, tell);
  } finally {
    await browser.close();
    server.close();
  }
}

interface Asked {
  isQuick: boolean;
  only: readonly Area[];
  json: string | undefined;
  sheets: string | undefined;
}

/** @returns undefined for invalid options. */
function parseOptions(words: readonly string[]): Asked | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { quick: { type: 'boolean', default: false }, only: text, json: text, sheets: text },
    });
    const { quick: isQuick, json, sheets } = values;
    const only = values.only?.split(',') ?? areas;
    const isArea = (name: string): name is Area => areas.some((area) => area === name);
    if (!only.every(isArea) || (sheets !== undefined && !existsSync(sheets))) return undefined;
    return { isQuick, only, json, sheets };
  } catch {
    return undefined;
  }
}
