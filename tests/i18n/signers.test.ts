import { describe, expect, test } from 'vitest';
import type { Signer } from '../../src/data/schema/index.ts';
import { useTranslations } from '../../src/i18n/index.ts';
import {
  cityHallText,
  dayText,
  iceSignedText,
  nameText,
  othersText,
  personName,
  signaturesText,
  signedText,
  signerText,
} from '../../src/i18n/signers.ts';
import { exampleDataset } from '../fixtures/example.ts';

const english = { t: useTranslations('en'), language: 'en' as const };
const spanish = { t: useTranslations('es'), language: 'es' as const };
const record = (change: (record: Signer) => void = () => {}) => {
  const [city] = exampleDataset().signers;
  change(city!);
  return city!;
};
const unnamed = ({ signed }: Signer) => {
  delete signed.name;
  signed.unnamed = 'not-printed';
};

describe('who signed, in a sentence', () => {
  test('says name, office and day', () => {
    expect(signedText(english, record())).toBe(
      'Police Chief Farid Gray signed for the agency on March 3, 2025.',
    );
    expect(signedText(spanish, record())).toBe(
      'Farid Gray, quien dirigía la policía, firmó por la agencia el 3 de marzo de 2025.',
    );
  });

  test('says the office where no name is printed, and the name where no office is', () => {
    expect(signedText(english, record(unnamed))).toBe(
      'The police chief signed for the agency on March 3, 2025.',
    );
    expect(signedText(spanish, record(unnamed))).toBe(
      'La jefatura de policía firmó por la agencia el 3 de marzo de 2025.',
    );
    const nameOnly = record(({ signed }) => (signed.office = 'not-stated'));
    expect(signedText(english, nameOnly)).toBe(
      'Farid Gray, whose office is not stated, signed for the agency on March 3, 2025.',
    );
    const neither = record((each) => {
      unnamed(each);
      each.signed.office = 'readings-differ';
    });
    expect(signedText(english, neither)).toBe(
      'Someone signed for the agency on March 3, 2025, but we can’t tell the name or office.',
    );
  });

  test.each([
    ['not-stated', 'The signature page shows no date for that signature.'],
    ['misprinted', 'The signature page shows the date “2/28/2028,” which can’t be right.'],
    ['not-clear', 'The date is not clear.'],
    ['readings-differ', 'Our two readings of the date differ.'],
  ] as const)('says why there is no day: %s', (undated, words) => {
    const blank = record(({ signed }) => {
      delete signed.date;
      Object.assign(signed, { undated, datePrinted: '2/28/2028' });
    });
    expect(signedText(english, blank)).toBe(
      `Police Chief Farid Gray signed for the agency. ${words}`,
    );
  });

  test('says when ICE signed, or that the page does not', () => {
    expect(iceSignedText(english, record())).toBe('ICE signed on March 5, 2025.');
    const sameDay = record(({ ice, signed }) => (ice.date = signed.date!));
    expect(iceSignedText(english, sameDay)).toBe('ICE signed the same day.');
    expect(
      iceSignedText(
        english,
        record(({ ice }) => delete ice.date),
      ),
    ).toBe('The signature page shows no date for ICE’s signature.');
  });

  test('says once that the page has no day for either signature', () => {
    const blank = record(({ signed, ice }) => {
      delete signed.date;
      delete ice.date;
    });
    expect(signaturesText(english, blank)).toBe(
      'Police Chief Farid Gray signed for the agency. The signature page shows no date for that signature or for ICE’s.',
    );
    expect(signaturesText(spanish, blank)).toBe(
      'Farid Gray, quien dirigía la policía, firmó por la agencia. La página de las firmas no muestra la fecha de esa firma ni la de la firma del ICE.',
    );
    expect(signaturesText(english, record())).toBe(
      'Police Chief Farid Gray signed for the agency on March 3, 2025. ICE signed on March 5, 2025.',
    );
  });
});

describe('names and days, with how they are on the page', () => {
  test('are given as printed, or with the reason why they are blank', () => {
    const { signed, ice } = record();
    expect(nameText(english, signed)).toBe('Farid Gray (hand-lettered)');
    expect(nameText(english, ice)).toBe('Hana Ito');
    expect(nameText(english, { unnamed: 'readings-differ' })).toBe(
      'Left blank because our two readings differ',
    );
    expect(nameText(english, {})).toBe('The signer’s name is not printed');
    expect(dayText(english, signed)).toBe('March 3, 2025 (handwritten)');
    expect(dayText(english, { date: '2025-03-03' })).toBe('March 3, 2025');
    expect(dayText(english, {})).toBe('The signature page shows no date');
    expect(dayText(spanish, { undated: 'misprinted', datePrinted: '2/28/2028' })).toBe(
      '«2/28/2028», que no puede ser correcta',
    );
  });
});

describe('an office', () => {
  test('of a manager is of the city, town or village that is known', () => {
    const manager = record(({ signed }) => (signed.office = 'manager'));
    expect(signedText(english, manager, 'city')).toContain('City Manager Farid Gray signed');
    expect(signedText(english, manager, 'town')).toContain('Town Manager Farid Gray signed');
    expect(signedText(english, manager)).toContain('Farid Gray, the city or town manager, signed');
  });

  test('that our readings give differently is not one that the page leaves out', () => {
    const differing = record(({ signed }) => (signed.office = 'readings-differ'));
    expect(signedText(english, differing)).toMatch(/^Farid Gray, whose office our two readings/);
  });

  test('is all that is said of a signer without a name, whatever the reason', () => {
    const sheriff = record((each) => {
      unnamed(each);
      each.signed.office = 'sheriff';
    });
    expect(signedText(spanish, sheriff)).toBe(
      'El alguacil (sheriff) firmó por la agencia el 3 de marzo de 2025.',
    );
  });

  test('follows a name in a table, or stands for it', () => {
    const manager = record(({ signed }) => (signed.office = 'manager'));
    expect(signerText(english, manager, 'city')).toBe('Farid Gray, city manager');
    expect(signerText(english, record(unnamed))).toBe('police chief');
    const misspelled = record(({ signed }) => (signed.nameSic = true));
    expect(signerText(english, misspelled)).toBe('Farid Gray (as printed), police chief');
  });
});

describe('what else is on the page', () => {
  test('is each mark once, with the office that gave it', () => {
    const marks = [
      { act: 'signed', office: 'manager' },
      { act: 'attested', office: 'clerk' },
      { act: 'sealed', office: 'not-stated' },
      { act: 'reviewed', office: 'attorney' },
      { act: 'reviewed', office: 'not-stated' },
      { act: 'marked', office: 'not-stated' },
      { act: 'marked', office: 'not-stated' },
    ] as const;
    const others = marks.map((mark) => ({ ...mark, unnamed: 'not-printed' as const }));
    expect(othersText(english, { others }, 'town')).toBe(
      'The signature page also shows the town manager’s signature, the clerk’s attestation, a seal, ' +
        'the attorney’s legal review, a legal review and a mark we could not identify.',
    );
    expect(othersText(spanish, { others }, 'town')).toBe(
      'En la página de las firmas también hay una firma de la administración municipal, ' +
        'una certificación de la secretaría (clerk), un sello, ' +
        'una revisión legal de un abogado o una abogada, una revisión legal y ' +
        'una marca que no pudimos identificar.',
    );
    expect(othersText(english, {})).toBeUndefined();
  });
});

describe('what a city’s agreement shows of its city hall', () => {
  const alone = (attached: Signer['attached']) =>
    record((each) => {
      delete each.others;
      each.attached = attached;
    });

  test('comes with what that does not show', () => {
    expect(cityHallText(english, record(), false)).toBe(
      'The signature page also shows the attorney’s legal review. We found no resolution in the agreement’s file, ' +
        'so the file does not show whether there was a local vote.',
    );
    expect(cityHallText(english, alone('nothing'), false)).toBe(
      'The signature page has no other signature or stamp. We also found no resolution in the agreement’s file, ' +
        'so the file does not show whether there was a local vote.',
    );
  });

  test('does not deny a resolution in a file that nobody has looked through', () => {
    expect(cityHallText(english, alone('not-read'), false)).toBe(
      'The signature page has no other signature or stamp. ' +
        'We did not look for a resolution in the rest of the agreement’s file, ' +
        'so we can’t say whether there was a local vote.',
    );
  });

  test('leaves out what that does not show where we know of votes, which the page lists', () => {
    expect(cityHallText(english, alone('nothing'), true)).toBe(
      'The signature page has no other signature or stamp, and we found no resolution in the agreement’s file.',
    );
    expect(cityHallText(spanish, alone('not-read'), true)).toBe(
      'La página de las firmas no tiene ninguna otra firma ni sello. No buscamos una resolución en el resto del documento.',
    );
  });

  test('names an attached resolution, with its tally', () => {
    const attached = alone('resolution');
    attached.resolution = { number: '7', date: '2025-03-01', tally: '3-2', page: 9 };
    expect(cityHallText(english, attached, false)).toBe(
      'A local resolution is attached: 7, passed 3-2 on March 1, 2025.',
    );
  });
});

test('a nickname has the quotation marks of the language', () => {
  expect(personName(spanish, 'A.J. “Tony” Smith')).toBe('A.J. «Tony» Smith');
  expect(personName(english, 'A.J. “Tony” Smith')).toBe('A.J. “Tony” Smith');
});
