import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Where `npm start` runs. */
const running = 'http://localhost:4173';

/** Which build this is, said on the page; a build may be given a name of its own. */
// biome-ignore lint/style/noProcessEnv: the name of a build is its maker's to say
process.env.VITE_VERSION ??= JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
).version;

const manifest = {
  id: '/',
  name: 'Pendamping',
  short_name: 'Pendamping',
  description: 'Mendampingi satu kasus, dari pertemuan pertama sampai perpisahan.',
  lang: 'id',
  dir: 'ltr' as const,
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  theme_color: '#0b5f5a',
  background_color: '#faf8f4',
  categories: ['productivity'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
};

/** The files of the build and nothing else: see docs/decisions/0013-service-worker.md. */
const worksWithoutNetwork = VitePWA({
  strategies: 'generateSW',
  registerType: 'prompt',
  // The app registers it itself, once the first page stands.
  injectRegister: false,
  includeManifestIcons: false,
  manifest,
  workbox: {
    globPatterns: ['**/*.{html,js,css,woff2,wasm,svg,png}'],
    // A screen that is left out here would fail in the field: rather no build at all.
    maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
    dontCacheBustURLsMatching: /^assets\//,
    navigateFallback: 'index.html',
    navigateFallbackDenylist: [/^\/(api|hsds|assets|health|ready)([/?]|$)/],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), worksWithoutNetwork],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  // The server takes writes from its own address alone.
  server: {
    proxy: { '/api': { target: running, changeOrigin: true, headers: { origin: running } } },
  },
});
