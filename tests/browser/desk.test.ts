import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTool } from '../../src/cli/browsers/tools.ts';
import { Disk } from '../../src/cli/desk/disk.ts';
import { startDesk, type Desk } from '../../src/cli/desk/server.ts';
import { unformattedFiles } from '../../src/cli/format-files.ts';
import { checkData } from '../../src/data/load/dataset.ts';
import { editableParts, recordsIn } from '../../src/cli/desk/drafts.ts';
import { startBrowser } from './browser.ts';

/** Ten records of a vote, or a dozen forms, on a busy machine. */
const patience = 180_000;
const isFull = import.meta.env.MODE === 'full';
// The others are opened in the full run.
const shortRun: readonly string[] = ['motions', 'rollCalls', 'places', 'officials', 'claims'];
const token = 'a-token-for-this-test';
const root = mkdtempSync(join(tmpdir(), 'desk-'));
let desk: Desk | undefined;
let browser: Browser | undefined;

beforeEach(({ skip }) => skip(!findTool('Chromium'), 'Chromium is not installed'));
beforeAll(async () => {
  if (!findTool('Chromium')) return;
  cpSync('data', join(root, 'data'), { recursive: true });
  const context = {
    disk: new Disk(root),
    prose: process.cwd(),
    today: () => '2026-12-01',
    preview: () => Promise.reject(new RangeError('no preview in tests')),
  };
  desk = await startDesk(context, token, 0);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  desk?.server.close();
  rmSync(root, { recursive: true });
});

/** Opens the desk, and fails on anything that the page's policy or its scripts report. */
async function at(hash: string, use: (page: Page) => Promise<void>, width = 1280): Promise<void> {
  const context = await browser!.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${desk!.address}#token=${token}`);
  await page.locator('h1').waitFor();
  await page.evaluate((to) => (location.hash = to), hash);
  await use(page);
  expect(faults).toEqual([]);
  await context.close();
}

const named = (within: Page | Locator, name: string) =>
  within.locator(`[data-name="${name}"]`).locator('input, select, textarea').first();

describe('a vote with seven seats', () => {
  const day = '2025-06-17';
  const members = [
    ['mayor', 'kevin-anderson', 'yes'],
    ['ward-1', 'teresa-watkins-brown', 'no'],
    ['ward-2', 'diana-giraldo', 'no'],
    ['ward-3', 'terolyn-watson', 'no'],
    ['ward-4', 'liston-bochette', 'yes'],
    ['ward-5', 'fred-burson', 'yes'],
    ['ward-6', '+', 'absent'],
  ] as const;
  const words = {
    title: [
      'Fort Myers council ties 3-3 on ending its agreement',
      'El concejo de Fort Myers empata 3-3 sobre poner fin a su acuerdo',
    ],
    question: [
      'Should the city end its 287(g) agreement with ICE?',
      '¿Debe la ciudad poner fin a su acuerdo 287(g) con el ICE?',
    ],
    yes: [
      'A yes was a vote to end the agreement.',
      'Un sí era un voto a favor de poner fin al acuerdo.',
    ],
  };
  let steps = 0;

  test(
    'is added at the desk, from the council to the files, and the check finds nothing wrong',
    async () => {
      await at('#/vote', async (page) => {
        const fill = async (place: Locator, value: string) => {
          steps += 1;
          await place.fill(value);
        };
        const choose = async (place: Locator, value: string) => {
          steps += 1;
          await place.selectOption(value);
        };
        const click = async (place: Locator) => {
          steps += 1;
          await place.click();
        };
        await choose(named(page, 'body'), 'fort-myers-city-council');
        await fill(named(page, 'date'), day);
        await choose(named(page, 'effect'), 'ends');
        await choose(named(page, 'result'), 'fail');
        await click(page.getByText('It is a new document'));
        await fill(named(page, 'source-title'), 'Council keeps agreement after a tie');
        await fill(named(page, 'source-publisher'), 'Example News');
        await choose(named(page, 'source-kind'), 'local-news');
        await fill(named(page, 'source-published'), '2025-06-18');
        await fill(named(page, 'at'), 'article');
        for (const [seat, member, option] of members) {
          const row = page.locator('.seat').nth(members.findIndex(([each]) => each === seat));
          await choose(row.locator('select').first(), member);
          if (member === '+') await fill(row.getByLabel('Name, as the body spells it'), 'Ana Ruiz');
          await click(
            row.getByLabel(
              option.replace(/^./, (letter) => letter.toUpperCase()),
              { exact: true },
            ),
          );
        }
        expect(await page.locator('.count').textContent()).toBe('3 yes, 3 no, 1 absent');
        for (const [name, [english, spanish]] of Object.entries(words)) {
          await fill(page.locator(`[data-name="${name}"]`).getByLabel('English'), english!);
          await fill(page.locator(`[data-name="${name}"]`).getByLabel('Spanish'), spanish!);
        }
        await click(page.getByText('More, if you know it'));
        await fill(named(page, 'agency'), 'Fort Myers Police Department');
        // The open list of agencies would take the click.
        await page.keyboard.press('Tab');
        await click(page.getByRole('button', { name: 'Check this vote' }));
        await page
          .getByRole('heading', { name: /Review and save|Before it can be checked/ })
          .waitFor();
        expect(await page.locator('.faults').textContent()).toBe('');
        expect(await page.locator('.problems').first().textContent()).toBe('');
        expect(await page.locator('.report').textContent()).toContain('Council keeps agreement');
        await click(page.getByRole('button', { name: 'Save', exact: true }));
        await page.getByText('Saved: ').waitFor();
        expect(await page.getByText('Changes (0)').count()).toBe(1);
      });
      const { dataset, problems } = checkData(root);
      expect(problems).toEqual([]);
      expect(unformattedFiles(root)).toEqual([]);
      const id = `fort-myers-${day}-end`;
      const roll = dataset.rollCalls.find((each) => each.id === id)!;
      expect(roll.votes.map(({ seat, option }) => [seat, option])).toEqual(
        members.map(([seat, , option]) => [seat, option]),
      );
      expect(roll.tally).toMatchObject({ yes: 3, no: 3, absent: 1 });
      expect(dataset.sources.map((each) => each.id)).toContain('example-news-2025-06-18');
      expect(dataset.officials.find((each) => each.id === 'ana-ruiz')!.terms[0]!.seat).toBe(
        'ward-6',
      );
    },
    patience,
  );

  test('takes few enough steps for ten minutes', () => {
    // At twelve seconds a step, which is slow, forty steps are eight minutes.
    expect(steps).toBeGreaterThan(20);
    expect(steps).toBeLessThanOrEqual(40);
  });
});

test('the check stands beside the field that it is about, and nothing is written', async () => {
  const before = readFileSync(join(root, 'data/roll-calls.json'), 'utf8');
  await at('#/record/rollCalls/key-west-2025-07-08-enter', async (page) => {
    const field = page.locator('[data-schemapath="root.tally.yes"]').first();
    await field.locator('input').fill('5');
    await page.locator('[data-schemapath^="root.tally"] .problem').first().waitFor();
    expect(await page.locator('.problem').first().textContent()).toMatch(/found .*; expected/);
    await page.getByText('Changes (1)').click();
    await page.getByRole('heading', { name: 'Review and save' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  });
  expect(readFileSync(join(root, 'data/roll-calls.json'), 'utf8')).toBe(before);
});

test(
  'a form that is opened and left alone changes nothing, in any collection',
  async () => {
    const files = new Disk(root).read();
    await at('#/', async (page) => {
      for (const part of editableParts.filter((each) => isFull || shortRun.includes(each))) {
        const records = recordsIn(files, part);
        // The longest of each collection has the most to lose.
        const longest = records.toSorted(
          (a, b) => JSON.stringify(b).length - JSON.stringify(a).length,
        );
        for (const { id } of longest.slice(0, isFull ? 3 : 1)) {
          await page.evaluate((to) => (location.hash = to), `#/record/${part}/${String(id)}`);
          await page.locator('h1', { hasText: `: ${String(id)}` }).waitFor();
          await page
            .locator('.record-form [data-schemapath="root.id"], .record-form .row')
            .first()
            .waitFor();
          await page.waitForTimeout(700);
          expect(
            await page.evaluate(() => sessionStorage.getItem('desk-drafts') ?? '[]'),
            `${part} ${String(id)}`,
          ).toBe('[]');
        }
      }
    });
  },
  patience,
);

test.each([
  '#/',
  '#/vote',
  '#/new/statement',
  '#/correction',
  '#/record/motions/key-west-2025-07-08-enter',
])('%s fits a phone', async (hash) => {
  await at(
    hash,
    async (page) => {
      await page.waitForTimeout(500);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBe(0);
    },
    360,
  );
});
