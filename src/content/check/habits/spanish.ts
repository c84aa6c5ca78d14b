import type { Habit } from './habit.ts';

/** A whole-word pattern that also works with accented letters, unlike `\b`. */
const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

/** Marks that Spanish sets differently, in words of ours that may stand beside any name or quotation. */
export const spanishMarks: readonly Habit[] = [
  {
    pattern:
      /: (?:El|La|Los|Las|Un|Una|Al|Del|En|Con|Para|Por|Sin|Es|Hay|Lo|Se|Su|No|Esta|Este|Cada|Nada) (?=[\p{Ll}\d\ue000])/u,
    use: 'minúscula después de dos puntos',
  },
  {
    pattern: /(?<![^\s«])\((?:[^()]*\s)?\([^()]*\)/u,
    use: 'una coma o dos oraciones en lugar de un paréntesis dentro de otro',
  },
  { pattern: /(?<=\p{L})'(?=\p{L})/u, use: 'el apóstrofo curvo: ’' },
  { pattern: /“(?![^”]*”\))/u, use: 'comillas españolas: «…»' },
  { pattern: /(?<=[\d\ue000]) %/u, use: 'el porcentaje junto al número: 5%' },
];

/** Spanish habits: the English word for word, words of newsrooms or of Spain, and words that miss the meaning. */
export const spanishHabits: readonly Habit[] = [
  {
    pattern: word('hall(?:ar|amos|ó|aron|ado|ada|ados|adas|a|an|e|en|é|azgos?)'),
    use: 'encontrar: «no encontramos»',
  },
  {
    pattern: word('se ley(?:ó|eron)(?! (?:en|su|una|la) )'),
    use: 'leímos, no leímos',
  },
  {
    pattern: word(
      '(?:una|la|las|esta|otra|otras|dos|tres|cuatro|unas|varias|ninguna|cada|esa|su|algunas|estas|en) notas?(?! (?:al pie|bajo|añadida|al comienzo|de corrección|con la dirección))|notas de prensa',
    ),
    use: 'artículo, noticia, reportaje',
  },
  { pattern: word('vigil(?:a|an|ar|aba|aban|e|en)'), use: 'atender, supervisar' },
  { pattern: word('vecin[oa]s'), use: 'residentes' },
  { pattern: /(?<!\d )(?<!\p{L})habitantes(?!\p{L})/iu, use: 'residentes' },
  { pattern: word('poderes'), use: 'facultades' },
  { pattern: word('concert(?:ar|e|en|ó|aron|ado|ada|ara|aran|aba)'), use: 'suscribir' },
  {
    pattern: word(
      '(?:el|este|ese|un|del|al|ningún|cualquier) papel(?! (?:de|importante|clave|principal|que (?:hace|tiene)))',
    ),
    use: 'documento, acuerdo',
  },
  { pattern: word('(?:opinión|postura) legal'), use: 'interpretación de la ley' },
  {
    pattern: word('(?<!se )encarg(?:ar|ó|aron|ara|a|an|ue|uen)'),
    use: 'ordenar, cuando la comisión ordena',
  },
  { pattern: word('abogacía'), use: 'oficina del abogado municipal (city attorney)' },
  { pattern: word('agencias? (?:del orden|de policía)'), use: 'agencia policial' },
  { pattern: word('fracas(?:ó|ar|aron|a|o)'), use: 'no se aprobó, se rechazó' },
  {
    pattern: word(
      '(?<!vetos? )anul(?:ar|a|ó|aron|ado|ada|aba|arlo|ación)(?! (?:d?el |un |su |ese |este )?veto)',
    ),
    use: 'declarar nulo',
  },
  { pattern: word('carta (?:municipal|constitutiva)'), use: 'carta orgánica (charter)' },
  {
    pattern: /(?<!\p{L})(?:de|a|con|en|por|que|para|y) ICE(?!\p{L})/u,
    use: 'el ICE, con artículo',
  },
  {
    pattern: word('revis(?:ar|an|a|en) (?:a )?personas'),
    use: 'verificar la situación migratoria de',
  },
  {
    pattern: word(
      '(?:nuestra|su|esa|otra|la) lectura(?: de la ley| del fiscal)?|lecturas? de la ley',
    ),
    use: 'interpretación, deducción',
  },
  {
    pattern: /(?<!\p{L})us(?:ar|an|a|e|en) sus (?:[\ue000\ue001]|mejores esfuerzos)/iu,
    use: 'hacer sus mejores esfuerzos',
  },
  {
    pattern: word('termin(?:ar|ó|aran|arlos?|aría) (?:el|un|su|los|sus|este|ese) acuerdos?'),
    use: 'poner fin al acuerdo',
  },
  { pattern: word('[óo]rden del día'), use: 'agenda' },
  { pattern: word('gráficas?'), use: 'gráfico' },
  { pattern: word('dosier(?:es)?'), use: 'paquete' },
  { pattern: word('secundaria superior'), use: 'escuela superior (high school)' },
  { pattern: word('vot(?:ó|aron|ar|aría) que (?:sí|no)'), use: 'votó sí, votó no' },
  {
    pattern: word('(?:listas?|medios?|fuentes?|noticias?|artículos?) da(?:n|ba)? (?:el|la) \\d+'),
    use: 'dice, indica, muestra',
  },
  {
    pattern: word('según (?:el acuerdo|este capítulo|sus propi(?:os términos|as condiciones))'),
    use: 'conforme a; al aplicar',
  },
  { pattern: word('(?:es|esa es) nuestra (?:deducción|lectura)'), use: 'deducimos que' },
  {
    pattern: word(
      '(?:noticias?|artículos?|medios?|fuentes?|páginas?|periódicos?|listas?) (?:no |solo )?dan? (?:el|la|un|una|ese|esa|ningún|ninguna) (?:día|fecha|recuento|mes|número)',
    ),
    use: 'indica, muestra',
  },
  {
    pattern: word(
      'dicen? (?:\\d{1,2} de )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)',
    ),
    use: 'dice que fue el martes, dice que fue en junio',
  },
  { pattern: /(?<!\p{L})Se lee como(?!\p{L})/u, use: 'entendemos que es' },
  { pattern: word('reportad[oa]s?'), use: 'de que se informó' },
  { pattern: word('(?:se )?rellen(?:a|an|ar|e|en)'), use: 'llenar un formulario' },
  {
    pattern: word('(?<!sitios? (?:(?:público|privado)s? )?de )archivos? (?:web|públicos?)'),
    use: 'sitio de archivo web: un archivo es también un documento',
  },
  {
    pattern: word('a cargo (?:del alguacil|de la policía|de otra (?:agencia|policía))'),
    use: 'que atiende el alguacil',
  },
  {
    pattern: word('(?:acuerdo|formulario)[^.;]*,? revisad[oa] el'),
    use: 'versión del…: «revisado» es examinado',
  },
  { pattern: word('supervisa esa parte'), use: 'supervisa el uso de esas facultades' },
  { pattern: word('qué cuenta como'), use: 'qué se considera' },
  {
    pattern: word('agencias? del estado'),
    use: 'agencia estatal: «del estado» puede ser toda Florida',
  },
  {
    pattern: / no \p{Ll}[^,.;:]+, \d{1,2}-\d{1,2}$/u,
    use: 'rechaza: el recuento se lee como votos para no hacerlo',
  },
  { pattern: /(?<!\d)[1-9]\d?–\d{1,2}(?!\d)/u, use: 'un guion en un recuento: 4-2' },
];
