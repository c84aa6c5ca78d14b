import { escapeXml } from '../docx/markup.ts';
import { emu } from './shapes.ts';

/** The parts of a presentation that hold no slide: what PowerPoint needs around them. */

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pack = 'http://schemas.openxmlformats.org/package/2006';
export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${office}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

/** A part of a presentation, as text. */
export function part(inner: string): string {
  return `${xml}${inner}`;
}

/** What a part refers to: the type of each, and its file. */
export function relations(of: readonly (readonly [type: string, target: string])[]): string {
  const inner = of.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${type.includes('/') ? type : `${office}/${type}`}" Target="${escapeXml(target)}"/>`,
  );
  return part(`<Relationships xmlns="${pack}/relationships">${inner.join('')}</Relationships>`);
}

const presentationml = 'application/vnd.openxmlformats-officedocument.presentationml';

/** The kinds of all parts. */
export function contentTypes(slides: number): string {
  const numbers = Array.from({ length: slides }, (_, at) => at + 1);
  const override = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  const inner = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>',
    override('ppt/presentation.xml', `${presentationml}.presentation.main+xml`),
    override('ppt/slideMasters/slideMaster1.xml', `${presentationml}.slideMaster+xml`),
    override('ppt/slideLayouts/slideLayout1.xml', `${presentationml}.slideLayout+xml`),
    override('ppt/notesMasters/notesMaster1.xml', `${presentationml}.notesMaster+xml`),
    ...[1, 2].map((number) =>
      override(
        `ppt/theme/theme${number}.xml`,
        'application/vnd.openxmlformats-officedocument.theme+xml',
      ),
    ),
    ...numbers.flatMap((number) => [
      override(`ppt/slides/slide${number}.xml`, `${presentationml}.slide+xml`),
      override(`ppt/notesSlides/notesSlide${number}.xml`, `${presentationml}.notesSlide+xml`),
    ]),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ];
  return part(`<Types xmlns="${pack}/content-types">${inner.join('')}</Types>`);
}

/** The relations of the whole file. */
export const rootRelations = relations([
  ['officeDocument', 'ppt/presentation.xml'],
  [`${pack}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

/** Title, author and day. */
export function coreProperties(
  title: string,
  creator: string,
  day: string,
  locale: string,
): string {
  const time = `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified>`;
  return part(
    `<cp:coreProperties xmlns:cp="${pack}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>${locale}</dc:language>${time}</cp:coreProperties>`,
  );
}

/** The list of slides and their size. Its relations are the master, the notes' master, the theme, then the slides. */
export function presentation(slides: number, width: number, height: number): string {
  const ids = Array.from(
    { length: slides },
    (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 4}"/>`,
  );
  return part(
    `<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
      `<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst>` +
      `<p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );
}

export function presentationRelations(slides: number): string {
  return relations([
    ['slideMaster', 'slideMasters/slideMaster1.xml'],
    ['notesMaster', 'notesMasters/notesMaster1.xml'],
    ['theme', 'theme/theme1.xml'],
    ...Array.from({ length: slides }, (_, at) => ['slide', `slides/slide${at + 1}.xml`] as const),
  ]);
}

const group =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** What is on a slide, in the order that it is read. */
export function shapeTree(shapes: string, background = ''): string {
  return `<p:cSld>${background}<p:spTree>${group}${shapes}</p:spTree></p:cSld>`;
}

const colorMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const white =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** A place for something of a kind, on a master or a layout. */
function placeholder(id: number, type: string, box: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`;
}

const boxOf = (x: number, y: number, width: number, height: number) =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;

const level = (size: number) =>
  `<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;

/** The one master, with the place of the title. */
export function slideMaster(width: number, side: number, top: number, titleHeight: number): string {
  const title = placeholder(
    2,
    'title',
    boxOf(emu(side), emu(top), emu(width - 2 * side), emu(titleHeight)),
  );
  return part(
    `<p:sldMaster ${namespaces}>${shapeTree(title, white)}${colorMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>` +
      `<p:txStyles><p:titleStyle>${level(3000)}</p:titleStyle><p:bodyStyle>${level(2100)}</p:bodyStyle><p:otherStyle>${level(1800)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  );
}

export const slideMasterRelations = relations([
  ['slideLayout', '../slideLayouts/slideLayout1.xml'],
  ['theme', '../theme/theme1.xml'],
]);

/** The one layout: a title and free space. */
export const slideLayout = part(
  `<p:sldLayout ${namespaces} type="titleOnly" preserve="1">${shapeTree(placeholder(2, 'title', ''))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
);

export const slideLayoutRelations = relations([
  ['slideMaster', '../slideMasters/slideMaster1.xml'],
]);

/** The slide on its page of notes. */
const slideImage =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>' +
  `${boxOf(685800, 1143000, 5486400, 3086100)}</p:spPr></p:sp>`;

/** The master of the pages with notes: the slide above, the teacher's lines below. */
export const notesMaster = part(
  `<p:notesMaster ${namespaces}>${shapeTree(slideImage + placeholder(3, 'body', boxOf(685800, 4400550, 5486400, 3600450)), white)}${colorMap}<p:notesStyle>${level(1200)}</p:notesStyle></p:notesMaster>`,
);

export const notesMasterRelations = relations([['theme', '../theme/theme2.xml']]);

/** A page of notes for a slide. @param paragraphs of its text. */
export function notesSlide(paragraphs: string): string {
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
  return part(
    `<p:notes ${namespaces}>${shapeTree(slideImage + body)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
  );
}

const scheme = [
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
  .map((name) => `<a:${name}><a:srgbClr val="1C1C19"/></a:${name}>`)
  .join('');
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = `<a:ln w="9525">${fill}</a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** Black on white, in a font that every computer has. */
export const theme = part(
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Ledger"><a:themeElements>' +
    `<a:clrScheme name="Ledger"><a:dk1><a:srgbClr val="1C1C19"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="55524A"/></a:dk2><a:lt2><a:srgbClr val="F3ECDF"/></a:lt2>${scheme}</a:clrScheme>` +
    '<a:fontScheme name="Ledger"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>' +
    `<a:fmtScheme name="Ledger"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>',
);
