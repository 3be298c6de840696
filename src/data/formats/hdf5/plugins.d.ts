/** A module of WebAssembly for the HDF5 library, as a data address. */
declare module '*.so?url&inline' {
  const address: string;
  // eslint-disable-next-line import-x/no-default-export -- that is how the build hands it over
  export default address;
}
