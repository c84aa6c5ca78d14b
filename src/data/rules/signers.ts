import type { Problem } from '../load/problem.ts';
import type { Dataset, Signer } from '../schema/index.ts';

type Fault = Omit<Problem, 'collection' | 'record'>;

/** The faults of each record, located. */
function faultsOf(signers: readonly Signer[], of: (record: Signer) => Fault[]): Problem[] {
  return signers.flatMap((record) =>
    of(record).map((fault) => ({ collection: 'signers' as const, record: record.id, ...fault })),
  );
}

/** Either a name and how it is printed, or why there is none; the same of a day. Never both, never neither. */
function signersNameOrSayWhyNot({ signers }: Dataset): Problem[] {
  const one = (
    path: (string | number)[],
    field: string,
    reason: string,
    has: boolean[],
  ): Fault[] =>
    has[0] !== has[1]
      ? []
      : [
          {
            path,
            found: has[0] ? `found both "${field}" and "${reason}"` : 'found neither',
            expected: `expected "${field}", or "${reason}" with the reason why it is blank`,
          },
        ];
  const name = (path: (string | number)[], each: Partial<Signer['ice']>) =>
    one(path, 'name', 'unnamed', [each.name !== undefined, each.unnamed !== undefined]);
  const day = (path: (string | number)[], each: Partial<Signer['ice']>) =>
    one(path, 'date', 'undated', [each.date !== undefined, each.undated !== undefined]);
  return faultsOf(signers, ({ signed, ice, others = [] }) => [
    ...name(['signed'], signed),
    ...day(['signed'], signed),
    ...name(['ice'], ice),
    ...day(['ice'], ice),
    ...others.flatMap((each, index) => name(['others', index], each)),
    ...one(['signed'], 'nameAs', 'unnamed', [
      signed.nameAs !== undefined,
      signed.unnamed !== undefined,
    ]),
    ...((signed.undated === 'misprinted') === (signed.datePrinted !== undefined)
      ? []
      : [
          {
            path: ['signed', 'datePrinted'],
            found: signed.datePrinted === undefined ? 'found nothing' : 'found a day as printed',
            expected:
              'expected what the page prints where "undated" is "misprinted", and only there',
          },
        ]),
  ]);
}

/** The agency signs before ICE, or the same day: where it did not, a note says so. */
function agenciesSignBeforeIce({ signers }: Dataset): Problem[] {
  return faultsOf(signers, ({ signed, ice, note }) =>
    signed.date === undefined || ice.date === undefined || signed.date <= ice.date || note
      ? []
      : [
          {
            path: ['signed', 'date'],
            found: `found ${signed.date}, after ICE signed on ${ice.date}`,
            expected:
              'expected the same day or an earlier one, or a note that says what the page shows',
          },
        ],
  );
}

/** Nobody signs a form before the day on which it was revised. */
function signersUseFormsThatExist({ signers, forms }: Dataset): Problem[] {
  return faultsOf(signers, (record) => {
    const form = forms.find(({ id }) => id === record.form);
    if (!form) return [];
    const early = (['signed', 'ice'] as const).filter((side) => {
      const { date } = record[side];
      return date !== undefined && date < form.revised;
    });
    return [
      ...(form.model === record.model
        ? []
        : [
            {
              path: ['form'],
              found: `found a form of the model "${form.model}"`,
              expected: `expected one of the model "${record.model}"`,
            },
          ]),
      ...early.map((side) => ({
        path: [side, 'date'],
        found: `found ${record[side].date!}`,
        expected: `expected ${form.revised} or later, the day on which the form was revised`,
      })),
    ];
  });
}

/** What is cited is on a page that the file has; the page with the signatures is cited. */
function signersAreOnTheirPages({ signers }: Dataset): Problem[] {
  return faultsOf(signers, ({ page, pages, resolution, citations }) => {
    const beyond = (path: (string | number)[], number: number): Fault[] =>
      number <= pages
        ? []
        : [
            {
              path,
              found: `found page ${number}`,
              expected: `expected at most ${pages}, the number of its pages`,
            },
          ];
    const cited = citations.map(({ at }) => Number(/^page (\d+)$/.exec(at)?.[1]));
    return [
      ...beyond(['page'], page),
      ...(resolution ? beyond(['resolution', 'page'], resolution.page) : []),
      ...cited.flatMap((number, index) => beyond(['citations', index, 'at'], number || 0)),
      ...(cited.includes(page)
        ? []
        : [
            {
              path: ['citations'],
              found: `found no citation of page ${page}`,
              expected: `expected one: the signatures are on page ${page}`,
            },
          ]),
    ];
  });
}

/** A resolution is described where one is attached, and was passed by the day on which ICE signed. */
function attachedResolutionsAreDescribed({ signers }: Dataset): Problem[] {
  return faultsOf(signers, ({ attached, resolution, ice }) => [
    ...((attached === 'resolution') === (resolution !== undefined)
      ? []
      : [
          {
            path: ['attached'],
            found: `found "${attached}"${resolution ? ' beside a resolution' : ' and no "resolution"'}`,
            expected: 'expected "resolution" where a resolution is described, and only there',
          },
        ]),
    ...(resolution && ice.date !== undefined && resolution.date > ice.date
      ? [
          {
            path: ['resolution', 'date'],
            found: `found ${resolution.date}`,
            expected: `expected ${ice.date} or earlier, when ICE signed what it is attached to`,
          },
        ]
      : []),
  ]);
}

/** Read here clause by clause and read for its signatures, an agreement is the same agreement. */
function signersAgreeWithAgreements({ signers, agreements, sources }: Dataset): Problem[] {
  return faultsOf(signers, (record) => {
    const agreement = agreements.find(({ id }) => id === record.agreement);
    if (!agreement) return [];
    const document = sources.find(({ id }) => id === agreement.document);
    const signatures = (party: 'agency' | 'ice') =>
      agreement.signatures.filter((each) => each.party === party && each.act === 'signed');
    const sides = [
      { path: 'signed', side: record.signed, all: signatures('agency') },
      { path: 'ice', side: record.ice, all: signatures('ice') },
    ] as const;
    const differ = (path: string[], found: string, expected: string): Fault[] =>
      found === expected
        ? []
        : [
            {
              path,
              found: `found ${found}`,
              expected: `expected ${expected}, as in "${agreement.id}" of data/agreements.json`,
            },
          ];
    return [
      ...differ(['model'], record.model, agreement.model),
      ...differ(['pages'], String(record.pages), String(agreement.pages)),
      ...(document?.url === undefined ? [] : differ(['archived'], record.archived, document.url)),
      ...sides.flatMap(({ path, side, all }) =>
        all.some(({ name, date }) => name === (side.name ?? 'not-found') && date === side.date)
          ? []
          : differ(
              [path],
              [side.name ?? 'no name', side.date ?? 'no day'].join(', '),
              all.map(({ name, date }) => [name, date ?? 'no day'].join(', ')).join(' or '),
            ),
      ),
    ];
  });
}

/** An edition of a form is compared with an older one of its model. */
function formsFollowOlderForms({ forms }: Dataset): Problem[] {
  return forms.flatMap(({ id, model, revised, compared }) => {
    const older = forms.find((form) => form.id === compared?.with);
    if (!older || (older.model === model && older.revised < revised)) return [];
    return {
      collection: 'forms' as const,
      record: id,
      path: ['compared', 'with'],
      found: `found "${older.id}", of ${older.revised}`,
      expected: `expected a form of the model "${model}" from before ${revised}`,
    };
  });
}

export const signersRules = {
  signersNameOrSayWhyNot,
  agenciesSignBeforeIce,
  signersUseFormsThatExist,
  signersAreOnTheirPages,
  attachedResolutionsAreDescribed,
  signersAgreeWithAgreements,
  formsFollowOlderForms,
};
