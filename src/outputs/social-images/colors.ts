/** The colors of the light theme: a test holds them to `global.css`. */
export const paper = '#fbf8f1';
export const ink = '#1d1b16';
export const soft = '#5d574b';
export const rule = '#d8cfbd';
export const sun = '#e3a008';
export const stanceColors = { against: '#0069a3', for: '#b4480a' } as const;
/** Of ICE's list, and of the land behind it: a test holds them to `colors.css`. */
export const listed = '#5a2a9c';
export const land = '#ece5d6';
