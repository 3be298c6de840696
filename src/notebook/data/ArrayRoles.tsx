import { t } from '../../domain/language.ts';
import type { ArrayRole, DataPreview, FileMapping } from '../../state/notebook/import-files.ts';
import { changeMapping } from '../../state/notebook/import-files.ts';
import { shapeText } from '../../ui/format.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';

const roleNames: Record<ArrayRole, string> = {
  trainImages: t('Training images'),
  trainLabels: t('Training labels'),
  testImages: t('Test images'),
  testLabels: t('Test labels'),
  unlabelled: t('Images without labels'),
};
const roles = Object.keys(roleNames) as ArrayRole[];

/** A name that no array has. */
const none = '';

interface ArrayRolesProps {
  readonly arrays: DataPreview['arrays'];
  /** What the reader has said; what the app guesses otherwise. */
  readonly roles: FileMapping['arrays'];
}

/** Which array of an HDF5, NPZ or MATLAB file holds what. */
export function ArrayRoles({ arrays, roles: told }: ArrayRolesProps) {
  const guessed = (role: ArrayRole) => arrays.find((array) => array.role === role)?.name;
  const current = (role: ArrayRole) => (told ? told[role] : guessed(role)) ?? none;
  const options = [
    { value: none, label: 'none' },
    ...arrays.map(({ name, shape }) => ({ value: name, label: name, note: shapeText(shape) })),
  ];
  const choose = (role: ArrayRole, name: string) => {
    const all = roles.map((each) => [each, each === role ? name : current(each)] as const);
    const chosen = Object.fromEntries(all.filter(([, array]) => array !== none));
    void changeMapping({ arrays: chosen });
  };
  return roles.map((role) => (
    <SelectField
      key={role}
      label={roleNames[role]}
      value={current(role)}
      options={options}
      onChange={(name) => choose(role, name)}
    />
  ));
}
