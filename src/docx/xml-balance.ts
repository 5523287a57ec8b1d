/** What is left of a piece of XML when matching tags cancel out: the elements it closes, then those it opens. */
export interface Balance {
  closes: string[];
  opens: string[];
}

const TAG = /<(?:!--[\s\S]*?--|[?!][^>]*|(\/)?([^\s/>]+)[^>]*?(\/)?)>/g;

/** Undefined when the piece closes another element than the one that is open. */
export const xmlBalance = (xml: string): Balance | undefined => {
  const closes: string[] = [];
  const opens: string[] = [];
  for (const [, end, name, selfClosing] of xml.matchAll(TAG)) {
    if (name === undefined || selfClosing) continue;
    if (!end) opens.push(name);
    else if (opens.length === 0) closes.push(name);
    else if (opens.pop() !== name) return undefined;
  }
  return { closes, opens };
};

/** True when the piece may be left out or repeated: it opens again, in reverse, exactly what it closes. */
export const isRepeatable = (xml: string): boolean => {
  const balance = xmlBalance(xml);
  return balance !== undefined && balance.opens.join() === balance.closes.reverse().join();
};

/** True when every element is opened and closed. */
export const isBalanced = (xml: string): boolean => {
  const balance = xmlBalance(xml);
  return balance !== undefined && balance.opens.length === 0 && balance.closes.length === 0;
};
