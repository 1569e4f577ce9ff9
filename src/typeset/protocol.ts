// What passes between the typesetter and its worker: one request at a time, one answer each.

import type { Picture, TypesetFault } from './picture.ts';

export interface WorkerSettings {
  readonly fontFolder: string;
  readonly wasmFile: string;
}

/** `formula` is TeX, `picture` is SVG. */
export interface TypesetRequest {
  readonly kind: 'formula' | 'picture';
  readonly source: string;
}

export type TypesetAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly picture: Picture }
  | { readonly kind: 'not-done'; readonly fault: TypesetFault; readonly message: string };
