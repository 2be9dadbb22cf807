import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readText, withText } from './png.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const sample = join(here, '../../src/test/resources/org/zhifaflow/docs/sample');
const model = 'processes/case-lifecycle/sampleReview.bpmn';
const table = 'processes/case-lifecycle/routeReviewOpinion.dmn';
const form = 'forms/case-lifecycle/recordOpinion.form';

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'models-'));
  cpSync(sample, root, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

function edit(file, from, to) {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(from), `${file} holds ${from}`);
  writeFileSync(path, before.replace(from, to));
}

function lint() {
  return spawnSync(process.execPath, [ join(here, 'lint.js'), root ], { encoding: 'utf8' });
}

function assertFinding(pattern) {
  const { status, stdout } = lint();
  assert.match(stdout, pattern);
  assert.equal(status, 1);
}

test('sound files pass', () => {
  const { status, stdout, stderr } = lint();
  assert.equal(stderr, '');
  assert.equal(stdout, 'lint: 4 files, 0 errors, 0 warnings\n');
  assert.equal(status, 0);
});

test('a model without time to live is refused', () => {
  edit(model, ' camunda:historyTimeToLive="P10950D"', '');
  assertFinding(/sampleReview\.bpmn: error sampleReview: .*history-time-to-live/);
});

test('a gateway without its question is refused', () => {
  edit(model, ' name="审核是否通过？"', '');
  assertFinding(/error gateway_isReviewPassed: .*label-required/);
});

test('a reference into nothing is refused', () => {
  edit(model, 'targetRef="callActivity_decision"', 'targetRef="callActivity_gone"');
  assertFinding(/unresolved reference <callActivity_gone>/);
});

test('a decision without a name is refused', () => {
  edit(table, '<decision id="routeReviewOpinion" name="审核意见去向"', '<decision id="routeReviewOpinion"');
  assertFinding(/routeReviewOpinion\.dmn: error routeReviewOpinion: .*label-required/);
});

test('a component that form-js 1.8 cannot draw is refused', () => {
  edit(form, '"textarea"', '"filepicker"');
  assertFinding(/error field_reason: .*form-linting/);
});

test('a list that folds rows away, and so does not send them, is refused', () => {
  edit(form, '"components": [', '"components": [\n{"type": "dynamiclist", "id": "rows", "path": "rows", "label": "行", "components": []},');
  assertFinding(/error rows: .*disableCollapse/);
});

test('a form of a newer schema or platform is refused', () => {
  edit(form, '"schemaVersion": 16', '"schemaVersion": 18');
  edit(form, '7.24.0', '8.6.0');
  assertFinding(/executionPlatform must be[\s\S]*schemaVersion must be/);
  assert.match(lint().stdout, /2 errors/);
});

test('files that cannot be read as XML or JSON are findings, all at once', () => {
  [ model, table, form ].forEach(file => writeFileSync(join(root, file), '<x'));
  assertFinding(/lint: 4 files, 3 errors/);
});

test('a picture carries the text that was put into it', () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64');
  assert.equal(readText(pixel, 'Model-SHA256'), undefined);
  assert.equal(readText(withText(pixel, 'Model-SHA256', 'abc'), 'Model-SHA256'), 'abc');
});
