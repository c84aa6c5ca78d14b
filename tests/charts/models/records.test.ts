import { describe, expect, test } from 'vitest';
import { ladderModel } from '../../../src/charts/authority-ladder/model.ts';
import { claimLineageModel } from '../../../src/charts/lineage/claim-model.ts';
import { sourceClaimMatrixModel } from '../../../src/charts/source-claim-matrix/model.ts';
import { sourceLineageModel } from '../../../src/charts/lineage/source-model.ts';
import { timelineModel } from '../../../src/charts/timeline/model.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { countVoices } from '../../../src/data/queries/voices.ts';
import { countText } from '../../../src/i18n/lineage.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { starts } from '../../fixtures/example.ts';
import { alone, english, spanish, wordsOf } from './words-of.ts';

const facts = exampleFacts(({ agreements, events, statutes }) => {
  const [vote] = events;
  const { motion: _motion, agreement: _agreement, ...signing } = vote!;
  events.push(
    {
      ...vote!,
      id: '2025-06-24-vote',
      motion: starts,
      when: { date: '2025-06-24', precision: 'day' },
    },
    { ...signing, id: '2025-03-signing', when: { date: '2025-03', precision: 'month' } },
  );
  const [duty] = statutes[0]!.duties;
  statutes[0]!.duties.push({
    ...duty!,
    ...{ verb: 'disputed', topic: 'sign', claim: 'votes-bind' },
    what: { en: 'whether they may end it', es: 'si pueden ponerle fin' },
  });
  agreements[0]!.clauses[0]!.duty = {
    ...{ who: 'both', verb: 'may', topic: 'end' },
    what: { en: 'end it', es: 'ponerle fin' },
  };
});
const claim = byId(facts.dataset.claims, 'june-tally');
const law = { of: 'example-law-1', agreement: 'example-city' };

describe('the timeline', () => {
  test('has these words in English', () => {
    expect(wordsOf(timelineModel(english, facts))).toMatchInlineSnapshot(`
      "about    The Key West story on a timeline
      finding  Key West held two votes on its agreement 14 days apart, in a story that spans four months
      how      Read down from the oldest event to the newest.
      caption  Each event lists its sources (1 citation).
      drawn    3 events, the first dated March 2025, and the last dated June 24, 2025. Votes: June 10, 2025; June 24, 2025. The table lists each event by its number.
      as of    2025-12-31
      sources  example-minutes-2025-06-10, page 2
      table    Events by number
        No. | Date | *How exact the date is | Event
        1 | March 2025 =2025-03 | Exact day not known | The commission votes </timeline/#2025-03-signing>
        2 | June 10, 2025 =2025-06-10 | Known to the day | The commission votes </timeline/#2025-06-10-vote>
        3 | June 24, 2025 =2025-06-24 | Known to the day | The commission votes </timeline/#2025-06-24-vote>"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(timelineModel(spanish, facts))).toMatchInlineSnapshot(`
      "about    La historia de Cayo Hueso en una línea de tiempo
      finding  Cayo Hueso votó dos veces sobre su acuerdo con 14 días de diferencia, en una historia de cuatro meses
      how      Se lee de arriba abajo, del hecho más antiguo al más reciente.
      caption  Cada hecho indica sus fuentes (1 cita).
      drawn    3 hechos; el primero, marzo de 2025; el último, 24 de junio de 2025. Votaciones: 10 de junio de 2025; 24 de junio de 2025. La tabla presenta cada hecho con su número.
      as of    2025-12-31
      sources  example-minutes-2025-06-10, page 2
      table    Hechos por número
        N.º | Fecha | *Cuán exacta es la fecha | Hecho
        1 | marzo de 2025 =2025-03 | Se desconoce el día exacto | La comisión vota </timeline/#2025-03-signing>
        2 | 10 de junio de 2025 =2025-06-10 | Se conoce el día | La comisión vota </timeline/#2025-06-10-vote>
        3 | 24 de junio de 2025 =2025-06-24 | Se conoce el día | La comisión vota </timeline/#2025-06-24-vote>"
    `);
  });

  test('counts weeks only between days that are known, and only where there are many', () => {
    const gaps = timelineModel(english, facts).events.map(({ gap }) => gap);
    expect(gaps).toEqual([undefined, undefined, undefined]);
    const late = exampleFacts(({ events }) => {
      const { motion: _motion, agreement: _agreement, ...signing } = events[0]!;
      events.push({ ...signing, id: 'late', when: { date: '2025-08-12', precision: 'day' } });
    });
    expect(timelineModel(english, late).events.at(-1)!.gap).toBe('9 weeks later');
    expect(timelineModel(spanish, late).events.at(-1)!.gap).toBe('9 semanas después');
  });

  test('alone, says nothing of sources below, since its events have none there', () => {
    expect(timelineModel(alone, facts).caption).toBeUndefined();
  });
});

describe('the ladder of authority', () => {
  test('has these words in English', () => {
    expect(wordsOf(ladderModel(english, law, facts))).toMatchInlineSnapshot(`
      "about    Who decides what about an agreement
      finding  Florida law treats sheriffs and cities differently; officials disagree on what it requires of cities
      how      Each line says, in our words, what a law says about those at the top of its column. If none of the laws below covers a decision, the table says so.
      caption  This table does not show every law, but our page on the law shows them all.
      drawn    Signing an agreement. Sheriffs with a county jail: These laws do not say. Counties: These laws do not say. Cities, towns and villages: In dispute: whether they may end it. Choosing the model. Sheriffs with a county jail: These laws do not say. Counties: These laws do not say. Cities, towns and villages: These laws do not say. Having a sanctuary policy. Sheriffs with a county jail: These laws do not say. Counties: These laws do not say. Cities, towns and villages: These laws do not say. Using “best efforts”. Sheriffs with a county jail: These laws do not say. Counties: These laws do not say. Cities, towns and villages: These laws do not say. Ending an agreement. Sheriffs with a county jail: These laws do not say. Counties: These laws do not say. Cities, towns and villages: May end it (by the agreement’s own terms).
      as of    2025-12-31
      sources  example-law, section 1
      table    Each level of government, with its laws
        What it requires, bans or allows (Who must, must not or may) | Level | Law | Question
        Either side may end it. | The federal level: law, Homeland Security and ICE | Example City agreement, section XVI </agreements/example-city/#ending-it> |
        Cities, towns and villages must count the votes. | The city: commission and police | § 1, Example Stat. </law/example-law-1/> |
        Cities, towns and villages: Officials disagree on whether they may end it. | The city: commission and police | § 1, Example Stat. </law/example-law-1/> | Whether it binds </ledger/votes-bind/>"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(ladderModel(spanish, law, facts))).toMatchInlineSnapshot(`
      "about    Quién decide qué sobre un acuerdo
      finding  La ley de Florida trata de manera distinta a los alguaciles y a las ciudades; los funcionarios discrepan sobre lo que exige a las ciudades
      how      Cada línea resume, con nuestras palabras, lo que dispone una ley para quienes encabezan la columna. Si ninguna de las leyes de abajo trata de una decisión, la tabla lo indica.
      caption  La tabla no tiene todas las leyes; las demás están en la página de las leyes.
      drawn    Firmar un acuerdo. Alguaciles a cargo de una cárcel del condado: Estas leyes no dicen nada al respecto. Condados: Estas leyes no dicen nada al respecto. Ciudades, pueblos y villas: En disputa: si pueden ponerle fin. Elegir el modelo del acuerdo. Alguaciles a cargo de una cárcel del condado: Estas leyes no dicen nada al respecto. Condados: Estas leyes no dicen nada al respecto. Ciudades, pueblos y villas: Estas leyes no dicen nada al respecto. Tener una política santuario. Alguaciles a cargo de una cárcel del condado: Estas leyes no dicen nada al respecto. Condados: Estas leyes no dicen nada al respecto. Ciudades, pueblos y villas: Estas leyes no dicen nada al respecto. Hacer sus «mejores esfuerzos». Alguaciles a cargo de una cárcel del condado: Estas leyes no dicen nada al respecto. Condados: Estas leyes no dicen nada al respecto. Ciudades, pueblos y villas: Estas leyes no dicen nada al respecto. Poner fin a un acuerdo. Alguaciles a cargo de una cárcel del condado: Estas leyes no dicen nada al respecto. Condados: Estas leyes no dicen nada al respecto. Ciudades, pueblos y villas: Pueden ponerle fin (según los términos del propio acuerdo).
      as of    2025-12-31
      sources  example-law, section 1
      table    Cada nivel de gobierno, con sus leyes
        Qué exige, prohíbe o permite (Quién debe, no debe o puede) | Nivel | Ley | Pregunta
        Cualquiera de las partes puede ponerle fin. | El nivel federal: la ley, Seguridad Nacional y el ICE | Acuerdo de Example City, sección XVI </agreements/example-city/#ending-it> |
        Las ciudades, los pueblos y las villas deben contar los votos. | La ciudad: comisión y policía | § 1, Example Stat. </law/example-law-1/> |
        Las ciudades, los pueblos y las villas: los funcionarios no están de acuerdo sobre si pueden ponerle fin. | La ciudad: comisión y policía | § 1, Example Stat. </law/example-law-1/> | Si obliga </ledger/votes-bind/>"
    `);
  });

  test('says that officials disagree only where a duty is disputed', () => {
    const settled = ladderModel(english, law, exampleFacts());
    expect(settled.finding).not.toBe(ladderModel(english, law, facts).finding);
  });
});

describe('who repeats whom in one row of the ledger', () => {
  test('has these words in English', () => {
    expect(wordsOf(claimLineageModel(english, claim, facts))).toMatchInlineSnapshot(`
      "about    Who repeats whom on “The tally in June”
      finding  The three sources we cite trace back to two independent ones
      how      Each copy appears below the source it repeats, and an arrow leads from the source to the copy. The shape shows whether a source agrees with what we found.
      caption  Some sources may repeat others without saying so, so the real number of independent sources could be lower.
      drawn    We cite three sources on this question, but we count two as independent. A copy counts only as the source it repeats, and each publisher counts once. Counted that way, one agrees with what we found and one differs. Publisher of example-herald repeats Publisher of example-gazette.
      as of    2025-12-31
      sources  example-minutes-2025-06-10, summary; example-gazette, summary; example-herald, summary
      table    Sources, and what each of them repeats
        Source | Published | Does it agree with what we found? (Does it agree with what we found?) | Repeats | Evidence
        Example City </sources/example-minutes-2025-06-10/> | June 17, 2025 =2025-06-17 | agrees with what we found |  | We found no sign that it copied another source.
        Publisher of example-gazette </sources/example-gazette/> | June 11, 2025 =2025-06-11 | differs from what we found |  | We found no sign that it copied another source.
        Publisher of example-herald </sources/example-herald/> | June 12, 2025 =2025-06-12 | differs from what we found | Publisher of example-gazette </sources/example-gazette/> | It names the newspaper."
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(claimLineageModel(spanish, claim, facts))).toMatchInlineSnapshot(`
      "about    Quién repite a quién en «El recuento de junio»
      finding  Las tres fuentes que citamos vienen de dos fuentes independientes
      how      Cada copia está debajo de la fuente que repite, y una flecha va de la fuente a la copia. La forma indica si la fuente coincide con lo que encontramos.
      caption  Es posible que algunas fuentes repitan a otras sin decirlo, así que el número real de fuentes independientes podría ser menor.
      drawn    Citamos tres fuentes sobre esta pregunta, pero contamos dos como independientes. Una copia cuenta solo como la fuente que repite, y cada medio cuenta una sola vez. Contadas así, una coincide con lo que encontramos y una difiere. Publisher of example-herald repite a Publisher of example-gazette.
      as of    2025-12-31
      sources  example-minutes-2025-06-10, summary; example-gazette, summary; example-herald, summary
      table    Fuentes y lo que repite cada una
        Fuente | Publicada | ¿Coincide con lo que encontramos? (¿Coincide con lo que encontramos?) | Repite a | Indicios
        Example City </sources/example-minutes-2025-06-10/> | 17 de junio de 2025 =2025-06-17 | coincide con lo que encontramos |  | No encontramos indicios de que copie a otra fuente.
        Publisher of example-gazette </sources/example-gazette/> | 11 de junio de 2025 =2025-06-11 | difiere de lo que encontramos |  | No encontramos indicios de que copie a otra fuente.
        Publisher of example-herald </sources/example-herald/> | 12 de junio de 2025 =2025-06-12 | difiere de lo que encontramos | Publisher of example-gazette </sources/example-gazette/> | Nombra al periódico."
    `);
  });
});

test('sources that repeat none of the others are independent of each other', () => {
  const apart = exampleFacts(({ claims, sources }) => {
    for (const source of sources) delete source.derivedFrom;
    for (const each of byId(claims, claim.id).assertions) delete each.repeats;
  });
  const { finding } = claimLineageModel(english, byId(apart.dataset.claims, claim.id), apart);
  expect(finding).toBe('The three sources we cite are independent of each other');
});

test('a copy of a source that is not quoted is not called independent', () => {
  const { assertions } = claim;
  const quoted = {
    ...claim,
    assertions: assertions.filter(({ source }) => source !== 'example-gazette'),
  };
  const count = countVoices(quoted, facts.dataset.sources);
  expect(count.independent).toBe(count.sources);
  expect(countText(english, quoted, count)).toContain(
    'We cite two sources on this question, and they trace back to two independent ones.',
  );
  expect(countText(spanish, quoted, count)).toContain(
    'Citamos dos fuentes sobre esta pregunta, que vienen de dos fuentes independientes.',
  );
  expect(claimLineageModel(english, quoted, facts).finding).toBe(
    'One of the two sources we cite repeats another',
  );
  expect(claimLineageModel(spanish, quoted, facts).finding).toBe(
    'Una de las dos fuentes que citamos repite a otra',
  );
});

describe('who repeats whom in all sources', () => {
  test('has these words in English', () => {
    expect(wordsOf(sourceLineageModel(english, facts))).toMatchInlineSnapshot(`
      "about    Who repeats whom, in all sources
      finding  We know of one source, out of 7, that repeats another in whole or in part
      how      Each copy appears below the source it repeats, and an arrow leads from the source to the copy. Each entry shows the source’s date and how many of our questions it addresses.
      caption  A copy does not confirm what it copies. Sources not shown here are not known to be copies.
      notes    Some sources may repeat others without saying so, so the real number of independent sources could be lower.
      drawn    Publisher of example-herald repeats Publisher of example-gazette.
      as of    2025-12-31
      sources  example-gazette, summary; example-herald, summary
      table    Sources, and what each of them repeats
        Source | Published | Repeats | Evidence
        Publisher of example-gazette </sources/example-gazette/> | June 11, 2025 =2025-06-11 |  | We found no sign that it copied another source.
        Publisher of example-herald </sources/example-herald/> | June 12, 2025 =2025-06-12 | Publisher of example-gazette </sources/example-gazette/> | It names the newspaper."
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(sourceLineageModel(spanish, facts))).toMatchInlineSnapshot(`
      "about    Quién repite a quién, en todas las fuentes
      finding  Sabemos de una fuente, de un total de 7, que repite a otra en todo o en parte
      how      Cada copia está debajo de la fuente que repite, y una flecha va de la fuente a la copia. Junto a cada una están su fecha y el número de preguntas que trata.
      caption  Una copia no confirma lo que copia. Que sepamos, las fuentes que no se muestran aquí no son copias.
      notes    Es posible que algunas fuentes repitan a otras sin decirlo, así que el número real de fuentes independientes podría ser menor.
      drawn    Publisher of example-herald repite a Publisher of example-gazette.
      as of    2025-12-31
      sources  example-gazette, summary; example-herald, summary
      table    Fuentes y lo que repite cada una
        Fuente | Publicada | Repite a | Indicios
        Publisher of example-gazette </sources/example-gazette/> | 11 de junio de 2025 =2025-06-11 |  | No encontramos indicios de que copie a otra fuente.
        Publisher of example-herald </sources/example-herald/> | 12 de junio de 2025 =2025-06-12 | Publisher of example-gazette </sources/example-gazette/> | Nombra al periódico."
    `);
  });
});

describe('sources against the rows of the ledger', () => {
  test('has these words in English', () => {
    expect(wordsOf(sourceClaimMatrixModel(english, facts))).toMatchInlineSnapshot(`
      "about    Five sources and the questions they address
      finding  On one of the two questions, one or more of the five sources differ from what we found; one question is open
      how      Each line is one question, and each column is one source. Questions that none of the five addresses are left out here, but they are in the full table.
      caption  Silence is not agreement. An open question has no right answer here, so no source is marked right or wrong on it.
      notes    Publisher of example-gazette, June 11, 2025: agrees 0, in part 0, differs 1, open 1, silent 0. Publisher of example-herald, June 12, 2025: agrees 0, in part 0, differs 1, open 0, silent 1. Example City, June 17, 2025: agrees 1, in part 0, differs 0, open 0, silent 1.
      drawn    2 questions: Settled by the record, 1; Unresolved, 1. The notes count what each source says. Questions where a source differs from what we found: The tally in June.
      as of    2025-12-31
      sources  example-gazette, summary; example-herald, summary; example-minutes-2025-06-10, summary
      table    What the five sources say, question by question
        Question | Publisher of example-gazette, June 11, 2025 </sources/example-gazette/> | Publisher of example-herald, June 12, 2025 </sources/example-herald/> | Example City, June 17, 2025 </sources/example-minutes-2025-06-10/>
        The tally in June | differs | differs (copy) | agrees
        Whether it binds | open | silent | silent"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(sourceClaimMatrixModel(spanish, facts))).toMatchInlineSnapshot(`
      "about    Cinco fuentes y las preguntas que tratan
      finding  En una de las dos preguntas, una o más de las cinco fuentes difieren de lo que encontramos; una sigue abierta
      how      Cada línea es una pregunta, y cada columna, una fuente. Las preguntas que ninguna de las cinco trata no están aquí, pero sí en la tabla completa.
      caption  No decir nada no es estar de acuerdo. Una pregunta abierta no tiene aquí respuesta correcta, así que ninguna fuente acierta ni se equivoca en ella.
      notes    Publisher of example-gazette, 11 de junio de 2025: coincide en 0, coincide en parte en 0, difiere en 1, responde a preguntas abiertas en 1 y no dice nada en 0. Publisher of example-herald, 12 de junio de 2025: coincide en 0, coincide en parte en 0, difiere en 1, responde a preguntas abiertas en 0 y no dice nada en 1. Example City, 17 de junio de 2025: coincide en 1, coincide en parte en 0, difiere en 0, responde a preguntas abiertas en 0 y no dice nada en 1.
      drawn    2 preguntas: Resuelta por los documentos, 1; Sin resolver, 1. Los detalles cuentan qué dice cada fuente. Preguntas en las que una fuente difiere de lo que encontramos: El recuento de junio.
      as of    2025-12-31
      sources  example-gazette, summary; example-herald, summary; example-minutes-2025-06-10, summary
      table    Qué dicen las cinco fuentes, pregunta por pregunta
        Pregunta | Publisher of example-gazette, 11 de junio de 2025 </sources/example-gazette/> | Publisher of example-herald, 12 de junio de 2025 </sources/example-herald/> | Example City, 17 de junio de 2025 </sources/example-minutes-2025-06-10/>
        El recuento de junio | difiere | difiere (copia) | coincide
        Si obliga | abierta | no dice | no dice"
    `);
  });
});
