// Who asks, as the store knows them.

import type { PersonOnPlatform } from '../store/people.ts';
import type { Context } from './command.ts';

export function whoAsks({ request: { platform, person } }: Pick<Context, 'request'>): PersonOnPlatform {
  return { platform, personId: person.id };
}
