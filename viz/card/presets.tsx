import type { Model } from '../../sim/model.ts';
import { formatBare } from '../numbers.ts';

/** Where a run can start: what each preset sets. */
export function Presets({ model }: { model: Model }) {
  return (
    <dl>
      {Object.entries(model.presets).map(([name, preset]) => (
        <div key={name}>
          <dt>
            {preset.label} <code>{name}</code>
          </dt>
          <dd>
            {preset.says}{' '}
            {Object.entries(preset.values).map(([parameter, value]) => (
              <code key={parameter}>
                {parameter} {formatBare(model.parameters[parameter], value)}{' '}
              </code>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
