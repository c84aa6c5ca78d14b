// @ts-check
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { siteAddress } from './src/i18n/address.ts';
import { checkedData } from './src/integrations/checked-data.ts';
import { searchIndex } from './src/integrations/search-index.ts';

const site = siteAddress();

export default defineConfig({
  // Links between pages are relative, so one build works at any address.
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  build: { format: 'directory' },
  i18n: { locales: ['en', 'es'], defaultLocale: 'en' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [checkedData(), mdx(), searchIndex()],
  vite: {
    plugins: [tailwindcss()],
    build: { cssMinify: 'esbuild' },
  },
});
