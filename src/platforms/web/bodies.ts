// What a page may send, checked strictly: an unknown key or a wrong type refuses the whole.

import { z } from 'zod';
import { LINE_LIMIT } from './typed-text.ts';
import type { Act } from './wire.ts';

const id = z.string().regex(/^[A-Za-z0-9._-]{1,80}$/);
/** Chosen by the page, unique per act, so that a retried delivery is known as one. */
const actId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
const typed = z.string().max(LINE_LIMIT);

export const JoinBody = z.strictObject({
  name: z.string().max(200),
  language,
  secret: z
    .string()
    .regex(/^[A-Za-z0-9_-]{32,128}$/)
    .optional(),
  token: z.string().max(400).optional(),
});

export const LanguageBody = z.strictObject({ language });

export const ActBody: z.ZodType<Act> = z.discriminatedUnion('kind', [
  z.strictObject({ id: actId, kind: z.literal('line'), place: id, text: typed }),
  z.strictObject({
    id: actId,
    kind: z.literal('press'),
    message: id,
    press: id,
    value: z.string().max(200).optional(),
  }),
  z.strictObject({
    id: actId,
    kind: z.literal('submit'),
    form: id,
    values: z.record(z.string().max(80), typed).refine((values) => Object.keys(values).length <= 10),
  }),
]);

export const HistoryQuery = z.object({ place: id, before: z.coerce.number().int().positive() });
