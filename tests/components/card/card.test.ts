import type { CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import AgencyTable from '../../../src/components/card/AgencyTable.astro';
import Answer from '../../../src/components/card/Answer.astro';
import { cardAgencies } from '../../../src/components/card/card-agencies.ts';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { listingsAt } from '../../../src/data/queries/place-status.ts';
import { indexPlaces } from '../../../src/data/queries/place-index.ts';
import { usePage } from '../../../src/i18n/page.ts';
import { exampleDataset } from '../../fixtures/example.ts';
import { agencies, listsOf } from '../../fixtures/lists-of.ts';
import { render } from '../render.ts';

const facts = siteFacts();
const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const cells = ($: CheerioAPI, row: ReturnType<CheerioAPI>) =>
  row
    .find('th, td')
    .get()
    .map((cell) => words($(cell).text()));

async function tableOf(id: string, path = `/places/${id}/`) {
  const place = byId(facts.dataset.places, id);
  const page = usePage({ url: new URL(`https://site.example${path}`) });
  const rows = cardAgencies(facts, place, listingsAt(facts.lists, place), page);
  return render(AgencyTable, { agencies: rows, title: 'T', id: 'agencies' }, { facts, path });
}

describe('the table of agencies', () => {
  test('says of each day what it is, and who signed in what office', async () => {
    const $ = await tableOf('key-west');
    const row = words($('tbody').first().text());
    expect(row).toContain('Task Force Model');
    expect(row).toContain('Signed, according to ICE: March 5, 2025');
    expect(row).toContain('Sean T. Brandenburg, police chief');
    expect(row).toContain('Date on the agreement: March 4, 2025');
    const links = $('a')
      .get()
      .map((link) => $(link).attr('href'));
    expect(links).toContain('../../agencies/key-west-police-department/');
    expect(links).toContain('../../who-signed/key-west-police-department-task-force/');
    expect(links).toContain('../../glossary/#task-force-model');
  });

  test('has one row group for each agency, headed by its name, and a head for each column', async () => {
    const $ = await tableOf('key-west');
    expect($('tbody')).toHaveLength(2);
    expect($('tbody').eq(1).find('tr').length).toBeGreaterThan(1);
    expect($('tbody').eq(1).find('th')).toHaveLength(1);
    expect($('thead th[scope=col]')).toHaveLength(3);
  });

  test('has police that no list has shown, without a link, and never as having refused', async () => {
    const $ = await tableOf('miramar');
    const row = $('tbody').first();
    expect(cells($, row)).toEqual(['○ The city’s police', 'None on ICE’s May 18, 2026 list']);
    expect(row.find('a')).toHaveLength(0);
    const spanish = await tableOf('miramar', '/es/places/miramar/');
    expect(cells(spanish, spanish('tbody').first())).toEqual([
      '○ La policía de la ciudad',
      'Ninguno en la lista del ICE del 18 de mayo de 2026',
    ]);
  });

  test('has the police of another city that serve a town, before the sheriff', async () => {
    const $ = await tableOf('southwest-ranches');
    const names = $('tbody')
      .get()
      .map((group) => words($(group).find('th').first().text()));
    expect(names.slice(0, 2)).toEqual([
      '● Davie Police Department',
      '● Broward County Sheriff’s Office',
    ]);
  });

  test('says why a signer has no name', async () => {
    const $ = await tableOf('satellite-beach');
    expect(words($('tbody').text())).toMatch(
      /For the agency: Sheriff \((the signer’s name is not printed|a name is printed, but|left blank because)/,
    );
  });

  test('says that an agency was only pending once', async () => {
    const $ = await tableOf('dunnellon');
    expect(cells($, $('tbody').first())).toEqual([
      '○ Dunnellon Police Department',
      'None on ICE’s May 18, 2026 list It was once on a pending list but is not on any list of agreements we have.',
    ]);
  });

  test('says that an agreement is no longer on the list, with the last list that had it', async () => {
    const { city, sheriff } = agencies;
    const lists = listsOf({
      '2025-03-10': [[city, 'task-force', '2025-03-05']],
      '2025-06-10': [[sheriff, 'task-force']],
    });
    const dataset = exampleDataset();
    const $ = await render(
      AgencyTable,
      {
        agencies: [{ name: 'City Police', agency: city, listings: lists.listings.slice(0, 1) }],
        title: 'T',
        id: 'agencies',
      },
      { facts: { dataset, lists, places: indexPlaces(dataset.places, lists) } },
    );
    expect(cells($, $('tbody'))).toEqual([
      '○ City Police',
      'Task Force Model Signed, according to ICE: March 5, 2025 Not on ICE’s June 10, 2025 list. Last listed March 10, 2025.',
      'For the agency: Farid Gray, police chief Date on the agreement: March 3, 2025 No resolution in the agreement’s file',
    ]);
  });

  test('says that an agency is pending', async () => {
    const lists = listsOf({ '2025-06-10': [] }, { '2025-06-01': [[agencies.town]] });
    const dataset = exampleDataset();
    const example = { dataset, lists, places: indexPlaces(dataset.places, lists) };
    const $ = await render(
      AgencyTable,
      {
        agencies: [{ name: 'Sample Town Police', agency: agencies.town, listings: lists.listings }],
        title: 'T',
        id: 'agencies',
      },
      { facts: example },
    );
    expect(cells($, $('tbody'))).toEqual([
      '◐ Sample Town Police',
      'None yet, but it is on ICE’s June 1, 2025 pending list',
    ]);
  });
});

describe('the card', () => {
  const show = (agency: string, builtOn: string, path = '/') =>
    render(
      Answer,
      { question: 'Q?', answer: 'A.', agencies: [byId(facts.lists.agencies, agency)] },
      { facts, path, settings: { publisher: undefined, builtOn, hasOfflineZip: true } },
    );

  test('has the question, the answer, the age of the list and what it does not show, in that order', async () => {
    const $ = await show('key-west-police-department', '2026-11-30');
    const text = words($('.answer').text());
    const at = [
      'Q?',
      'A.',
      'ICE’s May 18, 2026 list was 196 days old on November 30, 2026.',
      'What the list does not show',
      'If an agency is missing, that does not mean it refused to sign.',
    ].map((part) => text.indexOf(part));
    expect(at[0]).toBe(0);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  test('leads to ICE’s own page, whatever the age of the list', async () => {
    for (const builtOn of ['2026-05-18', '2026-05-20', '2026-11-30']) {
      const $ = await show('key-west-police-department', builtOn);
      expect($('[data-list-age] a').attr('href')).toMatch(/ice\.gov/);
    }
    const young = await show('key-west-police-department', '2026-05-20', '/es/');
    expect(words(young('[data-list-age]').text())).toBe(
      'Al 20 de mayo de 2026, la lista del ICE del 18 de mayo de 2026 tenía 2 días de antigüedad. Para ver la última, consulte la página del propio ICE.',
    );
  });

  test('says what other records show of the time after the newest list', async () => {
    const text = words((await show('wauchula-police-department', '2026-11-30'))('.answer').text());
    expect(text).toContain(
      'After that list, another record on the Wauchula Police Department shows a change. On September 11, 2026, ICE’s list',
    );
    const other = await show('key-west-police-department', '2026-11-30');
    expect(other('.answer').text()).not.toContain('After that list');
  });
});
