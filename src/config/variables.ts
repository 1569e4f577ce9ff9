// How variables are read, whatever they are for.

/** A variable that is set but empty, as in a copied `.env.example`, counts as not set. */
export const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

export function isThisMachine(host: string): boolean {
  return LOOPBACK.test(host);
}
