/**
 * The published data sets by the names under which they are offered, in that order. Apart from all
 * else that is told of them (published.ts), because the page's first load needs no more.
 */
export const publishedNames = {
  mnist: 'MNIST',
  'fashion-mnist': 'Fashion-MNIST',
  kmnist: 'KMNIST',
  svhn: 'SVHN house numbers',
} as const;

export type PublishedSet = keyof typeof publishedNames;

export const publishedIds = Object.keys(publishedNames) as readonly PublishedSet[];

export const isPublished = (id: string): id is PublishedSet => Object.hasOwn(publishedNames, id);
