import type { Language } from '../../schema/index.ts';

interface LoadedWord {
  pattern: RegExp;
  /** What to write instead. */
  use: string;
}

/**
 * Words that take a side or miss the meaning; allowed only inside quotation marks, with the speaker named.
 * The editorial rules behind the list are on the page about neutrality.
 */
export const loadedWords: Record<Language, readonly LoadedWord[]> = {
  en: [
    {
      pattern: /\billegal (immigrant|alien|migrant)s?\b|\billegals\b/i,
      use: 'people in the country without legal permission',
    },
    { pattern: /\bundocumented\b/i, use: 'people without legal immigration status' },
    { pattern: /\baliens?\b/i, use: 'noncitizen' },
    { pattern: /\bmigrants?\b/i, use: 'immigrant' },
    { pattern: /\bsent away\b/i, use: 'removed, deported' },
    { pattern: /\b(ICE|287\(g\)) (contract|pact|deal)\b/i, use: '287(g) agreement' },
    { pattern: /\bdetention orders?\b/i, use: 'detainer request' },
    {
      pattern: /\b(cave[ds]?|caving|capitulat\w+|bow(ed|s|ing) to|heed(ed|s|ing)?)\b/i,
      use: 'voted, changed',
    },
    {
      pattern: /\b(claimed|admitted|slammed|blasted|defied|defies|defying|defiance|defiant)\b/i,
      use: 'said, wrote',
    },
    {
      pattern:
        /\b(crackdown|rebel\w*|surge[ds]?|surging|flip(ped)?|lone dissenter|controversial)\b/i,
      use: 'the act itself',
    },
    {
      pattern: /\b(reinstat\w+|rejoin\w*|retain\w*)\b|\bkeep(ing)? the agreement\b/i,
      use: 'voted to direct the city manager to enter the agreement',
    },
    { pattern: /\bsanctuary cit(y|ies)\b/i, use: 'what Florida law calls a sanctuary policy' },
    { pattern: /\b(roundups?|raids?|sweeps?)\b/i, use: 'stop, question, arrest, hold, transfer' },
    { pattern: /\bprosecutors?\b/i, use: 'Florida Attorney General' },
    {
      pattern: /\b(experts agree|many believe|critics say|it is widely)\b/i,
      use: 'the speaker’s name',
    },
    { pattern: /\byou should\b/i, use: 'what the law says, without advice' },
    { pattern: /\bKey West (City )?Council\b/i, use: 'Key West City Commission' },
  ],
  es: [
    {
      pattern: /\bilegales\b|\binmigrantes? ilegal(es)?\b/i,
      use: 'personas sin permiso legal para estar en el país',
    },
    { pattern: /\bindocumentad[oa]s?\b/i, use: 'personas en situación migratoria irregular' },
    { pattern: /\bmigrantes?\b/i, use: 'inmigrante' },
    { pattern: /\bextranjeros? ilegal(es)?\b/i, use: 'persona no ciudadana' },
    { pattern: /\b(pacto|contrato) (287\(g\)|con (el )?ICE|migratorio)/i, use: 'acuerdo 287(g)' },
    {
      pattern: /(?<!\p{L})[óo]rdene?s? de detenci[óo]n/iu,
      use: 'solicitud de retención migratoria',
    },
    { pattern: /\bremoci[óo]n\b/i, use: 'destitución del cargo, o expulsión del país' },
    { pattern: /\bprocurador(a|es)?\b/i, use: 'fiscal general de Florida' },
    { pattern: /\bredadas?\b/i, use: 'detener, interrogar, arrestar, retener, trasladar' },
    { pattern: /\bdelincuentes?\b/i, use: 'persona arrestada, acusada o condenada' },
    {
      pattern: /(?<!\p{L})(cedi[óo]|cedieron|capitul[\p{L}]+|desaf[ií][\p{L}]+)(?![\p{L}])/iu,
      use: 'votó, cambió',
    },
    {
      pattern: /(?<!\p{L})(reinstaur|restablec|reincorpor)[\p{L}]+/iu,
      use: 'votó por ordenar al administrador que suscriba el acuerdo',
    },
    {
      pattern: /\bciudad(es)? santuario\b/i,
      use: 'lo que la ley de Florida llama política santuario',
    },
    {
      pattern: /\b(concejo|consejo) (municipal )?de (Cayo Hueso|Key West)\b/i,
      use: 'comisión municipal de Cayo Hueso',
    },
    {
      pattern: /\b(usted debe|debería usted|le recomendamos)\b/i,
      use: 'lo que dice la ley, sin consejos',
    },
  ],
};

/** Removes quotations from a text. */
export function outsideQuotes(text: string): string {
  return text.replace(/“[^”]*”|«[^»]*»|"[^"]*"/g, ' ');
}

/** The loaded words of a text, outside quotation marks, with what to write instead. */
export function findLoadedWords(text: string, language: Language): { word: string; use: string }[] {
  const plain = outsideQuotes(text);
  return loadedWords[language].flatMap(({ pattern, use }) => {
    const match = pattern.exec(plain);
    return match ? [{ word: match[0].trim(), use }] : [];
  });
}
