// One step of the schema. Forward only: a step that was released is never changed, the next one mends it.

import type { SchemaModule } from 'kysely';

export type EngineName = 'embedded' | 'postgresql';

export type Migration = (schema: SchemaModule, engine: EngineName) => Promise<void>;
