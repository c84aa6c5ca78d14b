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
const day = '2025-06-17';
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
  // Card, Moran and Newell: a key, a pointing, and a thought for each field, in seconds.
  const [key, point, thought] = [0.28, 1.1, 1.35];
  let [steps, seconds] = [0, 0];

  test(
    'is added at the desk, from the council to the files, and the check finds nothing wrong',
    async () => {
      await at('#/vote', async (page) => {
        const takes = (time: number) => {
          steps += 1;
          seconds += thought + time;
        };
        const fill = async (place: Locator, value: string) => {
          takes(key * (value.length + 1));
          await place.fill(value);
        };
        const choose = async (place: Locator, value: string) => {
          takes(2 * point);
          await place.selectOption(value);
        };
        const click = async (place: Locator) => {
          takes(point);
          await place.click();
        };
        const find = async (place: Locator, typed: string) => {
          takes(key * (typed.length + 3));
          await place.pressSequentially(typed);
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('Enter');
        };
        await choose(named(page, 'body'), 'fort-myers-city-council');
        await fill(named(page, 'date'), day);
        await choose(named(page, 'effect'), 'ends');
        await find(named(page, 'agency'), 'fort myers');
        expect(await named(page, 'agency').inputValue()).toBe('Fort Myers Police Department');
        await choose(named(page, 'result'), 'fail');
        await click(page.getByText('It is a new document'));
        await fill(named(page, 'source-title'), 'Council keeps agreement after a tie');
        await fill(named(page, 'source-publisher'), 'Example News');
        await choose(named(page, 'source-kind'), 'local-news');
        await fill(named(page, 'source-published'), '2025-06-18');
        await fill(named(page, 'at'), 'article');
        await page.locator('.seat').nth(6).waitFor();
        for (const [index, [, member, option]] of members.entries()) {
          const row = page.locator('.seat').nth(index);
          // The members of the last known vote stand in their seats already.
          if (member === '+') {
            await choose(row.locator('select').first(), member);
            await fill(row.getByLabel('Name, as the body spells it'), 'Ana Ruiz');
          } else expect(await row.locator('select').first().inputValue()).toBe(member);
          await click(
            row.getByLabel(
              option.replace(/^./, (letter) => letter.toUpperCase()),
              { exact: true },
            ),
          );
        }
        expect(await page.locator('.count').textContent()).toBe('3 yes, 3 no, 1 absent');
        for (const [name, [english, spanish]] of Object.entries(words)) {
          await fill(named(page, `${name}-en`), english!);
          await fill(named(page, `${name}-es`), spanish!);
        }
        // A reload loses nothing of it.
        await page.reload();
        await page.getByText('3 yes, 3 no, 1 absent').waitFor();
        await click(page.getByRole('button', { name: 'Check this vote' }));
        await page
          .getByRole('heading', { name: /Review and save|What the check finds|Before it can be/ })
          .waitFor();
        expect(await page.locator('.faults').textContent()).toBe('');
        expect(await page.locator('.problems').first().textContent()).toBe('');
        expect(await page.locator('.report').textContent()).toContain('Council keeps agreement');
        await click(page.getByRole('button', { name: 'Save', exact: true }));
        await page.getByText('Saved:').waitFor();
        expect(await page.locator('main').textContent()).toContain(words.title[0]);
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

  test('takes a few minutes of a person’s time', () => {
    expect(steps).toBeGreaterThan(20);
    expect(steps).toBeLessThanOrEqual(35);
    expect(seconds).toBeLessThan(300);
  });
});

describe('a vote that is not right yet', () => {
  const fill = async (page: Page, values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) {
      const place = named(page, name);
      if ((await place.evaluate((each) => each.tagName)) === 'SELECT')
        await place.selectOption(value);
      else await place.fill(value);
    }
  };
  const beside = (page: Page, name: string) =>
    page.locator(`[data-name="${name}"] .problem`).first().textContent();

  test('shows each fault beside its field, in words', async () => {
    await at('#/vote', async (page) => {
      await fill(page, {
        body: 'fort-myers-city-council',
        source: 'Some minutes',
        'title-en': 'A',
      });
      await page.getByRole('button', { name: 'Check this vote' }).click();
      await page.getByRole('heading', { name: 'Before it can be checked' }).waitFor();
      expect(await beside(page, 'date')).toBe('it is missing');
      expect(await beside(page, 'title-es')).toBe('it is missing');
      expect(await beside(page, 'source')).toContain('found “Some minutes”, which is none of');
      expect(await page.locator('[data-name="title-en"] .problem').count()).toBe(0);
      await page.getByRole('link', { name: 'Headline, Spanish' }).click();
      expect(
        await named(page, 'title-es').evaluate((each) => each === document.activeElement),
      ).toBe(true);
    });
  });

  test('asks for no roll where nobody voted, and for none before the council is known', async () => {
    await at('#/vote', async (page) => {
      const seats = page.locator('[data-name="seats"]');
      expect(await seats.innerText()).toContain('Choose the council and the day');
      await fill(page, { body: 'fort-myers-city-council', date: day });
      await page.locator('.seat').first().waitFor();
      await fill(page, { result: 'withdrawn' });
      expect(await seats.innerText()).toContain('Nobody voted on it');
      expect(await page.locator('.seat').count()).toBe(0);
    });
  });

  test('hears of a member who is called nearly that, and of an odd count', async () => {
    await at('#/vote', async (page) => {
      await fill(page, { body: 'fort-myers-city-council', date: day, result: 'fail' });
      const row = page.locator('.seat').first();
      await row.locator('select').first().selectOption('+');
      await row.getByLabel('Name, as the body spells it').fill('Kevin Andersen');
      await row.getByRole('button', { name: 'It is Kevin Anderson' }).click();
      expect(await row.locator('select').first().inputValue()).toBe('kevin-anderson');
      await page.getByRole('button', { name: 'All yes' }).click();
      expect(await page.locator('[data-name="count"]').innerText()).toMatch(
        /With 7 yes and 0 no, a measure usually passes, and you chose “Fail”/,
      );
    });
  });
});

test('a change that is discarded, or made in another tab, is not lost', async () => {
  await at('#/record/sources/key-west-moa', async (page) => {
    const title = page.locator('[data-schemapath="root.title"] input').first();
    await title.fill('Another title');
    await page.getByText('Changes (1)').waitFor();
    const other = await page.context().newPage();
    await other.goto(`${desk!.address}#token=${token}`);
    await other.getByText('Changes (1)').waitFor();
    await page.getByText('Changes (1)').click();
    await page.getByRole('button', { name: 'Discard all changes' }).click();
    await other.getByText('Changes (0)').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await other.getByText('Changes (1)').waitFor();
    await page.getByRole('heading', { name: 'Review and save' }).waitFor();
    expect(await page.locator('.report').textContent()).toContain('Another');
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
          await page
            .locator('.where', { hasText: ` › ${String(id)}. ` })
            .first()
            .waitFor();
          await page
            .locator('.record-form [data-schemapath="root.id"], .record-form .row')
            .first()
            .waitFor();
          await page.waitForTimeout(700);
          expect(
            await page.evaluate(() =>
              (localStorage.getItem('desk-changes') ?? '[]').includes('"part"'),
            ),
            `${part} ${String(id)}`,
          ).toBe(false);
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
