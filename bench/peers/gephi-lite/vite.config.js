import { defineConfig } from 'vite';

// One script that a page can load from a file.
export default defineConfig({ build: { lib: { entry: 'main.js', name: 'peer', formats: ['iife'], fileName: () => 'peer.js' } } });
