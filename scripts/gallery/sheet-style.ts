/** The look of the sheet; pages stay white in the dark as well. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f5f7, #17191c);
  --paper: light-dark(#fff, #22252a);
  --text: light-dark(#1b1f24, #e8eaed);
  --quiet: light-dark(#5a6370, #a3abb6);
  --line: light-dark(#d8dce1, #3a3f46);
  --link: light-dark(#0b57d0, #8ab4f8);
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 100rem; margin-inline: auto; padding: 1rem clamp(0.75rem, 3vw, 2.5rem); }
h1 { margin: 0.5rem 0 0; font-size: clamp(1.5rem, 4vw, 2.2rem); line-height: 1.2; text-wrap: balance; }
h2 { margin: 1.75rem 0 0.75rem; font-size: 1.35rem; }
h3 { margin: 1.25rem 0 0.5rem; font-size: 1rem; font-weight: 600; }
small { color: var(--quiet); font-size: 0.8rem; font-weight: 400; }
a { color: var(--link); }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
nav { display: flex; flex-wrap: wrap; gap: 0.4rem 1.25rem; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; }
table { border-collapse: collapse; width: 100%; min-width: 52rem; table-layout: fixed; }
th, td { padding: 0.75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody tr:last-child > * { border-bottom: 0; }
thead th, thead th:first-child { font-size: 0.9rem; font-weight: 600; }
th:first-child { position: sticky; left: 0; width: 11rem; background: var(--paper); font-weight: 500; }
th small { display: block; overflow-wrap: anywhere; }
td small { display: block; margin-top: 0.25rem; }
.none { color: var(--quiet); font-size: 0.85rem; }
.pages { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 45%), 1fr)); gap: 0.75rem; align-items: start; }
img { display: block; width: 100%; height: auto; background: #fff; border: 1px solid var(--line); border-radius: 2px; }
a:hover > img { border-color: var(--link); box-shadow: 0 2px 10px rgb(0 0 0 / 0.2); }
@media (max-width: 40rem) { th:first-child { width: 7.5rem; } th, td { padding: 0.5rem; } }
@media print { nav { display: none; } .scroll { overflow: visible; } tr, article { break-inside: avoid; } }
`;
