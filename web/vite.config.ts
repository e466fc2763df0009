import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm start` runs. */
const running = 'http://localhost:4173';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  // The server takes writes from its own address alone.
  server: {
    proxy: { '/api': { target: running, changeOrigin: true, headers: { origin: running } } },
  },
});
