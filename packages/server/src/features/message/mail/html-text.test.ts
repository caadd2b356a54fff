import { describe, expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";
import { htmlToText, onlyPreformatted } from "./html-text.ts";

const text = (html: string): string => cleanText(htmlToText(html));

describe("HTML as text", () => {
  test.each([
    ["paragraphs", "<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["breaks and blocks", "One<br>Two<div>Three</div>Four", "One\nTwo\nThree\nFour"],
    ["a list", "<ul><li>red</li><li>blue</li></ul>", "- red\n- blue"],
    ["a table row", "<table><tr><td>Order</td><td>302</td></tr></table>", "Order 302"],
    ["white space", "  One \n\t two  ", "One two"],
    ["preformatted text", "<pre>a\n  b</pre>", "a\n  b"],
    [
      "references",
      "Gr&uuml;&szlig;e &amp; Fran&ccedil;ais &#8364; &#x1F600; &#150; &euro; &nope;",
      "Grüße & Français € 😀 – € &nope;",
    ],
    ["references to nothing", "a&#0;b&#xD800;c&#x110000;d", "a\ufffdb\ufffdc\ufffdd"],
    ["a lone bracket", "2 < 3 and <3", "2 < 3 and <3"],
    ["scripts and styles", "a<script>alert('<p>x</p>')</script><style>p{}</style>b", "ab"],
    ["a script that does not end", "a<script>alert(1)", "a"],
    ["a script with a strange end", "a<script>x</SCRIPT >b", "ab"],
    ["comments", "a<!-- <p>no</p> -->b<!--[if mso]>no<![endif]-->c", "abc"],
    ["remote content", '<img src="https://t.example/p.gif" alt="x">a<iframe src="https://t.example">no</iframe>', "a"],
    ["links", '<a href="https://evil.example/login">Amazon</a>', "Amazon"],
    ["the head", "<head><title>no</title><meta charset=utf-8>no</head><body>yes</body>", "yes"],
    ["a head that does not end", "<head><meta x>no<body>yes", "yes"],
    ["hidden elements", '<div style="DISPLAY : none">no<div>no</div></div>yes', "yes"],
    ["a hidden paragraph without end", '<p style="display:none">no<p>yes', "yes"],
    ["a bracket in an attribute", '<a title="a>b">c</a>', "c"],
    ["a stray quote", '<p class=a">yes</p>', "yes"],
  ])("%s", (_, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  test("the only <pre>, with its own lines", () => {
    expect(onlyPreformatted("<p>no</p><pre style='x'>Hallo,\n<b>wo</b> ist es?<br>Danke</pre><p>no</p>")?.trim()).toBe(
      "Hallo,\nwo ist es?\nDanke",
    );
    expect(onlyPreformatted("<pre>a</pre><pre>b</pre>")).toBeNull();
    expect(onlyPreformatted("<p>a</p>")).toBeNull();
  });

  test.each(["<", "<a ", "<!--", "<script>", "<div style='display:none'>", "&", "<pre>", " ", '<a b="', "</", "<p>\n"])(
    "a million characters of %j take no time",
    (piece) => {
      const start = performance.now();
      text(piece.repeat(1_000_000 / piece.length));
      onlyPreformatted(piece.repeat(1_000_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(60_000);
    },
    120_000,
  );
});
