import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where the address of the page has to stand: see `policyScript`. */
const OWN_ORIGIN = 'OWN-ORIGIN';

/** Nothing inline but what is named by its hash, nothing foreign; recharts and React need no more. */
const contentSecurityPolicy = (inlineScripts: readonly string[]) =>
  [
    "default-src 'none'",
    [`script-src 'self' ${OWN_ORIGIN}`, ...inlineScripts.map(hashSource)].join(' '),
    `style-src 'self' ${OWN_ORIGIN}`,
    `img-src 'self' ${OWN_ORIGIN} data:`,
    "connect-src 'self'",
    // The preview of the embedded page.
    "frame-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');

const hashSource = (script: string) =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * Puts the policy in place before anything else runs. By script, for in a sandboxed frame 'self' is
 * nothing to WebKit: the origin has to be named, and only the address of the page knows it.
 */
const policyScript = (policy: string) => `
    <script>
      {
        const { origin } = new URL(location.href);
        const meta = document.createElement('meta');
        meta.httpEquiv = 'Content-Security-Policy';
        meta.content = ${JSON.stringify(policy)}.replaceAll(
          '${OWN_ORIGIN}',
          origin.startsWith('http') ? origin : '',
        );
        document.head.append(meta);
      }
    </script>`;

/** Adds the policy to built pages only: the development server injects inline styles. */
function policyInPage(): Plugin {
  const policyOf = (html: string) =>
    contentSecurityPolicy(
      [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script),
    );
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      // After the encoding, which has to stand within the first kilobyte.
      handler: (html) =>
        html.replace(/<meta charset.*/, (charset) => charset + policyScript(policyOf(html))),
    },
  };
}

/**
 * The whole page once more as a single script without modules, for frames without an origin on
 * servers that allow such frames nothing. The page names it; it is fetched only when needed.
 */
function classicBuild(): Plugin {
  return {
    name: 'classic-build',
    apply: 'build',
    async buildStart() {
      const result = await build({
        configFile: false,
        logLevel: 'warn',
        plugins: [react(), plainLazyImports(), withoutMethodology()],
        build: {
          write: false,
          copyPublicDir: false,
          cssCodeSplit: false,
          modulePreload: false,
          chunkSizeWarningLimit: 2000,
          rolldownOptions: {
            input: 'src/main.tsx',
            output: { format: 'iife', codeSplitting: false },
          },
        },
      });
      const [output] = [result].flat();
      if (output === undefined || !('output' in output)) throw new Error('no classic build');
      this.emitFile({ type: 'asset', name: 'classic.js', source: output.output[0].code });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const classic = Object.keys(bundle).find((file) => /classic-.*\.js$/.test(file));
        const template = `<template id="classic"><script src="./${classic}"></script></template>`;
        return html
          .replace('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"')
          .replace('</body>', `  ${template}\n  </body>`);
      },
    },
  };
}

/** Frames have no link to it, and its measurements would be most of their script. */
function withoutMethodology(): Plugin {
  return {
    name: 'without-methodology',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('MethodologyPage.tsx') ? 'export const MethodologyPage = () => null;' : undefined,
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
  plugins: [react(), policyInPage(), classicBuild(), plainLazyImports()],
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
    maxWorkers: '100%',
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
});
