/** How the worksheets look on paper: A4, black on white, nothing needs colour. The same for the printer and for files. */

/** Of a file of its own; within the page the screen sees to the paper itself. */
export const PAGE_CSS = `
@page { size: A4; margin: 15mm 17mm 16mm; }
html { background: #fff; }
body { margin: 0 auto; max-width: 178mm; }
@media screen { body { padding: 10mm; } .page + .page { margin-top: 14mm; } }
`;

export const PAPER_CSS = `
.paper { color: #000; background: #fff; font: 10.5pt/1.6 'Songti SC', 'SimSun', 'Noto Serif CJK SC', 'Noto Serif SC', 'Times New Roman', serif; overflow-wrap: anywhere; }
.paper:lang(en) { font-family: Georgia, 'Times New Roman', 'Liberation Serif', 'DejaVu Serif', 'Noto Serif', serif; line-height: 1.45; }
.paper * { box-sizing: border-box; }
.page { width: 100%; border-collapse: collapse; border: 0; }
.page + .page { break-before: page; page-break-before: always; }
.page > thead > tr > td { padding: 0 0 4mm; }
.page > tbody > tr > td { padding: 0; vertical-align: top; }
.head { width: 100%; border-collapse: collapse; border-bottom: 0.6pt solid #000; font-size: 9pt; }
.head td { padding: 0 0 1.2mm; vertical-align: bottom; }
.head td + td { text-align: right; white-space: nowrap; }
.head u { display: inline-block; min-width: 17mm; padding: 0 1mm; text-align: center; text-decoration: none; border-bottom: 0.6pt solid #000; }
.paper h1 { margin: 0; font-size: 17pt; line-height: 1.3; text-align: center; font-weight: 700; }
.paper h2 { margin: 5mm 0 1.6mm; font-size: 12.5pt; line-height: 1.35; font-weight: 700; break-after: avoid; page-break-after: avoid; }
.paper p { margin: 0; }
.about { margin: 1mm 0 3mm !important; text-align: center; font-size: 9.5pt; }
.grid { width: 100%; border-collapse: collapse; table-layout: fixed; }
.grid th, .grid td { border: 0.6pt solid #000; padding: 1.2mm 1.8mm; text-align: left; vertical-align: top; font-weight: 400; white-space: pre-line; }
.grid thead th, .grid th[scope=row] { font-weight: 700; }
.grid thead { display: table-header-group; }
.grid tr { break-inside: avoid; page-break-inside: avoid; }
.whole { break-inside: avoid; page-break-inside: avoid; }
.short h2, .short .grid { break-inside: avoid; }
.where { margin: 0 0 1.6mm !important; font-size: 9.5pt; break-after: avoid; page-break-after: avoid; }
.speech { margin: 0 0 0.9mm 6.2em !important; text-indent: -6.2em; break-inside: avoid; page-break-inside: avoid; orphans: 3; widows: 3; }
.paper:lang(en) .speech { margin-left: 2em !important; text-indent: -2em; }
.speech b { display: inline-block; min-width: 5.2em; margin-right: 1em; text-indent: 0; text-align: justify; }
.paper:lang(en) .speech b { min-width: 0; margin-right: 0.5em; }
.paper i, .stage { font-style: normal; font-family: KaiTi, 'Kaiti SC', STKaiti, 'Noto Serif CJK SC', serif; }
.paper:lang(en) i, .paper:lang(en) .stage { font-style: italic; font-family: inherit; }
.stage { margin: 1.2mm 0 1.6mm !important; padding-left: 2em; break-inside: avoid; page-break-inside: avoid; }
.cue { margin: 1.2mm 0 0 2em !important; font-size: 9pt; break-after: avoid; page-break-after: avoid; }
.mine { margin: 0.5mm 0 1.6mm !important; padding: 0.6mm 0 0.6mm 2mm; border-left: 2.4pt solid #000; font-size: 11.5pt; break-inside: avoid; page-break-inside: avoid; }
.note { margin: 0 0 1mm !important; }
.end { margin: 4mm 0 0 !important; text-align: center; }
.radar { display: block; width: 140mm; max-width: 100%; margin: 0 auto 2mm; break-inside: avoid; }
.radar text { font-size: 11px; fill: #000; font-family: inherit; }
.radar .ring { fill: none; stroke: #888; stroke-width: 0.6; }
.radar .spoke { stroke: #888; stroke-width: 0.6; }
.radar .area { fill: #000; fill-opacity: 0.14; stroke: #000; stroke-width: 1.8; }
.radar circle { fill: #000; }
@media screen and (max-width: 560px) {
  .paper { font-size: 9pt; }
  .paper h1 { font-size: 14pt; }
  .head, .head tbody, .head tr, .head td { display: block; text-align: left !important; white-space: normal !important; }
  .speech { margin-left: 1em !important; text-indent: -1em; }
  .speech b { min-width: 0; margin-right: 0.6em; }
  .grid th, .grid td { padding: 1mm; }
}
`;
