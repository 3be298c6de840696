/** Lets the browser save a file that the page has made. */
export function saveFile(name: string, mimeType: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type: mimeType }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The download has begun by then; the copy in memory is not needed any more.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
