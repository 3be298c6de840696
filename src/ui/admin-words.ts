import type { FailureCode } from '../domain/failure.ts';
import { say } from '../domain/language.ts';

/** Reasons that lie with how a computer or a network is set up, and the one that is no failure. */
export type SetupReason =
  | Extract<
      FailureCode,
      | 'page-insecure'
      | 'webgpu-missing'
      | 'webgpu-blocked'
      | 'webgpu-no-adapter'
      | 'acceleration-off'
      | 'virtual-machine'
      | 'storage-unavailable'
      | 'private-window'
    >
  | 'software-adapter';

const acceleration =
  'The policy HardwareAccelerationModeEnabled (Chrome, Edge) or HardwareAcceleration (Firefox) must not be off';

const english: Record<SetupReason, string> = {
  'page-insecure':
    'Serve the page over https, with a certificate that the computers trust; over plain http browsers withhold WebGPU, storage and hashing.',
  'webgpu-missing':
    'Roll out Chrome or Edge 113 or newer, Firefox 141 or newer (Windows), or Safari 26 or newer.',
  'webgpu-blocked':
    'chrome://gpu and chrome://policy (edge:// in Edge) show whether a policy, a flag or the blocklist switched WebGPU off.',
  'webgpu-no-adapter':
    'chrome://gpu names the reason under “Problems detected”, most often a graphics driver on the blocklist: update the driver.',
  'acceleration-off': `${acceleration}; remote desktops and accounts without a screen have no graphics processor.`,
  'virtual-machine':
    'Give the virtual machine a graphics processor (passed through or shared), or open the page outside of it.',
  'software-adapter': `${acceleration}, and the graphics driver must be the maker’s: with a basic display driver browsers compute on the processor.`,
  'storage-unavailable':
    'Allow this site to keep data: no DefaultCookiesSetting of 2 and no clearing on exit (Chrome, Edge), or name it in CookiesAllowedForUrls.',
  'private-window':
    'Guest and kiosk accounts open private windows only: let this site run in an ordinary profile, or let students save their trainings as files.',
};

/** What whoever administers the computers can do, in one line. */
export const adminWords: Record<SetupReason, string> = {
  ...english,
  ...say<Partial<Record<SetupReason, string>>>('administrators', {}),
};

/** The administrator's line for a reason, or null where there is nothing that one could do. */
export const adminLine = (code: FailureCode | 'software-adapter'): string | null =>
  code in adminWords ? adminWords[code as SetupReason] : null;
