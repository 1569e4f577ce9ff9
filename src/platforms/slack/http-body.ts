// The body of a request of Slack's: its raw bytes, which are signed, and what they say, read once for everybody.

/** Slack's largest payload has a few dozen kilobytes. */
const MOST_BYTES = 256 * 1024;

/** Undefined where there is more than we read. */
export async function bytesOf(request: Request): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const FORM = 'application/x-www-form-urlencoded';

/**
 * JSON as it stands; of a form its fields, or what its field `payload` holds as JSON. Whatever stands behind the type,
 * such as a charset, changes nothing. Undefined where it is neither.
 */
export function saidIn(bytes: Uint8Array, type: string): unknown {
  const text = new TextDecoder().decode(bytes);
  if (type.split(';')[0]!.trim().toLowerCase() !== FORM) return parsed(text);
  const fields = Object.fromEntries(new URLSearchParams(text));
  return Object.hasOwn(fields, 'payload') ? parsed(fields.payload!) : fields;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
