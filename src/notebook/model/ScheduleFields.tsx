import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { scheduleOrPlateau } from '../../domain/experiment/check.ts';
import type { ScheduleKind, ScheduleSpec } from '../../domain/experiment/schedule.ts';
import { scheduleLimits, scheduleSetting } from '../../domain/experiment/schedule.ts';
import {
  describeSchedule,
  scheduleField,
  scheduleKinds,
} from '../../domain/experiment/schedules.ts';
import { NumberInput } from '../../ui/fields/NumberInput.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import styles from './Model.module.css';

interface ScheduleFieldsProps {
  readonly experiment: Experiment;
  readonly onChange: (change: Partial<Experiment>) => void;
}

const options: { value: ScheduleKind | 'none'; label: string }[] = [
  { value: 'none', label: t('Constant') },
  ...scheduleKinds.map((value) => ({ value, label: describeSchedule(value).label })),
];

/** What the learning rate follows through the training. */
export function ScheduleFields({ experiment, onChange }: ScheduleFieldsProps) {
  const { reduceLearningRate } = experiment;
  const schedule = experiment.schedule ?? null;
  const choose = (kind: ScheduleKind | 'none') =>
    onChange({ schedule: kind === 'none' ? null : describeSchedule(kind).fresh });
  return (
    <>
      <div className={styles.fields} role="group" aria-label={t('Learning rate schedule')}>
        <SelectField
          label={t('Learning rate schedule')}
          className={styles.wide}
          value={schedule?.kind ?? 'none'}
          options={options}
          disabled={schedule === null && reduceLearningRate !== null}
          onChange={choose}
        />
        {schedule && (
          <Settings spec={schedule} onChange={(changed) => onChange({ schedule: changed })} />
        )}
      </div>
      {(schedule !== null || reduceLearningRate !== null) && (
        <p className={schedule && reduceLearningRate ? styles.problem : styles.note}>
          {scheduleOrPlateau}
        </p>
      )}
    </>
  );
}

interface SettingsProps {
  readonly spec: ScheduleSpec;
  readonly onChange: (spec: ScheduleSpec) => void;
}

function Settings({ spec, onChange }: SettingsProps) {
  return scheduleLimits(spec.kind).map(([name, { low, high }]) => (
    <NumberInput
      key={name}
      {...scheduleField(spec.kind, name)}
      {...{ value: scheduleSetting(spec, name), min: low, max: high }}
      onChange={(value) => onChange({ ...spec, [name]: value })}
    />
  ));
}
