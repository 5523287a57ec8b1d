/** What a person asks to be done with one document, besides bringing the dossiers up to date. */
export type Intent =
  /** Take the change over as the text of the document. */
  | { do: "adopt"; key: string }
  /** Bring a text back: an earlier one, or without `sha256` hoso's own, or of an issued paper the issued one. */
  | { do: "restore"; key: string; sha256?: string }
  /** Freeze it; `signed`: a signed copy that stands for it. */
  | { do: "issue"; key: string; signed?: { bytes: Uint8Array; ending: string } }
  /** Free an issued paper again. */
  | { do: "reopen"; key: string; reason: string };
