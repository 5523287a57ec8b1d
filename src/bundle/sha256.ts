/**
 * SHA-256 of some bytes as 64 lower-case hex digits. The pure part of the bundle takes it as an argument,
 * because Node and the browser offer it under different names.
 */
export type Sha256 = (bytes: Uint8Array) => string;
