import { describe, expect, test } from 'vitest';
import { allVotesModel } from '../../../src/charts/all-votes/model.ts';
import { seatsModel } from '../../../src/charts/seats/model.ts';
import { tallyBarModel } from '../../../src/charts/tally-bar/model.ts';
import { voteShiftModel } from '../../../src/charts/vote-shift/model.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { ends, park, starts } from '../../fixtures/example.ts';
import { english, linesOf, spanish, wordsOf } from './words-of.ts';

const facts = exampleFacts();

describe('all votes', () => {
  test('has these words in English', () => {
    expect(wordsOf(allVotesModel(english, facts))).toMatchInlineSnapshot(`
      "about    All votes by body and date
      finding  Of one local body, none approved or kept an agreement, and one decided one way, then the other
      how      Each row is a city, county or other local body, and each mark is a vote. The label gives the result and, if we know it, the count.
      caption  3 votes by 1 body. These are the votes we found, not all that took place, and an agreement can also be signed without a vote.
      notes    We know how every member voted in 2 of the 3 votes.
      drawn    3 votes by 1 body, from June 2025 to June 2025. Of one vote on having an agreement, one passed. Of one on ending one, one passed. Of one on other questions, one passed. The table lists every vote.
      as of    2025-12-31
      sources  example-minutes-2025-06-10, page 2; example-minutes-2025-06-24, page 3
      table    All votes, grouped by how each body decided and ordered by its first vote
        Vote | *Place | Date | *How exact the date is | The question | Result | *Yes | *No | Members’ votes known | *Members (Seats)
        Example City ends its agreement </votes/example-city-2025-06-10-end/> | Example City | Jun 10, 2025 =2025-06-10 | Known to the day | On ending an agreement | Passed, 3-2 | 3 | 2 | 5 of 5 =5 | 5
        Example City opens a park </votes/example-city-2025-06-24-park/> | Example City | Jun 24, 2025 =2025-06-24 | Known to the day | On another question | Passed, 3-1, one absent | 3 | 1 | 1 of 5 =1 | 5
        Example City enters into its agreement </votes/example-city-2025-06-24-start/> | Example City | Jun 24, 2025 =2025-06-24 | Known to the day | On having an agreement | Passed, 3-1, one absent | 3 | 1 | 5 of 5 =5 | 5"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(allVotesModel(spanish, facts))).toMatchInlineSnapshot(`
      "about    Todas las votaciones, por gobierno y fecha
      finding  De un órgano local, ninguno aprobó o mantuvo un acuerdo, y uno decidió primero una cosa y después la otra
      how      Cada fila es una ciudad, un condado u otro órgano local, y cada marca, una votación. La etiqueta indica el resultado y, si lo sabemos, el recuento.
      caption  3 votaciones de 1 órgano. Son las que encontramos, no todas las que hubo, y un acuerdo también se puede firmar sin votación.
      notes    Sabemos cómo votó cada miembro en 2 de las 3 votaciones.
      drawn    3 votaciones de 1 órgano, de junio de 2025 a junio de 2025. De una votación sobre tener un acuerdo, se aprobó una. De una sobre ponerle fin, se aprobó una. De una sobre otras preguntas, se aprobó una. La tabla enumera todas.
      as of    2025-12-31
      sources  example-minutes-2025-06-10, page 2; example-minutes-2025-06-24, page 3
      table    Todas las votaciones, agrupadas por lo que decidió cada órgano y ordenadas por su primera votación
        Votación | *Lugar | Fecha | *Cuán exacta es la fecha | La pregunta | Resultado | *Sí | *No | Votos conocidos | *Miembros (Puestos)
        Example City pone fin a su acuerdo </votes/example-city-2025-06-10-end/> | Example City | 10 jun 2025 =2025-06-10 | Se conoce el día | Sobre poner fin a un acuerdo | Aprobada, 3-2 | 3 | 2 | 5 de 5 =5 | 5
        Example City abre un parque </votes/example-city-2025-06-24-park/> | Example City | 24 jun 2025 =2025-06-24 | Se conoce el día | Sobre otro asunto | Aprobada, 3-1, un ausente | 3 | 1 | 1 de 5 =1 | 5
        Example City suscribe su acuerdo </votes/example-city-2025-06-24-start/> | Example City | 24 jun 2025 =2025-06-24 | Se conoce el día | Sobre tener un acuerdo | Aprobada, 3-1, un ausente | 3 | 1 | 5 de 5 =5 | 5"
    `);
  });
});

describe('two roll calls, member by member', () => {
  const pair = { before: ends, after: starts };
  test('has these words in English', () => {
    expect(wordsOf(voteShiftModel(english, pair, facts))).toMatchInlineSnapshot(`
      "about    How each member of the Example City Commission voted on June 10 and on June 24
      finding  One member changed position; one did not vote the second time
      how      Follow a line from left to right to see one member’s two votes.
      caption  Votes by the Example City Commission. A yes on June 10 is a vote against having the agreement, while a yes on June 24 is a vote for having the agreement.
      drawn    On June 10, 2025: three voted against having the agreement and two voted for having the agreement. On June 24, 2025: one voted against having the agreement, three voted for having the agreement and one did not vote. Rivera: on June 10, against; on June 24, for. Chen: on June 10, against; on June 24, against. Okafor: on June 10, against; on June 24, did not vote. Novak: on June 10, for; on June 24, for. Haddad: on June 10, for; on June 24, for.
      as of    2025-12-31
      sources  example-minutes-2025-06-10, page 2; example-minutes-2025-06-24, page 3
      table    Each member’s vote on June 10 and June 24
        Member | June 10 </votes/example-city-2025-06-10-end/> | June 24 </votes/example-city-2025-06-24-start/> | Change
        Rivera | Yes (against having the agreement) | Yes (for having the agreement) | Changed position
        Chen | Yes (against having the agreement) | No (against having the agreement) | Same position
        Okafor | Yes (against having the agreement) | Absent | Can’t be compared
        Novak | No (for having the agreement) | Yes (for having the agreement) | Same position
        Haddad | No (for having the agreement) | Yes (for having the agreement) | Same position"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(voteShiftModel(spanish, pair, facts))).toMatchInlineSnapshot(`
      "about    Comisión de Example City: cómo votó cada miembro el 10 de junio y el 24 de junio
      finding  Un miembro cambió de postura; uno no votó la segunda vez
      how      Siga una línea de izquierda a derecha para ver los dos votos de un miembro.
      caption  Votos: Comisión de Example City. Votar sí el 10 de junio era votar en contra de tener el acuerdo; el 24 de junio, a favor de tener el acuerdo.
      drawn    El 10 de junio de 2025: tres votaron en contra de tener el acuerdo y dos votaron a favor de tener el acuerdo. El 24 de junio de 2025: uno votó en contra de tener el acuerdo, tres votaron a favor de tener el acuerdo y uno no votó. Rivera: el 10 de junio, en contra; el 24 de junio, a favor. Chen: el 10 de junio, en contra; el 24 de junio, en contra. Okafor: el 10 de junio, en contra; el 24 de junio, no votó. Novak: el 10 de junio, a favor; el 24 de junio, a favor. Haddad: el 10 de junio, a favor; el 24 de junio, a favor.
      as of    2025-12-31
      sources  example-minutes-2025-06-10, page 2; example-minutes-2025-06-24, page 3
      table    El voto de cada miembro el 10 de junio y el 24 de junio
        Miembro | 10 de junio </votes/example-city-2025-06-10-end/> | 24 de junio </votes/example-city-2025-06-24-start/> | Cambio
        Rivera | Sí (en contra de tener el acuerdo) | Sí (a favor de tener el acuerdo) | Cambió de postura
        Chen | Sí (en contra de tener el acuerdo) | No (en contra de tener el acuerdo) | Misma postura
        Okafor | Sí (en contra de tener el acuerdo) | Ausente | No se puede comparar
        Novak | No (a favor de tener el acuerdo) | Sí (a favor de tener el acuerdo) | Misma postura
        Haddad | No (a favor de tener el acuerdo) | Sí (a favor de tener el acuerdo) | Misma postura"
    `);
  });
});

describe('a tally', () => {
  test('has these words in English', () => {
    expect(wordsOf(tallyBarModel(english, starts, facts)!)).toMatchInlineSnapshot(`
      "about    Example City enters into its agreement, June 24, 2025
      finding  The motion passed, 3-1
      how      Each block is one member of the Example City Commission. The mark shows how many yes votes it took to pass.
      drawn    The count: Yes 3, No 1 and Absent 1. Yes votes needed: 3.
      as of    2025-12-31
      sources  example-minutes-2025-06-24, page 3
      table    The vote count
        Vote | Members (Seats)
        Yes | 3
        No | 1
        Absent | 1"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(tallyBarModel(spanish, starts, facts)!)).toMatchInlineSnapshot(`
      "about    Example City suscribe su acuerdo, 24 de junio de 2025
      finding  La moción se aprobó por 3 a 1
      how      Comisión de Example City: cada bloque es un miembro. La marca muestra cuántos votos a favor hacían falta.
      drawn    El recuento: Sí 3, No 1 y Ausente 1. Votos a favor necesarios: 3.
      as of    2025-12-31
      sources  example-minutes-2025-06-24, page 3
      table    El recuento de votos
        Voto | Miembros (Puestos)
        Sí | 3
        No | 1
        Ausente | 1"
    `);
  });
});

describe('the seats of a roll call', () => {
  test('has these words in English', () => {
    expect(wordsOf(seatsModel(english, park, facts))).toMatchInlineSnapshot(`
      "about    Example City opens a park, June 24, 2025
      finding  We don’t know how four of the five members voted
      how      Each mark is one seat of the Example City Commission.
      drawn    Rivera: Vote not known. Chen: Vote not known. Okafor: Absent. Novak: Vote not known. Haddad: Vote not known.
      as of    2025-12-31
      sources  example-minutes-2025-06-24, page 3
      table    How each member voted on June 24, 2025
        Member | Vote
        Rivera | Vote not known
        Chen | Vote not known
        Okafor | Absent
        Novak | Vote not known
        Haddad | Vote not known"
    `);
  });

  test('has these words in Spanish', () => {
    expect(wordsOf(seatsModel(spanish, park, facts))).toMatchInlineSnapshot(`
      "about    Example City abre un parque, 24 de junio de 2025
      finding  No sabemos cómo votaron cuatro de los cinco miembros
      how      Comisión de Example City: cada marca es un puesto.
      drawn    Rivera: Se desconoce. Chen: Se desconoce. Okafor: Ausente. Novak: Se desconoce. Haddad: Se desconoce.
      as of    2025-12-31
      sources  example-minutes-2025-06-24, page 3
      table    Cómo votó cada miembro el 24 de junio de 2025
        Miembro | Voto
        Rivera | Se desconoce
        Chen | Se desconoce
        Okafor | Ausente
        Novak | Se desconoce
        Haddad | Se desconoce"
    `);
  });
});

describe('what is not known', () => {
  test('a roll call of which nobody’s vote was found is cited by what tells of the vote', () => {
    const unfound = exampleFacts(({ rollCalls }) => {
      for (const vote of byId(rollCalls, park).votes)
        Object.assign(vote, { option: 'unknown', citations: [] });
    });
    const { motions } = unfound.dataset;
    expect(seatsModel(english, park, unfound).citations).toEqual(byId(motions, park).citations);
  });

  const vague = exampleFacts(({ motions, rollCalls }) => {
    byId(rollCalls, starts).tally = 'not-found';
    byId(motions, starts).when = { date: '2025-06', precision: 'month' };
  });

  test('a tally that was not found is drawn by nothing', () => {
    expect(tallyBarModel(english, starts, vague)).toBeUndefined();
  });

  test('is counted beside all votes, and left empty in their table', () => {
    const { notes, table } = allVotesModel(english, vague);
    expect(notes).toMatch(
      /could not find the count for one of the votes\. For one of the votes, we know only the month\.$/,
    );
    expect(linesOf(table)).toContain(
      '  Example City enters into its agreement </votes/example-city-2025-06-24-start/> | Example City | June 2025 =2025-06 | Exact day not known | On having an agreement | Passed; we could not find the vote count |  |  | 5 of 5 =5 | 5',
    );
  });

  test('is said beside two roll calls', () => {
    const { scenes, citations } = voteShiftModel(english, { before: ends, after: starts }, vague);
    expect(JSON.stringify(scenes)).not.toContain('passed we');
    expect(citations.map(({ source }) => source)).toEqual(['example-minutes-2025-06-10']);
  });
});

describe('a motion that failed', () => {
  const failed = exampleFacts(({ motions, rollCalls }) => {
    const motion = byId(motions, starts);
    const requirement = { of: 'cast', share: 'two-thirds', setBy: 'charter', citations: [] };
    Object.assign(motion, { result: 'fail', requirement });
    const { tally } = byId(rollCalls, starts);
    if (typeof tally !== 'string') Object.assign(tally, { yes: 2, no: 2 });
  });

  test('has its result and the votes that it needed beside its tally', () => {
    const { finding, scenes } = tallyBarModel(english, starts, failed)!;
    expect(finding).toBe('The motion failed, 2-2');
    expect(scenes.wide.description).toContain('Yes votes needed: 3.');
  });

  test('has no line and no number where the rule is not known', () => {
    const unknown = exampleFacts(({ motions }) => {
      byId(motions, starts).requirement = 'not-found';
    });
    const { how, scenes } = tallyBarModel(english, starts, unknown)!;
    expect(`${how} ${scenes.wide.description}`).not.toMatch(/needed|mark|took/);
    expect(JSON.stringify(scenes)).not.toContain('"tick"');
  });
});

test('a motion on something else takes no stance on the agreement', () => {
  const { table } = voteShiftModel(english, { before: ends, after: park }, facts);
  expect(linesOf(table)[2]).toBe(
    '  Rivera | Yes (against having the agreement) | Vote not known | Can’t be compared',
  );
});

test('two votes whose yes means the same say so once', () => {
  const { caption } = voteShiftModel(english, { before: starts, after: starts }, facts);
  expect(caption).toMatch(/In both votes, a yes is a vote for having the agreement\.$/);
});

test('seats whose votes are all known say so, and whether somebody was absent', () => {
  expect(seatsModel(english, ends, facts).finding).toBe('We know how every member voted');
  expect(seatsModel(english, starts, facts).finding).toBe(
    'We know how each member voted and who was absent',
  );
});

test('seats whose count leaves no doubt about the rest say whose names we have', () => {
  const named = (option: 'yes' | 'no' | 'none', tally: { yes: number; no: number }) => {
    const found = exampleFacts(({ rollCalls }) => {
      const rollCall = byId(rollCalls, starts);
      Object.assign(rollCall.tally, { absent: 0, ...tally });
      rollCall.votes.forEach((vote, place) => {
        vote.option = place < 3 && option !== 'none' ? option : 'unknown';
      });
    });
    return [english, spanish].map((page) => seatsModel(page, starts, found).finding);
  };
  expect(named('yes', { yes: 3, no: 2 })).toEqual([
    'Our sources name only the three members who voted yes',
    'Nuestras fuentes solo nombran a los tres que votaron sí',
  ]);
  expect(named('no', { yes: 2, no: 3 })).toEqual([
    'Our sources name only the three members who voted no',
    'Nuestras fuentes solo nombran a los tres que votaron no',
  ]);
  expect(named('yes', { yes: 4, no: 1 })).toEqual([
    'We don’t know how two of the five members voted',
    'No sabemos cómo votaron dos de los cinco miembros',
  ]);
  expect(named('none', { yes: 4, no: 0 })).toEqual([
    'We don’t know which four of the five members voted yes',
    'Sabemos que cuatro de los cinco miembros votaron sí, pero no cuáles',
  ]);
});

test('seats of which no vote is known say so in one number', () => {
  const unknown = exampleFacts(({ rollCalls }) => {
    for (const vote of byId(rollCalls, starts).votes) vote.option = 'unknown';
  });
  const { finding, how } = seatsModel(english, starts, unknown);
  expect(finding).toBe('We don’t know how any of the five members voted');
  expect(how).toBe('Each mark is one seat of the Example City Commission.');
  expect(seatsModel(spanish, starts, unknown).finding).toBe(
    'No sabemos cómo votó ninguno de los cinco miembros',
  );
});
