import { describe, expect, test } from 'vitest';
import { reviewChange } from '../../../src/cli/diff/review.ts';
import { terminalText } from '../../../src/cli/diff/terminal.ts';
import type { Snapshot } from '../../../src/cli/diff/snapshot.ts';
import type { Roster } from '../../../src/data/schema/roster.ts';
import { ends, exampleDataset } from '../../fixtures/example.ts';
import { changed, exampleSnapshot } from './snapshots.ts';

const limits = { entries: 40, changes: 30 };
const said = (after: Snapshot, before = exampleSnapshot()) =>
  terminalText(reviewChange(before, after, 'main'), limits);
type Fields = Record<string, unknown>;

test('facts in another order are no change', () => {
  const after = exampleSnapshot({
    change: ({ data, roster }) => {
      (data.sources as unknown[]).reverse();
      (roster.listings as unknown[]).reverse();
    },
  });
  expect(said(after)).toBe('Compared with main.\nNo fact, paragraph or label changed.');
});

describe('a vote that changes', () => {
  const after = changed('rollCalls', ends, ({ votes }) => {
    (votes as Fields[])[0]!.option = 'recused';
  });

  test('is told by the member, the field and its meaning, from and to, in both languages', () => {
    const text = said(after);
    expect(text).toContain('votes › Ana Rivera › option');
    expect(text).toContain('What the member did');
    expect(text).toContain('Lo que hizo el miembro');
    expect(text).toContain('en was [-yes (Yes)-]');
    expect(text).toContain('en is  [+recused (Recused)+]');
    expect(text).toContain('es is  [+recused (Se recusó)+]');
  });

  test('is told at its place, under the name of its motion in both languages', () => {
    const text = said(after);
    expect(text).toMatch(/^Example City$/m);
    expect(text).toContain(
      'Example City ends its agreement / Example City pone fin a su acuerdo (roll calls)',
    );
    expect(text).toContain(`data/roll-calls.json › ${ends}`);
    expect(text).toContain('1 record changed, 0 added, 0 removed');
  });
});

test('a reference that changes is told by the names of both records', () => {
  const after = changed('motions', ends, (motion) => {
    motion.sponsor = 'chen';
  });
  expect(said(after)).toMatch(/was \[-rivera \(Ana Rivera\)-\]\n +is {2}\[\+chen \(Bo Chen\)\+\]/);
});

test('a text that changes in one language says that the other did not', () => {
  const after = changed('motions', ends, (motion) => {
    (motion.title as Fields).en = 'Example City ends its agreement, 3-2';
  });
  const text = said(after);
  expect(text).toContain('numbers and names: (none) → 3-2');
  expect(text).toContain('es this language did not change');
});

test('records that are added and removed are told with what they say', () => {
  const without = exampleSnapshot({
    change: ({ data }) => {
      (data.events as unknown[]).pop();
    },
  });
  const gone = said(without);
  expect(gone).toContain('0 records changed, 0 added, 1 removed');
  expect(gone).toMatch(/\(events, removed\)/);
  const come = said(exampleSnapshot(), without);
  expect(come).toMatch(/\(events, added\)/);
  expect(come).toMatch(/en is {2}\S/);
});

test('a roll that is added is told vote by vote, and an empty list not at all', () => {
  const without = exampleSnapshot({
    change: ({ data }) => {
      (data.rollCalls as unknown[]).pop();
      (data.motions as unknown[]).pop();
    },
  });
  const come = said(exampleSnapshot(), without);
  const { votes } = exampleDataset().rollCalls.at(-1)!;
  expect(come.match(/votes › /g)).toHaveLength(votes.length);
  expect(come).not.toContain('[ ]');
});

test('a record with a new id is one record, where it names its former id', () => {
  const after = changed('sources', 'example-census', (source) => {
    source.id = 'census-2021';
    source.formerIds = ['example-census'];
  });
  expect(said(after)).toContain('1 record changed, 0 added, 0 removed');
});

describe('ICE’s lists', () => {
  const ended = (roster: Roster) => {
    const [city] = roster.listings;
    const { lists } = city!.prints[0]!;
    lists.splice(1);
  };

  test('change the answer for a place whose police are no longer on the newest one', () => {
    const text = said(exampleSnapshot({ change: ({ roster }) => ended(roster) }));
    expect(text).toContain('the answer changes for 1 place');
    expect(text).toMatch(/Answers for places that change\n\n {2}Example City/);
    expect(text).toContain('1 agency no longer listed');
  });

  test('show rows that differ on a list that was already here', () => {
    const text = said(exampleSnapshot({ change: ({ roster }) => ended(roster) }));
    expect(text).toContain('Rows of lists that were already here');
  });

  test('are told by counts where thousands of rows change', () => {
    const many = exampleSnapshot({
      change: ({ roster }) => {
        const [first] = roster.listings;
        const newest = roster.lists.findLast(({ kind }) => kind === 'participating')!;
        for (let index = 0; index < 2000; index += 1) {
          const id = `agency-${index}`;
          (roster.agencies as unknown[]).push({ ...roster.agencies[0]!, id, name: id });
          (roster.listings as unknown[]).push({
            ...first!,
            id: `${id}-task-force`,
            agency: id,
            prints: [{ ...first!.prints[0]!, agency: id, lists: [`${newest.id}/`] }],
          });
        }
      },
    });
    const text = said(many);
    expect(text).toContain('2,000 agencies added');
    expect(text).toContain('and 1,980 more');
    expect(text.length).toBeLessThan(100_000);
  });

  test('that do not fit together are said to be left out', () => {
    const broken = exampleSnapshot({
      change: ({ roster }) => {
        roster.listings[0]!.agency = 'nobody';
      },
    });
    expect(said(broken)).toContain('could not be compared: the lists do not fit together now');
  });
});

describe('pages and labels', () => {
  const page = (body: string) => `---\ntitle: Votes\n---\n\n## The vote\n\nIt passed.\n\n${body}\n`;
  const files = (en: string, es: string) => ({
    'src/content/explainers/en/votes.mdx': page(en),
    'src/content/explainers/es/votes.mdx': page(es),
  });

  test('are told by paragraph, under its heading, with the numbers and names that differ', () => {
    const before = exampleSnapshot({ prose: files('Then Lee voted 6-1.', 'Fue 6-1.') });
    const after = exampleSnapshot({ prose: files('Then Haskell voted 5-2.', 'Fue 5-2.') });
    const text = said(after, before);
    expect(text).toContain('explainers/votes (page)');
    expect(text).toContain('under “The vote”');
    expect(text).toContain('en numbers and names: Lee, 6-1 → Haskell, 5-2');
    expect(text).toContain('es is  Fue [+5-2.+]');
    expect(text).not.toContain('It passed');
  });

  test('say which language was left behind', () => {
    const before = exampleSnapshot({ prose: files('It was so.', 'Fue así.') });
    const after = exampleSnapshot({ prose: files('It was not so.', 'Fue así.') });
    expect(said(after, before)).toContain('es: this language did not change');
  });

  test('are no change where only their lines break elsewhere', () => {
    const before = exampleSnapshot({ prose: files('It was so.', 'Fue así.') });
    const after = exampleSnapshot({ prose: files('It was\nso.', 'Fue así.') });
    expect(said(after, before)).toContain('No fact, paragraph or label changed.');
  });

  test('show a label in both languages', () => {
    const labels = (en: string) => ({
      'src/i18n/strings/en/site.json': { 'option.yes': en },
      'src/i18n/strings/es/site.json': { 'option.yes': 'A favor' },
    });
    const text = said(
      exampleSnapshot({ labels: labels('In favor') }),
      exampleSnapshot({ labels: labels('Yes') }),
    );
    expect(text).toContain('option.yes');
    expect(text).toContain('en is  [+In favor+]');
    expect(text).toContain('es this language did not change');
  });
});
