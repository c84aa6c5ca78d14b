import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from 'playwright-core';
import { measureBuild, measureGrowth } from '../bench/builds.ts';
import { measureImport } from '../bench/imports.ts';
import { pageKinds } from '../bench/kinds.ts';
import { tableOf, type Measured } from '../bench/measured.ts';
import { measurePaint } from '../bench/paint.ts';
import { serveCompressed } from '../bench/server.ts';
import { weighPages } from '../bench/weights.ts';
import { findBrowser, browserFlags } from './browser.ts';
import { buildIfStale } from './built-files.ts';

const usage = `Usage: npm run bench -- [--quick] [--only AREA,…] [--json FILE] [--sheets FOLDER]

Measures the built site against its bar and prints a table. Everything in one run, on this machine.

  --quick          fewer rounds and pages, and no builds: under two minutes
  --only AREA,…    of weight, paint, build, growth, import
  --json FILE      also writes the measurements there
  --sheets FOLDER  where ICE's spreadsheets are, for the time of their import`;

const areas = ['weight', 'paint', 'build', 'growth', 'import'] as const;
type Area = (typeof areas)[number];

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const asked = readWords(words);
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

  if (wants('weight') || wants('paint')) buildIfStale();
  if (wants('weight')) measured.push(...weighPages('dist', isQuick ? 3 : 12, tell('weight')));
  if (wants('paint')) {
    const paths = pageKinds.flatMap(({ examples, paint }) =>
      isQuick ? examples.slice(0, paint ? 1 : 0) : examples,
    );
    const { address, server } = await serveCompressed('dist');
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
    measured.push(...(await measurePaint(browser, address, paths, isQuick ? 3 : 7, tell('paint'))));
    await browser.close();
    server.close();
  }
  if (wants('build') && !isQuick) measured.push(...(await measureBuild(tell('build'))));
  if (wants('growth') && !isQuick)
    measured.push(...(await measureGrowth([1000, 5000, 20_000], tell('growth'))));
  if (wants('import')) measured.push(...(await measureImport(sheets, tell('import'))));

  console.log(tableOf(measured));
  const missed = measured.filter(({ value, target }) => target !== undefined && !(value <= target));
  console.log(
    `${measured.filter(({ target }) => target !== undefined).length - missed.length} meet their bar, ${missed.length} miss it. Node ${process.version}, ${cpus().length} processors.`,
  );
  if (json) writeFileSync(json, `${JSON.stringify(measured, null, 2)}\n`);
  return 0;
}

interface Asked {
  isQuick: boolean;
  only: readonly Area[];
  json?: string | undefined;
  sheets: string;
}

/** @returns undefined for words that are not understood. */
function readWords(words: readonly string[]): Asked | undefined {
  const asked: Asked = { isQuick: false, only: areas, sheets: '../shared/data/ice-sheets' };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift()!;
    if (word === '--quick') asked.isQuick = true;
    else if (word === '--json' && rest[0]) asked.json = rest.shift();
    else if (word === '--sheets' && rest[0] && existsSync(rest[0])) asked.sheets = rest.shift()!;
    else if (word === '--only' && rest[0]) {
      const names = rest.shift()!.split(',');
      if (!names.every((name): name is Area => (areas as readonly string[]).includes(name)))
        return undefined;
      asked.only = names;
    } else return undefined;
  }
  return asked;
}
