import type { QrCode } from './qr.ts';

/** A code as a file of its own: black on white whatever the page looks like, since readers want that. */
export const qrSvg = ({ side, path }: QrCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
  `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${path}"/></svg>\n`;
