import { describe, expect, test } from 'vitest';
import { floridaOf } from '../../../src/charts/florida-map/data.ts';
import { floridaModel } from '../../../src/charts/florida-map/model.ts';
import { shapes } from '../florida-map/example-map.ts';
import { mapFacts } from '../florida-map/map-facts.ts';
import { english, spanish, wordsOf } from './words-of.ts';

const facts = mapFacts();
const florida = floridaOf(shapes, facts);

describe('the map of the newest list', () => {
  test('has these words in English', () => {
    const model = floridaModel(english, florida);
    expect(`${wordsOf(model)}\nnotes    ${model.notes}`).toMatchInlineSnapshot(`
      "about    Florida municipalities and counties on ICE’s list
      finding  On May 12, 2025, ICE’s list included 1 of Florida’s 3 city, town and village police departments
      how      The list had 4 agreements with 3 Florida agencies. County sheriffs on it: 1 of 2. Each symbol is a city, town or village.
      caption  5 municipalities in 2 counties, by ICE’s list of
      notes    “Pending” comes from the last pending list up to that day. The newest one we have is dated May 20, 2025. For every date, the map uses what we know today about which places have their own police. A municipality in two counties counts in both. County outlines: U.S. Census Bureau, from us-atlas 3.0.1. Symbols that would overlap are spread apart. A few places have other sources, which are on those places’ pages.
      as of    2025-05-12
      sources  example-census, summary
      table    Every municipality and county on ICE’s May 12, 2025 list
        Place | Kind | GEOID | County | Status | Municipal police listed | Municipalities with their own police | Sheriff’s models | County jail agency’s models
        Alpha </places/alpha/> | County | 12901 |  |  | 1 | 2 | Jail Enforcement and Warrant Service Officer |
        Beta </places/beta/> | County | 12902 |  |  | 0 | 2 |  | Jail Enforcement
        Listed City </places/listed-city/> | City | 1290001 | Alpha | Listed: its own police have an agreement on the list |  |  |  |
        Pending City </places/pending-city/> | City | 1290002 | Alpha; Beta | Pending: on ICE’s pending list only |  |  |  |
        Silent City </places/silent-city/> | City | 1290003 | Beta | Own police, not on the list |  |  |  |
        Sheriff Town </places/sheriff-town/> | City | 1290004 | Beta | Policed by others, such as the sheriff |  |  |  |
        Mystery Town </places/mystery-town/> | City | 1290005 | Beta | Police agency not confirmed |  |  |  |
      notes    “Pending” comes from the last pending list up to that day. The newest one we have is dated May 20, 2025. For every date, the map uses what we know today about which places have their own police. A municipality in two counties counts in both. County outlines: U.S. Census Bureau, from us-atlas 3.0.1. Symbols that would overlap are spread apart. A few places have other sources, which are on those places’ pages."
    `);
  });

  test('has these words in Spanish', () => {
    const model = floridaModel(spanish, florida);
    expect(`${wordsOf(model)}\nnotes    ${model.notes}`).toMatchInlineSnapshot(`
      "about    Municipios y condados de Florida en la lista del ICE
      finding  El 12 de mayo de 2025, la lista del ICE incluía 1 de los 3 departamentos de policía de ciudades, pueblos y villas de Florida
      how      La lista tenía 4 acuerdos con 3 agencias de Florida. Alguaciles (sheriffs) de condado en la lista: 1 de 2. Cada símbolo es una ciudad, un pueblo o una villa.
      caption  5 municipios en 2 condados, según la lista del ICE del
      notes    «Pendiente» viene de la última lista de agencias pendientes hasta ese día. La más reciente que tenemos es del 20 de mayo de 2025. En todas las fechas, el mapa usa lo que sabemos hoy sobre qué lugares tienen policía propia. Un municipio en dos condados cuenta en los dos. Contornos de los condados: Oficina del Censo de EE. UU., tomados de us-atlas 3.0.1. Separamos los símbolos que se tocarían. Algunos lugares tienen otras fuentes, que están en sus propias páginas.
      as of    2025-05-12
      sources  example-census, summary
      table    Todos los municipios y condados en la lista del ICE del 12 de mayo de 2025
        Lugar | Tipo | GEOID | Condado | Estado | Policías municipales en la lista | Municipios con policía propia | Modelos del alguacil (sheriff) | Modelos de la agencia de la cárcel
        Alpha </places/alpha/> | Condado | 12901 |  |  | 1 | 2 | cárcel y ejecución de órdenes |
        Beta </places/beta/> | Condado | 12902 |  |  | 0 | 2 |  | cárcel
        Listed City </places/listed-city/> | Ciudad | 1290001 | Alpha | En la lista: su policía propia tiene un acuerdo en la lista |  |  |  |
        Pending City </places/pending-city/> | Ciudad | 1290002 | Alpha; Beta | Pendiente: solo en la lista de agencias pendientes del ICE |  |  |  |
        Silent City </places/silent-city/> | Ciudad | 1290003 | Beta | Policía propia que no está en la lista |  |  |  |
        Sheriff Town </places/sheriff-town/> | Ciudad | 1290004 | Beta | Atendido por otra agencia, como la oficina del alguacil (sheriff) |  |  |  |
        Mystery Town </places/mystery-town/> | Ciudad | 1290005 | Beta | Agencia policial sin confirmar |  |  |  |
      notes    «Pendiente» viene de la última lista de agencias pendientes hasta ese día. La más reciente que tenemos es del 20 de mayo de 2025. En todas las fechas, el mapa usa lo que sabemos hoy sobre qué lugares tienen policía propia. Un municipio en dos condados cuenta en los dos. Contornos de los condados: Oficina del Censo de EE. UU., tomados de us-atlas 3.0.1. Separamos los símbolos que se tocarían. Algunos lugares tienen otras fuentes, que están en sus propias páginas."
    `);
  });

  test('describes the state and each part that is drawn larger', () => {
    const { state, insets } = floridaModel(english, florida);
    expect(state.description).toMatchInlineSnapshot(
      `"ICE’s May 12, 2025 list. Municipalities whose own police are listed: 1. Pending: 1. With their own police, not on the list: 1. Policed by others, such as the sheriff: 1. Police agency not confirmed: 1. County sheriffs on the list: 1 of 2. Each symbol says its status, and the table has every county."`,
    );
    expect(Object.values(insets).map(({ title, description }) => `${title}: ${description}`))
      .toMatchInlineSnapshot(`
        [
          "Drawn larger: Palm Beach, Broward and Miami-Dade: 0 municipalities, by status on ICE’s list.",
          "Drawn larger: Orlando area: 0 municipalities, by status on ICE’s list.",
          "Drawn larger: Pinellas and Tampa: 0 municipalities, by status on ICE’s list.",
          "Drawn larger: The Florida Keys: 2 municipalities, by status on ICE’s list.",
        ]
      `);
  });

  test('says nothing of a pending list where there is none', () => {
    const without = { ...florida, newestPending: undefined };
    expect(floridaModel(english, without).notes).not.toContain('May 20, 2025');
  });

  test('can’t be drawn where the outlines are not those of the counties', () => {
    expect(() => floridaOf(shapes.slice(1), facts)).toThrow('the map does not fit:');
  });
});
