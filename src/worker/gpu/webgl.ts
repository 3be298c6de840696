import { isSoftwareName } from '../../engine/gpu/software.ts';

/** What draws WebGL here, as the browser tells it, or null where there is none. */
export function webglRenderer(): string | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : '';
}

/** Whether WebGL is computed by the processor, or is not there at all. */
export function isSoftwareWebgl(): boolean {
  const renderer = webglRenderer();
  return renderer === null || isSoftwareName(renderer);
}
