// Prints what Microsoft's JSON schemas say against a manifest and its translation: [] where they say nothing. The
// package's own function would do, but its schema of translations has a pattern that `u` does not allow.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const { manifest, translation } = JSON.parse(await text(process.stdin));
const problems = [...check(manifest, 'MicrosoftTeams'), ...check(translation, 'MicrosoftTeams.Localization')];
process.stdout.write(JSON.stringify(problems));

function check(json, name) {
  const folder = `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}`;
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  addFormats(ajv, ['uri', 'email', 'regex']);
  const validate = ajv.compile(require(`${folder}/${name}.schema.json`));
  validate(json);
  return (validate.errors ?? []).map(error =>
    `${name} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
