// One field of a form, with its label and whether it must be filled in.

import { useId } from 'preact/hooks';
import type { FormField as Field } from '../../../conversation/reply.ts';
import { LINE_LIMIT } from '../typed-text.ts';
import { useReading } from './phrases.ts';

/** Up to here the choices stand open; more of them become a menu. */
const MOST_OPEN_CHOICES = 6;

export function FormField({ field }: { field: Field }) {
  const id = useId();
  const options = field.options ?? [];
  if (field.kind === 'choice' && options.length <= MOST_OPEN_CHOICES) return <OpenChoice field={field} />;
  const shared = { id, name: field.name, required: field.required };
  return (
    <div class="form-field">
      <label class="form-label" for={id}>
        {field.label}
        <Need field={field} />
      </label>
      {field.kind === 'choice' ? (
        <select {...shared}>
          {field.value === undefined && <option value="" />}
          {options.map(({ value, label }) => (
            <option key={value} value={value} selected={value === field.value}>
              {label}
            </option>
          ))}
        </select>
      ) : field.kind === 'lines' ? (
        <textarea
          {...shared}
          rows={4}
          maxLength={LINE_LIMIT}
          placeholder={field.placeholder}
          defaultValue={field.value}
        />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          maxLength={LINE_LIMIT}
          placeholder={field.placeholder}
          defaultValue={field.value}
        />
      )}
    </div>
  );
}

function OpenChoice({ field }: { field: Field }) {
  return (
    <fieldset class="form-field">
      <legend class="form-label">
        {field.label}
        <Need field={field} />
      </legend>
      {(field.options ?? []).map(({ value, label, description }) => (
        <label key={value} class="form-choice">
          <input
            type="radio"
            name={field.name}
            value={value}
            required={field.required}
            defaultChecked={value === field.value}
          />
          <span>
            {label}
            {description !== undefined && <small>{description}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Need({ field }: { field: Field }) {
  const { words } = useReading();
  return field.required ? null : <small> · {words.optional}</small>;
}
