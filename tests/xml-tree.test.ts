import { expect, test } from "vitest";
import { childElements, parseXml } from "./xml-tree.ts";

test("reads names, attributes, entities, CDATA and comments", () => {
  const root = parseXml(
    `\uFEFF<?xml version="1.0"?>\n<!-- đầu --><a:r xmlns:a='u' x="1 &lt; 2"><b>&#272;&amp;&#x1ED8;</b><c/><![CDATA[<]]></a:r>\n`,
  );
  expect(root).toEqual({
    name: "a:r",
    attributes: { "xmlns:a": "u", x: "1 < 2" },
    children: [
      { name: "b", attributes: {}, children: ["Đ&Ộ"] },
      { name: "c", attributes: {}, children: [] },
      "<",
    ],
  });
  expect(childElements(root)).toHaveLength(2);
});

test.each([
  ["", "not exactly one root element at 1:1"],
  ["<a/><b/>", "not exactly one root element at 1:9"],
  ["<a><b></a>", "</a> closes <b> at 1:7"],
  ["<a>\n<b/>", "<a> is not closed at 2:5"],
  ["</a>", "</a> closes <> at 1:1"],
  ["<a/>x", "text outside the root at 1:5"],
  ["<a>1 < 2</a>", "no XML at 1:6"],
  ["<a>A & B</a>", "unknown entity & at 1:4"],
  ["<a>&nbsp;</a>", "unknown entity &nbsp; at 1:4"],
  ["<a>&#2;</a>", "illegal character at 1:4"],
  ["<a>&#x110000;</a>", "illegal reference &#x110000; at 1:4"],
  ["<a>\u0007</a>", "illegal character at 1:4"],
  ["<a>\uD800</a>", "illegal character at 1:4"],
  ["<a>]]></a>", '"]]>" in text at 1:4'],
  ["<a x=1/>", "no XML at 1:1"],
  ['<a x="1"y="2"/>', "no XML at 1:1"],
  ['<a x="1" x="2"/>', "attribute x twice at 1:1"],
  ['<a x="<"/>', "no XML at 1:1"],
  ['<a x="&"/>', "unknown entity & at 1:1"],
  ["<w:p/>", 'unbound prefix "w" at 1:1'],
  ['<a w:x="1"/>', 'unbound prefix "w" at 1:1'],
  ['<a><b xmlns:w="u"/><w:p/></a>', 'unbound prefix "w" at 1:20'],
  ["<!DOCTYPE a><a/>", "no XML at 1:1"],
  ["<a><!-- x -- y --></a>", "no XML at 1:4"],
  [' <?xml version="1.0"?><a/>', "declaration not at the beginning at 1:2"],
])("refuses %j: %s", (text, message) => {
  expect(() => parseXml(text)).toThrow(message);
});
