/** The script that reads out what marks of charts stand for, from the root. */
export const chartScriptPath = '/charts/details.js';
