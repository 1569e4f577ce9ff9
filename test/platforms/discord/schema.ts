// Discord's own description of its API as validators of what we send. It is not in the repository: see test/shared-data.ts.

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { sharedData } from '../../shared-data.ts';

interface Spec {
  readonly components: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
}

export const ROUTES = {
  post: ['/channels/{channel_id}/messages', 'post'],
  edit: ['/channels/{channel_id}/messages/{message_id}', 'patch'],
  answer: ['/webhooks/{webhook_id}/{webhook_token}/messages/@original', 'patch'],
  followUp: ['/webhooks/{webhook_id}/{webhook_token}', 'post'],
  callback: ['/interactions/{interaction_id}/{interaction_token}/callback', 'post'],
  commands: ['/applications/{application_id}/commands', 'put'],
} as const;

const spec = sharedData('discord-openapi.json') as Spec | undefined;

/** Whether Discord's description is here. */
export const hasSchema = spec !== undefined;

const ADDRESS = 'discord://spec';
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addFormat('snowflake', /^(0|[1-9][0-9]*)$/);
for (const format of ['nonce', 'int32', 'int64']) ajv.addFormat(format, true);
if (spec) ajv.addSchema({ $id: ADDRESS, components: spec.components });

const compiled = new Map<string, ValidateFunction>();

/** What Discord’s description finds wrong with a request’s body; nothing when all is well. */
export function schemaFaults(route: keyof typeof ROUTES, body: unknown): readonly string[] {
  const validate = compiled.get(route) ?? compile(route);
  if (validate(body)) return [];
  return validate.errors!.map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

function compile(route: keyof typeof ROUTES): ValidateFunction {
  const [path, method] = ROUTES[route];
  const { schema } = spec!.paths[path]![method]!.requestBody.content['application/json']!;
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', `"${ADDRESS}#/components`));
  const validate = ajv.compile(absolute);
  compiled.set(route, validate);
  return validate;
}
