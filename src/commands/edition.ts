/**
 * `npm run edition` freezes today's catalog in `public/editions`. Run it whenever a figure or the
 * calibration has changed, and once more before the catalog gets its next version: the file of a
 * version that has been succeeded is never written again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { CATALOG } from '../catalog/catalog';
import { formatEdition } from '../recommendation/edition';

const FOLDER = 'public/editions';

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/${CATALOG.version}.json`, formatEdition(CATALOG));
console.log(`${FOLDER}/${CATALOG.version}.json`);
