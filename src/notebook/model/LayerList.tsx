import { t } from '../../domain/language.ts';
import { Menu } from '@base-ui/react/menu';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { descriptionOf, layerKinds } from '../../domain/layers/layers.ts';
import type { LayerKind, LayerSpec, ModelSpec } from '../../domain/model/model.ts';
import { IconButton } from '../../ui/Button.tsx';
import { shapeText } from '../../ui/format.ts';
import { LayerFields } from './LayerFields.tsx';
import styles from './Model.module.css';
import type { Layers, ModelCheck } from './model-edit.ts';
import { addLayer, moveLayer, removeLayer, replaceLayer } from './model-edit.ts';

interface LayerListProps {
  readonly model: ModelSpec;
  readonly check: ModelCheck;
  readonly onChange: (layers: Layers) => void;
}

/** The stack of layers, from the input down, with the shape that each hands on. */
export function LayerList({ model, check, onChange }: LayerListProps) {
  const { layers } = model;
  return (
    <div>
      <p className={styles.inputRow}>
        {t('Input')} <code>{shapeText(model.inputShape)}</code>
      </p>
      <ol className={styles.layers}>
        {layers.map((layer, index) => (
          <LayerRow
            key={index}
            {...{ layer, index, check }}
            count={layers.length}
            onChange={(changed) => onChange(replaceLayer(layers, index, changed))}
            onMove={(by) => onChange(moveLayer(layers, index, by))}
            onRemove={() => onChange(removeLayer(layers, index))}
          />
        ))}
      </ol>
      <AddLayer onAdd={(kind) => onChange(addLayer(layers, kind))} />
    </div>
  );
}

interface LayerRowProps {
  readonly layer: LayerSpec;
  readonly index: number;
  readonly count: number;
  readonly check: ModelCheck;
  readonly onChange: (layer: LayerSpec) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function LayerRow({ layer, index, count, check, onChange, onMove, onRemove }: LayerRowProps) {
  const name = descriptionOf(layer.kind).className;
  const place = t('{name}, layer {index}', { name, index: index + 1 });
  const shape = check.layers[index]?.outputShape;
  const problem = check.problem?.index === index ? check.problem.message : null;
  return (
    <li className={styles.layer} data-wrong={problem ? '' : undefined}>
      <div className={styles.layerHead}>
        <span className={styles.layerName}>{name}</span>
        <code className={styles.shape}>{shape ? `→ ${shapeText(shape)}` : '→ ?'}</code>
        <span className={styles.layerTools}>
          <IconButton
            small
            label={t('Move up: {place}', { place })}
            icon={<ArrowUp />}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            small
            label={t('Move down: {place}', { place })}
            icon={<ArrowDown />}
            disabled={index === count - 1}
            onClick={() => onMove(1)}
          />
          <IconButton
            small
            label={t('Remove: {place}', { place })}
            icon={<Trash2 />}
            disabled={count === 1}
            onClick={onRemove}
          />
        </span>
      </div>
      <div className={styles.fields} role="group" aria-label={place}>
        <LayerFields layer={layer} onChange={onChange} />
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}

function AddLayer({ onAdd }: { readonly onAdd: (kind: LayerKind) => void }) {
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.add} data-control="">
        <Plus />
        {t('Add a layer')}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner
          className={styles.menuPositioner}
          sideOffset={4}
          align="start"
          role="region"
          aria-label={t('Kinds of layers')}
        >
          <Menu.Popup className={styles.menu}>
            {layerKinds.map((kind) => (
              <Menu.Item key={kind} className={styles.menuItem} onClick={() => onAdd(kind)}>
                {descriptionOf(kind).className}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
