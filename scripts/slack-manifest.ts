// Prints the manifest for “Create an app from a manifest” on Slack's site:
// npm run -s slack:manifest -- [socket | http | many] [--url https://your.host] [--language ko]

import { parseArgs } from 'node:util';
import { commands } from '../src/commands/index.ts';
import { manifestOf } from '../src/commands/manifest.ts';
import { languages } from '../src/language/index.ts';
import { type ManifestFor, slackManifest } from '../src/platforms/slack/manifest.ts';

const USAGE = 'npm run -s slack:manifest -- [socket | http | many] [--url https://your.host] [--language en | ko]';

function refuse(sentence: string): never {
  process.stderr.write(`${sentence} Usage: ${USAGE}\n`);
  process.exit(2);
}

function read() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string' }, language: { type: 'string', default: 'en' } },
    });
  } catch (fault) {
    return refuse(fault instanceof Error ? `${fault.message.split('. ')[0]}.` : 'That cannot be read.');
  }
}

function wayOf(mode: string, url: string | undefined): ManifestFor {
  if (mode === 'socket') return { mode };
  if (mode !== 'http' && mode !== 'many') return refuse(`“${mode}” is none of socket, http and many.`);
  if (url === undefined) return refuse(`With ${mode}, Slack must know where you are: give --url https://your.host.`);
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    return refuse(`--url was read as “${url}”; it takes an address that begins with https://.`);
  return { mode, publicUrl: new URL(url).origin };
}

const { values, positionals } = read();
const [mode = 'socket', ...others] = positionals;
if (others.length > 0) refuse(`“${others[0]}” is one word too many.`);
const language = Object.keys(languages).find((code) => code === values.language);
if (language === undefined) refuse(`--language takes ${Object.keys(languages).join(' or ')}.`);
const manifest = slackManifest(manifestOf(commands), wayOf(mode, values.url), language as keyof typeof languages);
process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
