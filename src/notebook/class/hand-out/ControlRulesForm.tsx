import { t } from '../../../domain/language.ts';
import { ChevronRight } from 'lucide-react';
import type { ControlName, ControlRule, ControlRules } from '../../../classroom/handout/handout.ts';
import { controlNames, controls } from '../../../classroom/handout/handout.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { Segments } from '../../../ui/fields/Toggle.tsx';
import styles from './HandOut.module.css';

interface ControlRulesFormProps {
  readonly rules: ControlRules;
  readonly onChange: (rules: ControlRules) => void;
}

type Choice = 'free' | ControlRule;

const options = [
  { value: 'free', label: t('Free') },
  { value: 'fixed', label: t('Fixed') },
  { value: 'hidden', label: t('Hidden') },
] as const satisfies readonly { value: Choice; label: string }[];

/** Which settings a class may change, sees only, or does not see. */
export function ControlRulesForm({ rules, onChange }: ControlRulesFormProps) {
  const held = controlNames.filter((name) => rules[name] !== undefined);
  const set = (name: ControlName, choice: Choice) => {
    const others = Object.entries(rules).filter(([other]) => other !== name);
    onChange(Object.fromEntries(choice === 'free' ? others : [...others, [name, choice]]));
  };
  const all = (choice: Choice) =>
    onChange(
      choice === 'free' ? {} : Object.fromEntries(controlNames.map((name) => [name, choice])),
    );
  return (
    <Fold
      icon={<ChevronRight />}
      look="line"
      label={t('Controls: {what}', {
        what: held.length === 0 ? t('all free') : t('{count} not free', { count: held.length }),
      })}
    >
      <div className={styles.rules}>
        <RuleRow label={t('All of them')} value={null} onChange={all} />
        {controlNames.map((name) => (
          <RuleRow
            key={name}
            label={controls[name].label}
            value={rules[name] ?? 'free'}
            onChange={(choice) => set(name, choice)}
          />
        ))}
      </div>
      <p className={styles.note}>
        {t(
          'A fixed control is seen as it is set and cannot be changed, also not by changing the address. Leaving the handout frees everything again: it is help to look at the right thing, not a lock.',
        )}
      </p>
    </Fold>
  );
}

interface RuleRowProps {
  readonly label: string;
  readonly value: Choice | null;
  readonly onChange: (choice: Choice) => void;
}

function RuleRow({ label, value, onChange }: RuleRowProps) {
  return (
    <div className={styles.rule}>
      <span>{label}</span>
      <Segments<Choice | ''>
        label={label}
        value={value ?? ''}
        options={options}
        onChange={(choice) => choice !== '' && onChange(choice)}
      />
    </div>
  );
}
