import { expect, test } from 'vitest';
import { isSaidIn } from '../../../src/i18n/duties.ts';

const plain = {
  en: 'A city may use any power, unless the law forbids it. But some are left.',
  es: '',
};
const isSaid = (what: string) => isSaidIn({ what: { en: what, es: '' } }, { plain });

test.each(['use any power unless the law forbids it', 'use any power, unless the law forbids it'])(
  '"%s" is in the plain words already',
  (what) => {
    expect(isSaid(what)).toBe(true);
  },
);

test.each(['use any power for city purposes', 'use any pow'])('"%s" is not', (what) => {
  expect(isSaid(what)).toBe(false);
});
