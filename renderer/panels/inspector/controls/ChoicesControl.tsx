// Several of a few words.

import { asList } from '../../../../core/presentation/fieldValues.ts';
import type { ControlProps } from '../Control.tsx';

export function ChoicesControl({ field, value, onSet }: ControlProps) {
  const chosen = asList(value);
  const options = field.options ?? [];
  return (
    <div className="choices">
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => {
              const kept = (one: unknown) =>
                one === option.value ? event.target.checked : chosen.includes(one);
              onSet(options.map((one) => one.value).filter(kept));
            }}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
