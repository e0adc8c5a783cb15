/** How the client is built and, during development, served. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Where `npm start` listens. */
const served = "http://127.0.0.1:4680";
const outDir = join(import.meta.dirname, "../.build/client");

/** Writes each text asset compressed beside itself: the server sends these and never compresses on the fly. */
function precompress(): Plugin {
  return {
    name: "precompress",
    apply: "build",
    async closeBundle() {
      const folder = join(outDir, "assets");
      const names = await readdir(folder);
      await Promise.all(
        names
          .filter((name) => /\.(?:js|css|svg)$/u.test(name))
          .map(async (name) => {
            const bytes = await readFile(join(folder, name));
            const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
            await writeFile(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
            await writeFile(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
          }),
      );
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    // The policy of the server allows no data: fonts, and small ones would be inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What pages share is small and much: piece by piece, each would cost a request and a kilobyte beside its own
          // bytes. What is fetched when it is first opened stays apart.
          groups: [
            {
              name: "page-parts",
              test: /client\/(?:i18n\/|lib\/|ui\/(?!Drawer|DownloadRows|RowPages|drawer)|context\/(?!ClientSearch|search-clients|short-name)|charts\/(?:Bar|Figure|figure-table|nice-ticks|spread-labels|thin-points)|method\/(?:ChapterLinks|chapter-messages|class-names|verdict-title|limit-names|loss-parameter-messages))|shared\/alert-parameters/u,
            },
          ],
        },
      },
    },
  },
  plugins: [react(), precompress()],
  server: {
    port: 4681,
    // To the server the proxied page is its own: it refuses changes that another origin asks for.
    proxy: { "/api": { target: served, changeOrigin: true, headers: { origin: served } } },
  },
});
