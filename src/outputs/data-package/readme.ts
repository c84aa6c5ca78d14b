import type { Facts } from './parts.ts';

/** What a person who opens the folder reads first. Lines end as Windows wants them. */
export function readme({ dataset: { edition } }: Facts): string {
  const text = `SUNSHINE LEDGER: THE DATA
Version ${edition.version}. Facts searched up to ${edition.asOf}. Law checked on ${edition.lawChecked}.

English

How Florida's cities and counties voted on 287(g) agreements with U.S. Immigration and
Customs Enforcement (ICE), what the law says about who decides, what sources say, and
what ICE's lists printed.

- spreadsheet/*.csv: tables to open in a spreadsheet (Excel, LibreOffice, Google Sheets).
- *.csv: the same tables for programs (UTF-8 without a mark at the start, comma, CRLF).
- *.json: the collections, with every field. Their form: schema/*.schema.json (JSON Schema).
- datapackage.json: every table and field explained (Frictionless Data Package).
- SHA256SUMS: check that no file was changed: sha256sum -c SHA256SUMS
- LICENSE.txt: Creative Commons Attribution 4.0. Credit: "Sunshine Ledger", with the
  address of the page and the version of the data.

In the tables an empty cell means "does not apply". not-found means "looked for and not
found". unknown is a value too: do not count it as anything else. Several values in one
cell are joined by "; ". Dates are YYYY-MM-DD, or shorter where less is known; a column
that ends in _precision says how exactly. Texts in two languages have two columns, _en
and _es. A text that a spreadsheet could take for a formula has an apostrophe (') before
it: to undo it, take one apostrophe from each cell that starts with apostrophes and then
= + - @ (or a tab or a line end). Ids are permanent. Join places on GEOID.

Español

Cómo votaron las ciudades y los condados de Florida sobre los acuerdos 287(g) con el
Servicio de Inmigración y Control de Aduanas (ICE), qué dice la ley sobre quién decide,
qué dicen las fuentes y qué decían las listas del ICE.

- spreadsheet/*.csv: tablas para abrir en una hoja de cálculo (Excel, LibreOffice, Google).
- *.csv: las mismas tablas para programas (UTF-8 sin marca al inicio, coma, CRLF).
- *.json: las colecciones, con todos los campos. Su forma: schema/*.schema.json.
- datapackage.json: todas las tablas y los campos, explicados (en español: description_es).
- SHA256SUMS: para comprobar que ningún archivo cambió: sha256sum -c SHA256SUMS
- LICENSE.txt: Creative Commons Atribución 4.0. Crédito: «Sunshine Ledger», con la
  dirección de la página y la versión de los datos.

En las tablas, una celda vacía significa «no se aplica». not-found significa «se buscó y
no se encontró». unknown también es un valor: no lo cuente como otra cosa. Varios valores
en una celda van unidos por «; ». Las fechas son AAAA-MM-DD, o más cortas si se sabe menos;
una columna que termina en _precision dice con qué exactitud. Los textos en dos idiomas
tienen dos columnas, _en y _es. Un texto que una hoja de cálculo podría tomar por fórmula
lleva un apóstrofo (') delante: para deshacerlo, quite un apóstrofo de cada celda que
empiece con apóstrofos y luego = + - @ (o un tabulador o un fin de línea). Los id son
permanentes. Una los lugares por GEOID.
`;
  return text.replaceAll('\n', '\r\n');
}
