import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: '../src/Graph.Api/wwwroot',
    emptyOutDir: true,
    // Nothing may become a data: URL or an inline script: the page runs under a content security policy of 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor behind GraphiQL is one large piece, loaded on its own page only.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: { page: 'index.html', graphiql: 'graphiql/index.html' },
      onwarn: (warning, warn) => {
        // React libraries mark their files for server rendering, which there is none of.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: Object.fromEntries(['/graphql', '/feeds', '/calendars', '/exports', '/imports'].map((path) => [path, 'http://127.0.0.1:5080'])) },
});
