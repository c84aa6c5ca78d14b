/** Where the built site keeps the zip, from its root. */
export const zipPath = '/data/sunshine-ledger-offline.zip';

/** How large the zip is, for the reader who pays for each megabyte. A test holds it near the truth. */
export const zipMegabytes = 35;

/** The file that a reader sees first, named in both languages. */
export const startHereName = 'START-HERE-EMPIECE-AQUI.html';

/** The one folder at the top of the zip; the site lies in `site` beside the file to start from. */
export const topFolder = 'sunshine-ledger';
