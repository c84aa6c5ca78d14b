// @ts-check
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { siteAddress } from './src/urls/site-address.ts';
import { BuiltSite } from './src/outputs/integrations/built-site.ts';
import { checkedData } from './src/outputs/integrations/checked-data.ts';
import { fileSums } from './src/outputs/integrations/file-sums.ts';
import { boundKeptFiles } from './src/outputs/integrations/bounded-cache.ts';
import { liveData } from './src/outputs/integrations/live-data.ts';
import { siteMap } from './src/outputs/integrations/sitemap.ts';
import { offlineEdition } from './src/outputs/integrations/offline-edition.ts';
import { searchIndex } from './src/outputs/integrations/search-index.ts';
import { sharedRendering } from './src/outputs/integrations/shared-rendering.ts';

const site = siteAddress();
const built = new BuiltSite();

export default defineConfig({
  // Links between pages are relative, so one build works at any address.
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  build: { format: 'directory' },
  i18n: { locales: ['en', 'es'], defaultLocale: 'en' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // The offline edition takes in what the others made, and the sums take in all of it.
  integrations: [
    checkedData(),
    liveData(),
    mdx(),
    sharedRendering(built),
    siteMap(),
    searchIndex(built),
    offlineEdition(built),
    fileSums(built),
    boundKeptFiles(),
  ],
  vite: {
    plugins: [tailwindcss()],
    build: { cssMinify: 'esbuild' },
    // What another command builds meanwhile is no edit.
    server: { watch: { ignored: ['**/.cache/**', '**/dist-offline/**'] } },
  },
});
