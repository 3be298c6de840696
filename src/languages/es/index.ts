/** Begun: what stands first on the page. Everything else is said in English. */
import type { Translation } from '../translation.ts';
import { sentences } from './sentences.ts';

export const spanish: Translation = {
  sentences,
  texts: {
    'lesson titles': {
      'single-layer': {
        title: 'Una capa',
        summary: 'Diez neuronas miran 784 píxeles cada una. En MNIST ya aciertan el 92 %.',
        cells: {
          load: 'Carga los dígitos',
          look: 'Mira antes de entrenar',
          prepare: 'Escalar y aplanar',
          model: 'Diez neuronas, 7.850 números que aprender',
          train: 'Entrena cinco épocas',
          evaluate: 'El examen',
          predict: 'Pregúntale por un dígito',
          confusion: 'Quién se toma por quién',
          inside: 'Desmóntala',
          engineRoom: 'En la sala de máquinas',
        },
      },
    },
  },
};
