/** The colors of the light theme: a test holds them to `global.css`. */
export const paper = '#fbf8f1';
export const ink = '#1d1b16';
export const soft = '#5d574b';
export const rule = '#d8cfbd';
export const sun = '#e3a008';
export const stanceColors = { against: '#0069a3', for: '#b4480a' } as const;
