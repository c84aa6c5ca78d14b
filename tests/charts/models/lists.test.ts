import { describe, expect, test } from 'vitest';
import { listGrowthModel } from '../../../src/charts/list-growth/model.ts';
import { listedLineModel } from '../../../src/charts/listed-line/model.ts';
import { listedShareModel } from '../../../src/charts/listed-share/model.ts';
import { listingStepsModel } from '../../../src/charts/listing-steps/model.ts';
import { signerOfficesModel } from '../../../src/charts/signer-offices/model.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import type { RosterIndex } from '../../../src/data/queries/roster-index.ts';
import { ends, starts, type Draft } from '../../fixtures/example.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { agencies, agencyOf, listsOf, type ListRows } from '../../fixtures/lists-of.ts';
import { county, municipality } from '../../fixtures/places-of.ts';
import { alone, english, linesOf, spanish, wordsOf } from './words-of.ts';

const facts = exampleFacts();

describe('the growth of ICE’s lists', () => {
  test('has these words in English', () => {
    expect(wordsOf(listGrowthModel(english, facts))).toMatchInlineSnapshot(`
      "about    Florida agreements and agencies on ICE’s lists
      finding  The number of Florida agreements on ICE’s list grew from 1 to 3, with the most growth in the Warrant Service Officer
      how      Each line connects the counts on ICE’s lists.
      caption  Florida’s 287(g) agreements and agencies on ICE’s lists from March 6, 2025, to July 1, 2025. One agency can have more than one agreement.
      drawn    4 lists. On March 6, 2025, there was 1 agreement with 1 agency. On July 1, 2025, there were 3 agreements with 2 agencies. Task Force Model: from 1 to 1 agreement. Warrant Service Officer: from 0 to 1 agreement. Jail Enforcement Model: from 0 to 1 agreement. We have no list between March 6, 2025, and May 12, 2025. We have no list between May 12, 2025, and June 16, 2025.
      as of    2025-12-31
      sources  ice-lists-2025-2026, summary
      table    The last list of each month, for Florida.
        List | *List label | Agreements | Agencies | Task Force Model | Warrant Service Officer | Jail Enforcement Model
        Mar 6, 2025 =2025-03-06 </list/2025-03-06/> + am | am | 1 | 1 | 1 | 0 | 0
        May 12, 2025 =2025-05-12 </list/2025-05-12/> + am | am | 2 | 2 | 1 | 1 | 0
        Jun 16, 2025 =2025-06-16 </list/2025-06-16/> + am | am | 2 | 1 | 0 | 1 | 1
        Jul 1, 2025 =2025-07-01 </list/2025-07-01/> + am | am | 3 | 2 | 1 | 1 | 1"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(listGrowthModel(spanish, facts))).toMatchInlineSnapshot(`
      "about    Acuerdos y agencias de Florida en las listas del ICE
      finding  Los acuerdos de Florida en la lista del ICE pasaron de 1 a 3; el modelo que más creció fue el de ejecución de órdenes (Warrant Service Officer)
      how      Cada línea une los números de las listas del ICE.
      caption  Acuerdos 287(g) y agencias de Florida en las listas del ICE, del 6 de marzo de 2025 al 1 de julio de 2025. Una agencia puede tener más de un acuerdo.
      drawn    4 listas. El 6 de marzo de 2025 había 1 acuerdo con 1 agencia. El 1 de julio de 2025 había 3 acuerdos con 2 agencias. Grupo de trabajo (Task Force Model): de 1 a 1 acuerdo. Ejecución de órdenes (Warrant Service Officer): de 0 a 1 acuerdo. Cárcel (Jail Enforcement Model): de 0 a 1 acuerdo. No tenemos ninguna lista entre el 6 de marzo de 2025 y el 12 de mayo de 2025. No tenemos ninguna lista entre el 12 de mayo de 2025 y el 16 de junio de 2025.
      as of    2025-12-31
      sources  ice-lists-2025-2026, summary
      table    La última lista de cada mes, en Florida.
        Lista | *Etiqueta de la lista | Acuerdos | Agencias | Grupo de trabajo (Task Force Model) | Ejecución de órdenes (Warrant Service Officer) | Cárcel (Jail Enforcement Model)
        6 mar 2025 =2025-03-06 </list/2025-03-06/> + am | am | 1 | 1 | 1 | 0 | 0
        12 may 2025 =2025-05-12 </list/2025-05-12/> + am | am | 2 | 2 | 1 | 1 | 0
        16 jun 2025 =2025-06-16 </list/2025-06-16/> + am | am | 2 | 1 | 0 | 1 | 1
        1 jul 2025 =2025-07-01 </list/2025-07-01/> + am | am | 3 | 2 | 1 | 1 | 1"
    `);
  });

  test('alone, has every list in its table', () => {
    expect(listGrowthModel(alone, facts).table.rows).toHaveLength(4);
  });
});

describe('what a place voted, and what the lists said of it', () => {
  const place = { place: '1299901', from: '2025-06-01', to: '2025-07-04' };

  test('has these words in English', () => {
    expect(wordsOf(listedLineModel(english, place, facts))).toMatchInlineSnapshot(`
      "about    Example City on ICE’s lists, June 1 to July 4, 2025
      finding  Example City was on one of the two ICE lists we have from June 1 to July 4, 2025
      how      Each dot on the line is one list, placed by its date. Lists from the same day appear in order.
      caption  Being on the list means ICE recorded an agreement, but it does not settle whether that agreement was in force.
      notes    Every list with this agency shows the same signing date: March 5, 2025.
      drawn    Example City is on 1 of 2 lists. Lists that do not include it: June 16, 2025. Votes on having the agreement: Jun 10: 3-2, against; Jun 24: 3-1, for.
      as of    2025-12-31
      sources  ice-lists-2025-2026, summary
      table    Votes and lists
        Date | *List label | What it says | *Signed
        Jun 10, 2025 =2025-06-10 </votes/example-city-2025-06-10-end/> |  | Example City ends its agreement |
        Jun 16, 2025 (file marked “am”) =2025-06-16 </list/2025-06-16/> | am | Not on this list |
        Jun 24, 2025 =2025-06-24 </votes/example-city-2025-06-24-start/> |  | Example City enters into its agreement |
        Jul 1, 2025 (file marked “am”) =2025-07-01 </list/2025-07-01/> | am | Listed, signed March 5, 2025 | Mar 5, 2025 =2025-03-05"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(listedLineModel(spanish, place, facts))).toMatchInlineSnapshot(`
      "about    Example City en las listas del ICE, del 1 de junio al 4 de julio de 2025
      finding  Example City estuvo en una de las dos listas del ICE que tenemos del 1 de junio al 4 de julio de 2025
      how      Cada punto de la línea es una lista, según su fecha. Las de un mismo día van en orden.
      caption  Estar en la lista significa que el ICE registró un acuerdo, pero no confirma que estuviera vigente.
      notes    Todas las listas con esta agencia indican la misma fecha de firma: 5 de marzo de 2025.
      drawn    Example City está en 1 de 2 listas. Listas que no la incluyen: 16 de junio de 2025. Votaciones sobre tener el acuerdo: 10 jun: 3-2, en contra; 24 jun: 3-1, a favor.
      as of    2025-12-31
      sources  ice-lists-2025-2026, summary
      table    Votaciones y listas
        Fecha | *Etiqueta de la lista | Qué dice | *Firmado
        10 jun 2025 =2025-06-10 </votes/example-city-2025-06-10-end/> |  | Example City pone fin a su acuerdo |
        16 jun 2025 (archivo marcado «am») =2025-06-16 </list/2025-06-16/> | am | No está en esta lista |
        24 jun 2025 =2025-06-24 </votes/example-city-2025-06-24-start/> |  | Example City suscribe su acuerdo |
        1 jul 2025 (archivo marcado «am») =2025-07-01 </list/2025-07-01/> | am | En la lista, firma: 5 de marzo de 2025 | 5 mar 2025 =2025-03-05"
    `);
  });
});

describe('vote, signature and first list', () => {
  test('has these words in English', () => {
    expect(wordsOf(listingStepsModel(english, facts))).toMatchInlineSnapshot(`
      "about    When cities voted, when agreements were signed and when ICE’s list first showed them
      finding  Of 1 city or town whose vote and signing dates we have, none voted before the agreement was signed; Example City’s agreement was signed 97 days before its first vote
      how      Each row is a city, town or village where a vote for or against an agreement passed.
      caption  Signing dates are ICE’s own. Voting, signing and being listed are three different things.
      notes    An agreement may have been on ICE’s list before the first list we have that includes it.
      drawn    In 1 municipality, a vote for or against having an agreement passed. The table has every date. Signed before the vote: Example City.
      as of    2025-12-31
      sources  ice-lists-2025-2026, summary; example-minutes-2025-06-10, page 2; example-minutes-2025-06-24, page 3
      table    Votes, signatures and first lists, place by place
        Place | Vote | Signed | First listed | Days from vote to signature | Days from signature to list
        Example City </places/example-city/> | Jun 10, 2025 =2025-06-10 </votes/example-city-2025-06-10-end/> + Jun 24, 2025 =2025-06-24 </votes/example-city-2025-06-24-start/> | Mar 5, 2025 =2025-03-05 | Mar 6, 2025 =2025-03-06 </list/2025-03-06/> | 111 days before the vote for it =-111 | 1"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(listingStepsModel(spanish, facts))).toMatchInlineSnapshot(`
      "about    Cuándo votaron las ciudades, cuándo se firmaron los acuerdos y cuándo los mostró la lista del ICE
      finding  De 1 ciudad o pueblo cuyas fechas de votación y de firma tenemos, ninguno votó antes de que se firmara el acuerdo; el acuerdo de Example City se firmó 97 días antes de su primera votación
      how      Cada fila es una ciudad, un pueblo o una villa donde se aprobó una moción a favor o en contra de un acuerdo.
      caption  Las fechas de firma son las del propio ICE. Votar, firmar y estar en la lista son tres cosas distintas.
      notes    Un acuerdo pudo estar en la lista del ICE antes de la primera lista nuestra que lo incluye.
      drawn    En 1 municipio se aprobó una moción a favor o en contra de tener un acuerdo. La tabla tiene todas las fechas. Se firmó antes de la votación: Example City.
      as of    2025-12-31
      sources  ice-lists-2025-2026, summary; example-minutes-2025-06-10, page 2; example-minutes-2025-06-24, page 3
      table    Votaciones, firmas y primeras listas, lugar por lugar
        Lugar | Votación | Firmado | Primera lista | Días de la votación a la firma | Días de la firma a la lista
        Example City </places/example-city/> | 10 jun 2025 =2025-06-10 </votes/example-city-2025-06-10-end/> + 24 jun 2025 =2025-06-24 </votes/example-city-2025-06-24-start/> | 5 mar 2025 =2025-03-05 | 6 mar 2025 =2025-03-06 </list/2025-03-06/> | 111 días antes de la votación a favor =-111 | 1"
    `);
  });
});

describe('who signed city and town agreements', () => {
  test('has these words in English', () => {
    expect(wordsOf(signerOfficesModel(english, facts))).toMatchInlineSnapshot(`
      "about    Who signed city and town agreements
      finding  Police chiefs signed 1 of the 1 city or town agreement we read
      how      Each square is one agreement, grouped by the office of the person who signed first for the agency.
      caption  Police chiefs include interim chiefs and a city marshal. A signature does not show whether a commission or council voted.
      notes    Another mark is a second signature, a stamp, a legal review or a resolution. ICE signed on March 5, 2025.
      drawn    Police chief: 1.
      as of    2025-07-01
      sources  example-agreement, summary
      table    City and town agreements we read, by the office of the person who signed first for the agency
        Office | Agreements | With nothing else from city hall | With another mark
        Police chief =police-chief | 1 | 0 | 1"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(signerOfficesModel(spanish, facts))).toMatchInlineSnapshot(`
      "about    Quién firmó los acuerdos de ciudades y pueblos
      finding  En 1 de 1 acuerdo de ciudades y pueblos que leímos, firmó un jefe o una jefa de policía
      how      Cada cuadrado es un acuerdo, según el cargo de quien firmó primero por la agencia.
      caption  Entre los jefes de policía contamos a los interinos y a un city marshal. Una firma no muestra si la comisión o el concejo votó.
      notes    Otra marca es una segunda firma, un sello, una revisión legal o una resolución. El ICE firmó el 5 de marzo de 2025.
      drawn    Jefe o jefa de policía: 1.
      as of    2025-07-01
      sources  example-agreement, summary
      table    Acuerdos de ciudades y pueblos que leímos, según el cargo de quien firmó primero por la agencia
        Cargo | Acuerdos | Sin nada más del gobierno municipal | Con otra marca
        Jefe o jefa de policía =police-chief | 1 | 0 | 1"
    `);
  });

  test('gives no days where no agreement has one', () => {
    const undated = exampleFacts(({ signers }) => signers.forEach(({ ice }) => delete ice.date));
    expect(wordsOf(signerOfficesModel(english, undated))).not.toContain('ICE signed');
  });

  test('gives the first and the last day, and counts what was not read', () => {
    const { notes } = signerOfficesModel(
      english,
      exampleFacts(({ signers }) => {
        signers[1]!.alsoListedUnder = 'example-city-police-department';
        signers.push({ ...signers[0]!, id: 'second', ice: { date: '2025-04-01' } });
      }),
    );
    expect(notes).toContain('ICE signed these agreements from March 5, 2025, to April 1, 2025.');
    const unread = exampleFacts((data) => (data.signers = [data.signers[1]!]));
    expect(signerOfficesModel(english, unread).notes).toContain(
      'We have not read 1 other city or town agreement on ICE’s lists.',
    );
  });
});

describe('the share of each county’s police departments on the list', () => {
  test('has these words in English', () => {
    expect(wordsOf(listedShareModel(english, facts))).toMatchInlineSnapshot(`
      "about    Share of police departments on ICE’s list, by county
      finding  In 1 of 1 county, every city or town police department is on the list; in 0, not one is
      how      Each bar is a county, and each block is one police department.
      caption  The chart counts police departments of cities, towns and villages, not agreements or sheriffs.
      notes    1 of 1 department is on ICE’s July 1, 2025 list. In 0 counties, some departments are on it and others are not. A place in two counties appears in both and counts once in the totals.
      drawn    There is one bar for each of 1 county. The county with the most departments is Example, with 1 of 1 on the list. The table has every county.
      as of    2025-07-01
      sources  ice-lists-2025-2026, summary; fbi-lee-2025, summary
      table    Police departments on ICE’s July 1, 2025 list, by county
        County | On the list | Departments | Share
        Example </places/example-county/> | 1 | 1 | 100% =1"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(listedShareModel(spanish, facts))).toMatchInlineSnapshot(`
      "about    Qué proporción de los departamentos de policía está en la lista, por condado
      finding  En 1 de 1 condado, todos los departamentos de policía municipal están en la lista; en 0, ninguno lo está
      how      Cada barra es un condado, y cada bloque, un departamento de policía.
      caption  El gráfico cuenta departamentos de policía de ciudades, pueblos y villas, no acuerdos ni oficinas de alguaciles.
      notes    1 de 1 departamento está en la lista del ICE del 1 de julio de 2025. En 0 condados, unos departamentos están y otros no. Un lugar que está en dos condados aparece en ambos y cuenta una vez en los totales.
      drawn    Hay una barra por cada uno de 1 condado. El que tiene más departamentos es Example, con 1 de 1 en la lista. La tabla tiene todos los condados.
      as of    2025-07-01
      sources  ice-lists-2025-2026, summary; fbi-lee-2025, summary
      table    Departamentos de policía en la lista del 1 de julio de 2025, por condado
        Condado | En la lista | Departamentos | Proporción
        Example </places/example-county/> | 1 | 1 | 100% =1"
    `);
  });
});

describe('what a place voted, beside lists that', () => {
  const { city, sheriff } = agencies;
  const days = { place: '1299901', from: '2025-06-01', to: '2025-07-04' };
  const line = (lists: ListRows, change?: (data: Draft) => void) =>
    listedLineModel(english, days, exampleFacts(change, listsOf({ '2025-01-01': [], ...lists })));
  const on = (signed?: string) => [[city, 'task-force', signed] as const];
  const none = [[sheriff, 'task-force'] as const];

  test.each<[string, ListRows, string]>([
    ['all show it', { '2025-06-16': on(), '2025-07-01': on() }, 'on every ICE list we have'],
    [
      'never show it',
      { '2025-06-16': none, '2025-07-01': none },
      'on neither of the two ICE lists',
    ],
    ['show it at times', { '2025-06-16': on(), '2025-07-01': none }, 'on one of the two ICE lists'],
    ['are missing', {}, 'We have no ICE list'],
  ])('%s', (_, lists, finding) => {
    expect(line(lists).finding).toContain(finding);
  });

  test('print one date of signing, several, or none', () => {
    expect(line({ '2025-06-16': on('2025-03-05') }).notes).toContain('March 5, 2025');
    const two = line({ '2025-06-16': on('2025-03-05'), '2025-07-01': on('2025-03-06') });
    expect(two.notes).toContain('two');
    expect(line({ '2025-06-16': none }).notes).toBeUndefined();
    expect(linesOf(line({ '2025-06-16': on() }).table).at(-2)).toContain('Listed');
  });

  test('are named with their first and last days, whatever the number of votes', () => {
    const lists = { '2025-06-16': on() };
    const finding = 'on every ICE list we have from June 1 to July 4, 2025';
    expect(line(lists).finding).toContain(finding);
    expect(line(lists, ({ motions }) => (byId(motions, ends).effect = 'none')).finding).toContain(
      finding,
    );
  });

  test('show a motion that failed as one that took no side', () => {
    const { scenes } = line({ '2025-06-10': on() }, ({ motions }) => {
      byId(motions, ends).result = 'fail';
    });
    expect(scenes.wide.description).toContain('Jun 10: 3-2, did not pass;');
  });

  test('of a place that is not there are refused', () => {
    expect(() => listedLineModel(english, { ...days, place: '1299909' }, facts)).toThrow(
      'there is no place "1299909"',
    );
  });
});

describe('the steps onto the list', () => {
  const { city } = agencies;
  const later = listsOf({ '2025-07-08': [[city, 'task-force', '2025-07-01']] });
  const stepsOf = (lists: RosterIndex, change?: (data: Draft) => void) =>
    listingStepsModel(english, exampleFacts(change, lists));

  test('have the days that it took from a vote to the signature', () => {
    expect(stepsOf(later).scenes.wide.description).toContain('It took 7 days');
    expect(linesOf(stepsOf(later).table).at(-1)).toMatch(/\| 7 \| 7$/);
  });

  test('have the time of several cities, from the day of the vote on', () => {
    const police = ['1299911', '1299912', '1299913'].map((place) =>
      agencyOf(`Police ${place}`, 'municipal-police', { place, counties: ['12999'] }),
    );
    const signed = ['2025-06-29', '2025-06-24', '2025-07-04'];
    const several = stepsOf(
      listsOf({
        '2025-07-08': police.map((agency, at) => [agency, 'task-force', signed[at]] as const),
      }),
      ({ bodies, motions, places, rollCalls }) => {
        for (const { place } of police) {
          const id = `city-${place}`;
          places.push(municipality(id, place!, ['12999'], 'own-department'));
          bodies.push({ ...bodies[0]!, id, place: place! });
          motions.push({ ...byId(motions, starts), id, body: id });
          rollCalls.push({ ...byId(rollCalls, starts), id });
        }
      },
    );
    expect(several.scenes.wide.description).toContain('up to 10 days');
    // Which of two things of one day came first is not known.
    expect(several.finding).toMatch(
      /^Of 3 cities and towns whose vote and signing dates we have, 2 voted before the agreement was signed$/,
    );
    expect(linesOf(several.table).map((line) => / \| ([^|]+) \| ([^|]+)$/.exec(line)?.[1])).toEqual(
      expect.arrayContaining(['5', '0', '10']),
    );
  });

  test('say nothing of days where nothing was signed after a vote', () => {
    expect(listingStepsModel(english, facts).scenes.wide.description).not.toContain('It took');
  });

  test('name those that are on no list, and those whose vote has no day', () => {
    const unlisted = stepsOf(listsOf({ '2025-07-08': [] }));
    expect(unlisted.scenes.wide.description).toContain('Not on any list we have: Example City.');
    expect(linesOf(unlisted.table).at(-1)).toMatch(/(Not on any list we have = \| ){2}– = \| – =$/);
    const vague = stepsOf(later, ({ motions }) => {
      for (const motion of motions) motion.when = { date: '2025-06', precision: 'month' };
    });
    expect(vague.scenes.wide.description).toContain(
      'We know only the month of the vote: Example City.',
    );
  });
});

describe('the shares of several counties', () => {
  const places = [
    county('alpha', '12001'),
    county('beta', '12003'),
    county('gamma', '12005'),
    municipality('alpha-city', '1200101', ['12001'], 'own-department'),
    municipality('beta-city', '1200301', ['12003'], 'own-department'),
    municipality('beta-town', '1200302', ['12003'], 'own-department'),
    municipality('beta-village', '1200303', ['12003'], 'own-department'),
  ];
  const police = (place: string) =>
    agencyOf(`Police ${place}`, 'municipal-police', { place, counties: ['12003'] });
  const lists = listsOf({ '2025-07-01': [[police('1200301'), 'task-force']] });
  const model = listedShareModel(
    english,
    exampleFacts((data) => (data.places = places), lists),
  );

  test('name the counties that have none on the list, and those without such police', () => {
    expect(model.scenes.wide.description).toContain(
      'The county with the most departments is Beta, with 1 of 3 on the list.',
    );
    expect(model.scenes.wide.description).toContain('These counties have none on the list: Alpha.');
    expect(model.notes).toContain('with its own police in one county: Gamma.');
  });

  test('stand in the table in whole percent, with nothing where there is nothing to share', () => {
    expect(linesOf(model.table).slice(2)).toEqual([
      '  Beta </places/beta/> | 1 | 3 | 33% =0.33',
      '  Alpha </places/alpha/> | 0 | 1 | 0% =0',
      expect.stringMatching(/^ {2}Gamma <\/places\/gamma\/> \| {2}\| .* =0 \|$/),
    ]);
  });
});

test('alone, the growth of the lists has a row for each list, and beside the page the last of each month', () => {
  const { city } = agencies;
  const lists = listsOf({
    '2025-06-16': [[city, 'task-force']],
    '2025-06-20': [[city, 'task-force']],
    '2025-07-01': [],
  });
  const rowsOf = (page: typeof english) =>
    linesOf(
      listGrowthModel(
        page,
        exampleFacts(() => {}, lists),
      ).table,
    ).slice(2);
  expect(rowsOf(alone)).toHaveLength(3);
  expect(rowsOf(english).map((row) => row.slice(2, 14))).toEqual(['Jun 20, 2025', 'Jul 1, 2025 ']);
});
