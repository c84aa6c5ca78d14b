import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Correction, Lesson } from '../../src/data/schema/index.ts';
import type { Listing } from '../../src/data/schema/roster.ts';
import { correction } from '../fixtures/example-correction.ts';
import { mapFile, recordSchemas, textPlaces } from './leaves.ts';

/** Markup, script, templates, entities and escapes. Without spaces, since rules count words. */
export const poison = `</script><script>alert(1)</script>"'><img/src=x/onerror=alert(1)>]]>\${7*7}{7*7}</style><style>*{color:red}</style>--><!--&lt;&#60;%3Cb%3Ejavascript:alert(1)\\u003c🌴`;

/** For lessons, in which braces ask for a value: without them. */
export const bracePoison = poison.replace(/\$?\{[^}]*\}/g, '');

/** For places in sources, which take no angle brackets and are short. */
export const placePoison = `"'onload=alert(1)]]\${7*7}`;

/** A word that no line can hold. */
const longWord = 'W'.repeat(120);

/** First characters that a spreadsheet takes for a formula. */
const formulaStarts = ['=', '+', '-', '@'] as const;

/** Places whose text names something, by a rule, so that no other text can stand there; and what the rule says. */
export const ruled: Readonly<Record<string, string>> = Object.fromEntries([
  ...['background[]', 'quiz[]'].map((part): [string, string] => [
    `data/lessons.json ${part}.from[]`,
    'the lesson names no',
  ]),
  ...['sheet.parts[]', 'handouts[].parts[]'].flatMap((part): [string, string][] => [
    [`data/lessons.json ${part}.from[]`, 'the lesson names no'],
    [`data/lessons.json ${part}.questions[].from[]`, 'the lesson names no'],
    [`data/lessons.json ${part}.make`, 'nothing is made by'],
    [`data/lessons.json ${part}.of[]`, 'the lesson names no|there is no list'],
    [
      `data/lessons.json ${part}.questions[].answers[].when`,
      'there is no condition|there is no list|the lesson names no',
    ],
  ]),
]);

type Edit = (file: string, change: (records: never) => void) => void;

/** Fills what the real data leaves empty, so that there is a text in every place that a schema has for one. */
function fillPlaces(root: string): void {
  const edit: Edit = (file, change) => {
    const path = join(root, file);
    const records = JSON.parse(readFileSync(path, 'utf8')) as never;
    change(records);
    writeFileSync(path, JSON.stringify(records));
  };
  const said = (en: string, es: string) => ({ en, es });
  fillVotes(edit);
  edit('data/claims.json', (claims: object[]) => {
    Object.assign(claims[0]!, { findingValue: { name: 'Somebody' } });
  });
  edit('data/corrections.json', (records: Correction[]) => records.push(correction));
  edit('data/lessons.json', ([lesson]: Lesson[]) => {
    lesson!.sheet.parts.push(
      { type: 'list', items: [said('One thing', 'Una cosa')] },
      { type: 'text', text: said('A text', 'Un texto'), citations: correction.citations },
    );
    lesson!.handouts[0]!.parts.push(
      { type: 'text', text: said('A text', 'Un texto'), citations: correction.citations },
      {
        type: 'questions',
        questions: [
          {
            id: 'another',
            ask: said('What is it?', '¿Qué es?'),
            where: said('In the text', 'En el texto'),
            points: 1,
            lines: 1,
            answers: [{ text: said('A thing', 'Una cosa') }],
            citations: correction.citations,
          },
        ],
      },
    );
  });
  edit('data/roster/listings.json', (listings: Listing[]) => {
    const print = listings.flatMap(({ prints }) => prints).find(({ signed }) => signed)!;
    delete print.signed;
    print.signedText = 'July';
  });
}

/** Gives every citation a quotation, as each may have one. */
function quoted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(quoted);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, quoted(each)]));
  const isCitation = 'source' in inner && 'at' in inner && !('says' in inner);
  return isCitation ? { quote: 'Quoted words', ...inner } : inner;
}

/** Gives the first vote and its body what a vote may have and none of the real ones has. */
function fillVotes(edit: Edit): void {
  const text = { en: 'Somebody did it.', es: 'Alguien lo hizo.' };
  const citations = [{ source: 'florida-statutes-166-041', at: 'section 4' }];
  const rule = { of: 'present', share: 'majority', setBy: 'motion', note: text, citations };
  edit('data/motions.json', (motions: object[]) => {
    const when = { date: '2025-12-01', precision: 'day' };
    Object.assign(motions[0]!, {
      requirement: rule,
      fate: [{ what: 'stayed', when, text, confidence: 'high', citations }],
      sponsors: [{ name: 'Somebody', office: text, citations }],
    });
  });
  edit('data/bodies.json', (bodies: { requirements: object[] }[]) => {
    bodies
      .find(({ requirements }) => requirements.length > 0)!
      .requirements.forEach((each) => Object.assign(each, { note: text }));
  });
  edit('data/roll-calls.json', (rolls: object[]) => {
    Object.assign(rolls[0]!, {
      announced: [{ by: 'clerk', result: 'fail', note: text, citations }],
    });
  });
  edit('data/officials.json', (officials: object[]) => {
    const former = { name: 'Former Name', short: 'Name', until: '2001-01-01', citations };
    Object.assign(officials[0]!, { formerNames: [former] });
  });
}

/**
 * Makes every free text of the data hostile, in the files below `root`.
 * @returns how often a hostile text stands in each place.
 */
export function poisonData(root: string): Map<string, number> {
  fillPlaces(root);
  const takes = (place: string, text: string) =>
    textPlaces.every((each) => each.place !== place || each.takes(text));
  const kinds = new Map<string, string | undefined>();
  const done = new Map<string, number>();
  for (const [file] of recordSchemas) {
    const path = join(root, file);
    const hostile = file === 'data/lessons.json' ? bracePoison : poison;
    const changed = mapFile(file, quoted(JSON.parse(readFileSync(path, 'utf8'))), (text, place) => {
      if (place in ruled) return text;
      if (!kinds.has(place))
        kinds.set(
          place,
          takes(place, hostile)
            ? hostile
            : takes(place, `page ${placePoison}`)
              ? placePoison
              : undefined,
        );
      const kind = kinds.get(place);
      if (kind === undefined) return text;
      done.set(place, (done.get(place) ?? 0) + 1);
      if (kind === placePoison) return `${text.split(' ')[0]} ${placePoison}`;
      // The same text becomes the same text, since names are compared; and a translation stays one.
      const start = ['', ...formulaStarts][text.length % 5]!;
      const end = text.length % 7 === 0 ? longWord : '';
      return `${start}${text}${kind}${end}${place.endsWith('.es') ? 'ñ' : ''}`;
    });
    writeFileSync(path, JSON.stringify(changed));
  }
  return done;
}
