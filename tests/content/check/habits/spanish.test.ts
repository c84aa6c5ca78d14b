import { expect, test } from 'vitest';
import { habitsIn } from '../../../../src/content/check/habits/find.ts';
import { spanishHabits, spanishMarks } from '../../../../src/content/check/habits/spanish.ts';

/** A sentence with the habit, what is found in it, and the sentence as one would say it. */
const sentences: [bad: string, found: string, good: string][] = [
  ['No hallamos el acta.', 'hallamos', 'No encontramos el acta.'],
  ['Solo se leyó el comienzo.', 'se leyó', 'Solo leímos el comienzo; se leyó en voz alta.'],
  ['Lo dice una nota de junio.', 'una nota', 'Lo dice un artículo de junio.'],
  [
    'No se sabe quién vigila aquí.',
    'vigila',
    'No se sabe qué agencia policial atiende este lugar.',
  ],
  ['Los vecinos hablaron.', 'vecinos', 'Los residentes hablaron.'],
  [
    'Los habitantes hablaron.',
    'habitantes',
    'Hablaron 200 residentes de una ciudad de 25,000 habitantes.',
  ],
  ['La ley da poderes.', 'poderes', 'La ley da facultades.'],
  ['La ciudad puede concertar un acuerdo.', 'concertar', 'La ciudad puede suscribir un acuerdo.'],
  ['El jefe firmó el papel.', 'el papel', 'El jefe firmó el documento.'],
  ['Esa es su opinión legal.', 'opinión legal', 'Esa es su interpretación de la ley.'],
  [
    'La comisión encargó al administrador que firmara.',
    'encargó',
    'La comisión ordenó al administrador que firmara.',
  ],
  ['Lo guardó un archivo web.', 'archivo web', 'Lo guardó un sitio público de archivo web.'],
  [
    'El pueblo está a cargo del alguacil.',
    'a cargo del alguacil',
    'El alguacil atiende el pueblo.',
  ],
  [
    'Es el formulario, revisado el 7 de marzo.',
    'formulario, revisado el',
    'Es la versión del 7 de marzo del formulario.',
  ],
  [
    'Arrestan a algunos. El ICE supervisa esa parte.',
    'supervisa esa parte',
    'Arrestan a algunos. El ICE supervisa el uso de esas facultades.',
  ],
  [
    'La ley dice qué cuenta como agencia.',
    'qué cuenta como',
    'La ley dice qué se considera agencia.',
  ],
  ['No es una agencia del estado.', 'agencia del estado', 'No es una agencia estatal.'],
  [
    'Small Town no pone fin a su acuerdo, 2-3',
    'no pone fin a su acuerdo, 2-3',
    'Small Town rechaza poner fin a su acuerdo, 2-3',
  ],
  ['Lo dijo la abogacía.', 'abogacía', 'Lo dijo la oficina del abogado municipal.'],
  ['Es una agencia de policía.', 'agencia de policía', 'Es una agencia policial.'],
  ['La moción fracasó.', 'fracasó', 'La moción no se aprobó.'],
  ['La ciudad quiso anular el acuerdo.', 'anular', 'La ciudad quiso declarar nulo el acuerdo.'],
  [
    'Lo dice la carta municipal.',
    'carta municipal',
    'Lo dice la carta orgánica (charter) de la ciudad.',
  ],
  ['Es la lista de ICE.', 'de ICE', 'Es la lista del ICE.'],
  [
    'Los agentes revisan a personas arrestadas.',
    'revisan a personas',
    'Los agentes verifican la situación migratoria de personas arrestadas.',
  ],
  ['Esa lectura es del estado.', 'Esa lectura', 'Esa interpretación es del estado.'],
  ['Deben usar sus «mejores esfuerzos».', 'usar sus', 'Deben hacer sus «mejores esfuerzos».'],
  ['Puede terminar el acuerdo.', 'terminar el acuerdo', 'Puede poner fin al acuerdo.'],
  ['Está en el orden del día.', 'orden del día', 'Está en la agenda.'],
  ['Es una gráfica de líneas.', 'gráfica', 'Es un gráfico de líneas.'],
  ['Lea el dosier.', 'dosier', 'Lea el paquete.'],
  ['Es de secundaria superior.', 'secundaria superior', 'Es de escuela superior (high school).'],
  ['Lee votó que sí.', 'votó que sí', 'Lee votó sí.'],
  ['La lista da el 5 de marzo.', 'lista da el 5', 'La lista indica el 5 de marzo.'],
  ['Según el acuerdo, deben firmar.', 'Según el acuerdo', 'Conforme al acuerdo, deben firmar.'],
  ['Eran dos; es nuestra deducción.', 'es nuestra deducción', 'Deducimos que eran dos.'],
  ['La noticia no da el día.', 'noticia no da el día', 'La noticia no indica el día.'],
  ['Una noticia dice junio.', 'dice junio', 'Una noticia dice que fue en junio.'],
  ['Se lee como la misma agencia.', 'Se lee como', 'Un sí aquí se lee como un no.'],
  ['Son votos reportados sin fecha.', 'reportados', 'Son votos de que se informó sin fecha.'],
  ['El formulario se rellena aquí.', 'se rellena', 'El formulario se llena aquí.'],
  ['Se aprobó 4–2.', '4–2', 'Se aprobó 4-2.'],
  [
    'Resultado: El concejo votó.',
    ': El',
    'Resultado: el concejo votó. Lo publicó: El Nuevo Herald.',
  ],
  [
    'Firmó una persona (alguacil (sheriff)).',
    '(alguacil (sheriff)',
    'Firmó el alguacil (sheriff), conforme a la ley (8 U.S.C. § 1357(g)(10)).',
  ],
  ["Está en Sewall's Point.", "'s Point", 'Está en Sewall’s Point.'],
  [
    'Haga un “build hook”.',
    '“build hook”',
    'Haga un «build hook» o una «ciudad santuario» (“sanctuary city”).',
  ],
  ['Es el 5 % del total.', ' % del', 'Es el 5% del total.'],
];

test.each(sentences)('«%s» has a habit', (bad, found) => {
  expect(habitsIn(bad, 'es').map((each) => each.found)).toEqual([expect.stringContaining(found)]);
});

test.each(sentences.map(([, , good]) => good))('«%s» has none', (good) => {
  expect(habitsIn(good, 'es')).toEqual([]);
});

test.each(['La comisión anuló el veto.', 'Pidió anular ese veto.', 'Es un veto anulado.'])(
  '«%s» is how a veto is overridden',
  (sentence) => {
    expect(habitsIn(sentence, 'es')).toEqual([]);
  },
);

test('every Spanish habit has an example in this test', () => {
  const met = sentences.flatMap(([bad]) => habitsIn(bad, 'es').map(({ use }) => use));
  expect(new Set(met)).toEqual(new Set([...spanishHabits, ...spanishMarks].map(({ use }) => use)));
});

test.each([
  'Hallandale Beach tiene su propio departamento.',
  'Quien se encarga de la lista es el ICE.',
  'Las notas al pie dicen más.',
  'Cambien de papel con la otra pareja.',
])('a word that means what it says is no habit: «%s»', (text) => {
  expect(habitsIn(text, 'es')).toEqual([]);
});
