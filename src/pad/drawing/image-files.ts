/** Whether a file says of itself that it is a picture. */
export const isImage = ({ type }: File): boolean => type.startsWith('image/');

/** The first image among pasted things, or null. */
export function imageAmong(transfer: DataTransfer | null): File | null {
  return [...(transfer?.files ?? [])].find(isImage) ?? null;
}
