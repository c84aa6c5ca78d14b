// @ts-check
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { siteAddress } from './src/i18n/address.ts';
import { checkedData } from './src/integrations/checked-data.ts';
import { siteMap } from './src/integrations/sitemap.ts';
import { offlineEdition } from './src/integrations/offline-edition.ts';
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
  // The offline edition stays last: it takes in what the others made.
  integrations: [checkedData(), mdx(), siteMap(), searchIndex(), offlineEdition()],
  vite: {
    plugins: [tailwindcss()],
    build: { cssMinify: 'esbuild' },
  },
});
