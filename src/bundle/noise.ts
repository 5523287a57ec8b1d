/** Files the system or an office program leaves in any folder it shows; they are nobody's work. */
export const isNoise = (name: string): boolean =>
  /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i.test(name) || isLock(name);

/** Word and LibreOffice lay such a file beside a document for as long as it is open. */
export const isLock = (name: string): boolean => /^~\$/.test(name) || /^\.~lock\..*#$/.test(name);
