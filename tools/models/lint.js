/**
 * Lints every process model, decision table and form of the project and prints every finding:
 *
 *   npm run lint [-- FOLDER]
 *
 * Exit code 1 if any finding is an error. Rules: .bpmnlintrc and .dmnlintrc at the top level,
 * @camunda/form-linting for forms. The reasons for rules that differ are in CONTRIBUTING.md.
 */
import { readFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { filesBelow, projectRoot } from './files.js';

register('./resolve-extensions.js', import.meta.url);
const { FormLinter } = await import('@camunda/form-linting');
const require = createRequire(import.meta.url);
const BpmnLinter = require('bpmnlint/lib/linter');
const BpmnResolver = require('bpmnlint/lib/resolver/node-resolver');
const DmnLinter = require('dmnlint/lib/linter');
const DmnResolver = require('dmnlint/lib/resolver/node-resolver');
const DmnModdle = require('dmn-moddle');

/** The newest platform that the form linter knows; it draws forms with the same form-js 1.8.7 as 7.24. */
const FORM_PLATFORM = { executionPlatform: 'Camunda Platform', executionPlatformVersion: '7.22.0' };

/** The schema version of form-js 1.8; a newer form would be drawn without the parts that it added. */
const FORM_SCHEMA_VERSION = 16;

const root = projectRoot(process.argv.slice(2));
const ownRules = projectRoot([]);
const rules = file => JSON.parse(readFileSync(join(ownRules, file), 'utf8'));

const bpmnModdle = new BpmnModdle();
const dmnModdle = new DmnModdle();

/** One per model: some rules remember the elements that they saw, and equal ids of two models are no duplicates. */
const bpmnLinter = () => new BpmnLinter({ config: rules('.bpmnlintrc'), resolver: new BpmnResolver({ require }) });
const dmnLinter = new DmnLinter({ config: rules('.dmnlintrc'), resolver: new DmnResolver() });

const error = (id, message, rule) => ({ id, message, rule, category: 'error' });

function fromWarnings(warnings) {
  return warnings.map(({ element, message }) => error(element?.id, message.split('\n')[0], 'parse'));
}

function fromReports(results) {
  return Object.entries(results).flatMap(([ rule, reports ]) => reports.map(report => ({ ...report, rule })));
}

async function lintBpmn(xml) {
  const { rootElement, warnings } = await bpmnModdle.fromXML(xml);
  return [ ...fromWarnings(warnings), ...fromReports(await bpmnLinter().lint(rootElement)) ];
}

/** dmnlint's dmn-moddle still answers through a callback. */
function parseDmn(xml) {
  return new Promise((fulfil, reject) =>
    dmnModdle.fromXML(xml, (problem, rootElement, { warnings = [] } = {}) =>
      problem ? reject(problem) : fulfil({ rootElement, warnings })));
}

async function lintDmn(xml) {
  const { rootElement, warnings } = await parseDmn(xml);
  return [ ...fromWarnings(warnings), ...fromReports(await dmnLinter.lint(rootElement)) ];
}

/** Every dynamic list of a form, also inside groups and other lists. */
function rowLists(components) {
  return components.flatMap(component =>
    [ ...(component.type === 'dynamiclist' ? [ component ] : []), ...rowLists(component.components ?? []) ]);
}

async function lintForm(json) {
  const form = JSON.parse(json);
  const findings = [];
  if (form.executionPlatform !== 'Camunda Platform' || !/^7\.24(\.|$)/.test(form.executionPlatformVersion ?? '')) {
    findings.push(error(form.id, 'executionPlatform must be "Camunda Platform", version 7.24', 'platform'));
  }
  if (!Number.isInteger(form.schemaVersion) || form.schemaVersion > FORM_SCHEMA_VERSION) {
    findings.push(error(form.id, `schemaVersion must be at most ${FORM_SCHEMA_VERSION} (form-js 1.8)`, 'schema-version'));
  }
  for (const list of rowLists(form.components ?? [])) {
    if (list.disableCollapse !== true) {
      findings.push(error(list.id, 'a dynamic list needs "disableCollapse": true, rows folded away are not sent', 'folded-rows'));
    }
  }
  const reports = new FormLinter().lint({ ...form, ...FORM_PLATFORM });
  return [ ...findings, ...reports.map(report => ({ ...report, rule: 'form-linting' })) ];
}

async function lintFile(lint, file) {
  try {
    return await lint(readFileSync(join(root, file), 'utf8'));
  } catch (problem) {
    return [ error(undefined, problem.message.split('\n')[0], 'parse') ];
  }
}

let errors = 0;
let others = 0;
let fileCount = 0;

for (const [ folder, extension, lint ] of [
  [ 'processes', '.bpmn', lintBpmn ],
  [ 'processes', '.dmn', lintDmn ],
  [ 'forms', '.form', lintForm ]
]) {
  for (const file of filesBelow(root, folder, extension)) {
    fileCount++;
    for (const { id, message, rule, category } of await lintFile(lint, file)) {
      const isError = category === 'error' || category === 'rule-error';
      errors += isError ? 1 : 0;
      others += isError ? 0 : 1;
      console.log(`${file}: ${isError ? 'error' : category} ${id ?? '-'}: ${message} (${rule})`);
    }
  }
}

console.log(`lint: ${fileCount} files, ${errors} errors, ${others} warnings`);
process.exitCode = errors ? 1 : 0;
