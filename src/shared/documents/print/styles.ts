import type { DocumentHead } from '../document.ts';
import { titleOf } from '../head.ts';
import { oneLine, shortened } from '../plain.ts';

const GREY = '#555';
const HAIRLINE = '.75px solid #bbb';

/** Characters of a name and a title that are said again on each sheet. */
const MOST_OF_NAME = 40;
const MOST_OF_TITLE = 80;

/** What stands above and below the text of each sheet; the first one has its head in the text. */
export function pageRules(head: DocumentHead): string {
  const revision = head.revision ? ` · ${head.revision}` : '';
  const version = head.version === null ? '' : `${shortened(head.version, MOST_OF_NAME)} · `;
  const foot = cssString(`Preflight · ${version}${head.label}${revision}`);
  const left = cssString(shortened(head.product, MOST_OF_NAME));
  const right = cssString(shortened(titleOf(head), MOST_OF_TITLE));
  const words = `font:400 9.5px/1.4 "Inter";overflow-wrap:anywhere;color:${GREY}`;
  const below = `${words};border-top:${HAIRLINE};padding-top:8px;margin-top:14px;vertical-align:top`;
  return `@page{size:A4;margin:19mm 16mm 22mm;
@top-left{content:${left};${words}}
@top-right{content:${right};${words}}
@bottom-left{content:${foot};${below}}
@bottom-right{content:"Page " counter(page) " of " counter(pages);${below}}}
@page:first{margin-top:15mm;@top-left{content:none}@top-right{content:none}}`;
}

/** Text as a string of CSS inside a style element: what is not plainly harmless is escaped. */
const cssString = (text: string): string =>
  `"${oneLine(text).replace(/[^\p{L}\p{N} .,:·–-]/gu, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** Lists and quotes in each other stand further in so many times: words need the rest of the paper. */
const MOST_LEVELS = 8;

const deeper = (names: string): string => `:is(${names}) `.repeat(MOST_LEVELS + 1).trimEnd();

export const STYLES = `
*{box-sizing:border-box}
body,h1,h2,h3,h4,h5,h6,p,ul,ol,pre,blockquote,table{margin:0;padding:0}
body{font:400 12.5px/18px "Inter",sans-serif;color:#111;font-feature-settings:"cv11","ss03";
  overflow-wrap:anywhere;
  -webkit-print-color-adjust:exact;print-color-adjust:exact}
.mono,code,pre{font-family:"JetBrains Mono",monospace;font-variant-ligatures:none;
  font-feature-settings:"liga" 0,"calt" 0}
strong,h3{font-weight:650}
a{color:inherit;text-decoration:underline;text-decoration-thickness:.75px;text-underline-offset:2px}
.address{font-size:.84em;color:${GREY}}

.about{display:flex;justify-content:space-between;gap:24px;color:${GREY}}
.about span:last-child{flex:none}
h1{font-size:22px;line-height:29px;font-weight:680;letter-spacing:-.015em;margin-top:8px}
h1 .mono{font-size:.94em;font-weight:560;letter-spacing:-.02em}
.kick{border-left:3px solid #111;padding:2px 0 2px 12px;margin:14px 0 16px}
h2{font-size:14px;line-height:20px;font-weight:660;margin:20px 0 4px;break-after:avoid}

table{width:100%;border-collapse:separate;border-spacing:0}
thead{display:table-header-group}
th{text-align:left;vertical-align:bottom;font-size:10px;line-height:14px;font-weight:600;
  color:${GREY};border-bottom:1.5px solid #111;padding:4px 8px 4px 0}
td{vertical-align:top;border-bottom:${HAIRLINE};padding:7px 8px 8px 0}
tr,.steps tbody{break-inside:avoid}
td.mono{font-size:11px}
.nowrap{white-space:nowrap}
.part{display:inline-block;max-width:100%}

.steps{table-layout:fixed}
.continued{break-after:avoid}
:is(.steps,.checklist) .continued td{border-bottom:0;padding-bottom:0}
:is(.steps,.checklist) .continued+tr>td{padding-top:0}
.across{padding-top:3px;box-decoration-break:clone}
.steps .tall,.tall .continued+tr,.checklist .tall{break-inside:auto;orphans:3;widows:3}
.tall .answer{break-before:avoid}
.steps col.number{width:40px}.steps .plan{width:62px}.steps .time{width:64px}.steps .initials{width:40px}
.steps .step{padding:7px 12px 8px 40px}
.steps h3{font-size:inherit;line-height:inherit}
.steps h3 .number{display:inline-block;width:40px;margin-left:-40px;font-size:11px;font-weight:400}
.facts{color:${GREY}}
.said{margin-top:2px}
.write{display:inline-block;width:56px;height:21px;border:.75px solid #888;border-radius:3px;
  vertical-align:middle}
.steps .write{margin:-1px 0}
.write.short{width:36px}.write.value{width:84px}.write.signature{width:120px}
.write.outcome{width:100%;margin:-2px 0}
.answer{margin-top:4px;line-height:24px}
.choice{margin-right:14px;white-space:nowrap}
.tick{display:inline-block;width:10.5px;height:10.5px;border:1px solid #111;border-radius:2px;
  vertical-align:-1px;position:relative}
.choice .tick{margin-right:6px}
.tick.done::after{content:"";position:absolute;left:2.4px;top:-1.4px;width:3.4px;height:7.4px;
  border:solid #111;border-width:0 1.6px 1.6px 0;transform:rotate(42deg)}
.tick.not-applicable::after{content:"";position:absolute;left:1.5px;right:1.5px;top:3.5px;
  border-top:1.5px solid #111}

.command{background:#f3f3f3;border-radius:3px;padding:4px 8px;margin:4px 0;font-size:11.5px;
  line-height:1.45;white-space:pre-wrap;break-inside:avoid}
.command.tall{break-inside:auto}
.command code{display:block;font-size:1em}
.line{display:block;min-height:1em;padding-left:2ch;text-indent:-2ch}
.word,.long{word-break:break-all;text-indent:0}
.word{display:inline-block;max-width:100%}
p code,li code,td code{font-size:.92em}

.checklist .mark{width:24px}.checklist .who{width:116px}.checklist .due{width:88px}
.checklist col.outcome{width:206px}
.checklist{table-layout:fixed}
.checklist .across{padding-left:24px}
.aside{color:${GREY}}
.people{table-layout:fixed}
.people th:first-child{width:32%}

.agenda{table-layout:fixed}
.agenda .when{width:146px}.agenda .kind{width:120px}.agenda .product{width:108px}
.agenda td{padding:4px 8px 4px 0;border-bottom:0;border-top:.75px solid #ddd}
.agenda tr:first-child td{border-top:0}
.agenda .new-week td{border-top-color:#777}
.agenda .same-day td{border-top-color:transparent}
.agenda .same-day .days{color:#777}
.agenda .days,.agenda .times{font-variant-numeric:tabular-nums}
.agenda .times{color:${GREY}}
.agenda .version{font-size:.92em}
.agenda .release .version{font-weight:600}
.sign{display:inline-block;width:8px;height:8px;margin-right:8px;vertical-align:0;border:1px solid #111}
.sign.release{background:#111;transform:rotate(45deg)}
.sign.window{background:#111}
.sign.phase{height:5px;vertical-align:1.5px}
.sign.sprint{height:0;border-width:1.5px 0 0;vertical-align:3px}
.sign.freeze{background:repeating-linear-gradient(135deg,#111 0 1px,#fff 1px 3px)}
.sign.holiday{border-radius:50%}
.sign.mark{transform:rotate(45deg)}
.sign.announcement{border-radius:50%;background:#111}

.prose>*+*{margin-top:6px}
.prose h2{margin-top:20px}
.prose :is(h3,h4,h5,h6){font-size:inherit;line-height:inherit;font-weight:650;margin-top:12px;
  break-after:avoid}
.prose :is(h4,h5,h6){color:${GREY}}
.prose h2+*{margin-top:0}
.prose :is(h3,h4,h5,h6)+*{margin-top:2px}
.prose tr.tall{break-inside:auto}
.prose ul,.prose ol{padding-left:18px}
.prose li+li{margin-top:3px}
.prose li>*+*{margin-top:4px}
.prose blockquote{padding-left:10px;border-left:2px solid #bbb}
.prose ${deeper('ul,ol,blockquote')}{padding-left:0;border-left:0}
.prose hr{border:0;border-top:${HAIRLINE}}
.prose ul>li:has(>input,>p>input){list-style:none}
.prose li input{width:12px;margin:0 2.5px 0 -18px;vertical-align:-1px}
td .prose{margin:2px 0}
`;
