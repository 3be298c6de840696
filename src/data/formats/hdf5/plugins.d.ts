/** A module of WebAssembly for the HDF5 library, as a data address. */
declare module '*.so?url&inline' {
  const address: string;
  export { address as default };
}
