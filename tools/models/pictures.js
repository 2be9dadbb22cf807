/**
 * Draws every process model of the project as docs/models/<folder>/<name>.png:
 *
 *   npm run pictures [-- --all] [-- FOLDER]
 *
 * Each picture carries the digest of the model it was drawn from. A picture whose digest still
 * fits is left alone (another Chromium or font would change its pixels without any change of the
 * model); --all draws every picture again. Pictures of models that are gone are removed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow, projectRoot } from './files.js';
import { readText, withText } from './png.js';

process.env.PUPPETEER_EXECUTABLE_PATH = fileURLToPath(new URL('chromium', import.meta.url));
const { convertAll } = await import('bpmn-to-image');
const require = createRequire(import.meta.url);
const drawnBy = require('bpmn-js/package.json').version;

const args = process.argv.slice(2);
const all = args.includes('--all');
const root = projectRoot(args);

const pictureOf = model => model.replace(/^processes\//, 'docs/models/').replace(/\.bpmn$/, '.png');

function digestOf(model) {
  return createHash('sha256').update(`bpmn-js ${drawnBy}\n`).update(readFileSync(join(root, model))).digest('hex');
}

function digestIn(picture) {
  try {
    return readText(readFileSync(join(root, picture)), 'Model-SHA256');
  } catch (error) {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/** Each model gets a browser of its own: in a shared one a picture depends on the size of the picture before. */
async function draw(model) {
  const scratch = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const drawn = join(scratch, 'model.png');
    // title and footer hold the model's file name and the bpmn.io mark, which must stay visible
    await convertAll([ { input: join(root, model), outputs: [ drawn ] } ], {
      minDimensions: { width: 400, height: 200 },
      title: true,
      footer: true,
      deviceScaleFactor: 1.5
    });
    const target = join(root, pictureOf(model));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, withText(readFileSync(drawn), 'Model-SHA256', digestOf(model)));
  } catch (error) {
    throw new Error(`${model} cannot be drawn: ${error.message.split('\n')[0]}`, { cause: error });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const models = filesBelow(root, 'processes', '.bpmn');
const wanted = new Set(models.map(pictureOf));
const orphans = filesBelow(root, 'docs/models', '.png').filter(picture => !wanted.has(picture));
orphans.forEach(picture => rmSync(join(root, picture)));

const stale = models.filter(model => all || digestIn(pictureOf(model)) !== digestOf(model));
for (const model of stale) {
  await draw(model);
}
console.log(`pictures: ${models.length} models, ${stale.length} drawn, ${orphans.length} removed`);
