declare module 'snappyjs' {
  const snappy: {
    compress(input: Uint8Array): Uint8Array;
    uncompress(input: Uint8Array, maxLength?: number): Uint8Array;
  };
  export default snappy;
}
declare module 'lz4js' {
  const lz4: {
    decompress(input: Uint8Array): Uint8Array;
    /** Bytes the frame may grow to. */
    decompressBound(input: Uint8Array): number;
  };
  export default lz4;
}
