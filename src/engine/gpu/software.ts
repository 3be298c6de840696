const names = /swiftshader|llvmpipe|lavapipe|warp|software|basic render/i;

/** Whether a renderer is known to compute on the processor. */
export const isSoftwareName = (name: string): boolean => names.test(name);

/** Whether an adapter computes on the processor; Chromium's, Mesa's and Windows' are known by name. */
export function isSoftware(info: GPUAdapterInfo): boolean {
  const { vendor, architecture, device, description } = info;
  return (
    info.isFallbackAdapter || isSoftwareName([vendor, architecture, device, description].join(' '))
  );
}
