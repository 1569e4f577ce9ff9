// A published reading of Slack's block kit as validators of what we send. It is not in the repository: see test/shared-data.ts.

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { sharedData } from '../../shared-data.ts';

const schema = sharedData('slack-block-kit.schema.json') as { readonly $id: string } | undefined;

/** Whether the reading is here. */
export const hasSchema = schema !== undefined;

const PLACES = { blocks: '', modal: '#/$defs/modal_view', home: '#/$defs/home_view', block: '#/$defs/block' } as const;

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
if (schema) ajv.addSchema(schema);

/** What it finds wrong with the blocks of a message, with one block, or with a view; nothing when all is well. */
export function schemaFaults(place: keyof typeof PLACES, value: unknown): readonly string[] {
  const validate = ajv.getSchema(schema!.$id + PLACES[place]) as ValidateFunction;
  if (validate(value)) return [];
  return validate.errors!.map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
