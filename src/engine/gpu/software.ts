const names = /swiftshader|llvmpipe|lavapipe|warp|software|basic render/i;

/** Whether an adapter computes on the processor; Chromium's, Mesa's and Windows' are known by name. */
export function isSoftware(info: GPUAdapterInfo): boolean {
  const { vendor, architecture, device, description } = info;
  return (
    info.isFallbackAdapter || names.test([vendor, architecture, device, description].join(' '))
  );
}
