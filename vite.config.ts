import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** No inline script or style, nothing foreign; recharts and React were measured to need no more. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** Adds the policy to built pages only: the development server injects inline styles. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** With one stylesheet and no preload lists, Vite's wrapper around lazy imports has nothing to do. */
function plainLazyImports(): Plugin {
  return {
    name: 'plain-lazy-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}

interface ModuleGraph {
  getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null;
}

/**
 * Everything that the first question needs in one file: shared modules would otherwise be split off
 * into small files of their own, which compress worse by 3 kB in all.
 */
function chunkOf(id: string, graph: ModuleGraph, seen = new Set<string>()): string | null {
  const info = graph.getModuleInfo(id);
  if (info === null || seen.has(id)) return null;
  seen.add(id);
  const isFirst = info.isEntry || info.importers.some((each) => chunkOf(each, graph, seen));
  return isFirst ? 'first' : null;
}

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), plainLazyImports()],
  build: {
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkOf }] } } },
  },
  preview: { port: 4173 },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
  },
});
