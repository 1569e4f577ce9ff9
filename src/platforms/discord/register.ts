// Tells Discord our commands, where they are not what it has.

import type { Manifest } from '../../conversation/platform.ts';
import type { DiscordApi } from './api.ts';
import { definitionOf } from './definition.ts';
import { type DefinitionDiff, definitionDiff } from './definition-diff.ts';

/** What differed; nothing is sent where nothing did. @throws PlatformError */
export async function register(api: DiscordApi, manifest: Manifest): Promise<DefinitionDiff> {
  const { id } = await api.application();
  const wanted = definitionOf(manifest);
  const diff = definitionDiff(wanted, await api.commands(id));
  if (diff.changed) await api.setCommands(id, wanted);
  return diff;
}
