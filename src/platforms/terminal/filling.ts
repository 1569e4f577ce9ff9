// A form in a terminal: its fields are asked one after the other. An empty line keeps the value that is there.

import type { Form, FormField } from '../../conversation/reply.ts';

export class Filling {
  readonly #values: Record<string, string> = {};
  #lines: string[] = [];
  #at = 0;

  constructor(readonly form: Form) {}

  /** The form with what it will ask for. */
  get text(): string {
    return [this.form.title, ...this.form.fields.map((field) => `  ${describe(field)}`)].join('\n');
  }

  /** The field that is asked for now. */
  get field(): FormField | undefined {
    return this.form.fields[this.#at];
  }

  /** Takes a typed line. A field of several lines ends at an empty one. Gives all values once the last is known. */
  take(line: string): Readonly<Record<string, string>> | undefined {
    const field = this.field!;
    const typed = line.trim();
    if (field.kind === 'lines' && typed !== '') {
      this.#lines.push(line);
      return undefined;
    }
    const value = field.kind === 'lines' ? this.#lines.join('\n') : typed;
    this.#values[field.name] = value === '' ? (field.value ?? '') : chosen(field, value);
    this.#lines = [];
    this.#at++;
    return this.field === undefined ? this.#values : undefined;
  }
}

function describe({ label, value = '', options = [] }: FormField): string {
  const choice = options.length > 0 ? ` (${options.map((option) => option.label).join(' | ')})` : '';
  return `${label}${choice}${value === '' ? '' : ` [${value}]`}`;
}

/** An option may be typed by its label too. */
function chosen({ options = [] }: FormField, typed: string): string {
  return options.find(({ label, value }) => value === typed || label === typed)?.value ?? typed;
}
