import {
  BuilderElement,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { ReportDocument, Section } from '../reports/document.ts';
import { corePropertiesOf } from './core-properties.ts';
import { exemptMarking, PARTLY_EXEMPT } from './exempt-marking.ts';
import { blockOf } from './word-blocks.ts';
import { LANGUAGE, numbering, STYLE, styles } from './word-styles.ts';
import { lineOf, paragraphOf } from './word-text.ts';

/** A4, in twentieths of a point, with margins of 2.3 cm, and of 2 cm where wide tables stand. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { portrait: 1304, landscape: 1134 };

const footer = new Footer({
  children: [
    new Paragraph({
      style: STYLE.footer,
      children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
    }),
  ],
});

/** A section without a header would go on with the one before, so that open pages have one with nothing in it. */
function headerOf({ exempt }: Section): Header {
  const marking = exempt && exemptMarking(lineOf(exempt.paragraph));
  return new Header({
    children: [marking ? paragraphOf(marking, { style: STYLE.exempt }) : new Paragraph({})],
  });
}

/** What stands above the first part: that it is not for publication, where that is so, whose report it is, its title. */
function opening({ title, heading, sections }: ReportDocument): Paragraph[] {
  const exempt = sections.some((section) => section.exempt);
  const marked = sections[0]?.exempt === undefined && exempt;
  return [
    ...(marked ? [paragraphOf(PARTLY_EXEMPT, { style: STYLE.exempt })] : []),
    ...heading.map((line) => paragraphOf(line, { style: STYLE.organisation })),
    paragraphOf(title, { heading: HeadingLevel.TITLE }),
  ];
}

function sectionOf(section: Section, above: Paragraph[]): ISectionOptions {
  const margin = section.landscape ? MARGIN.landscape : MARGIN.portrait;
  const width = (section.landscape ? A4.height : A4.width) - 2 * margin;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          ...A4,
          orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: margin, bottom: margin, left: margin, right: margin, header: 567, footer: 567 },
      },
    },
    headers: { default: headerOf(section) },
    footers: { default: footer },
    children: [...above, ...section.blocks.flatMap((block) => blockOf(block, width))],
  };
}

/** The language of a document that says nothing of a text's own; the library leaves it out of the settings. */
const settingsLanguage = (): BuilderElement<{ value: string }> =>
  new BuilderElement({
    name: 'w:themeFontLang',
    attributes: { value: { key: 'w:val', value: LANGUAGE } },
  });

/** A report as a Word document. `now` is the day and time that its properties give. */
export async function wordOf(report: ReportDocument, now: Date): Promise<Uint8Array> {
  const [first, ...rest] = report.sections.length > 0 ? report.sections : [{ blocks: [] }];
  const document = new Document({
    title: lineOf(report.title),
    styles,
    numbering,
    sections: [
      sectionOf(first ?? { blocks: [] }, opening(report)),
      ...rest.map((section) => sectionOf(section, [])),
    ],
  });
  document.Settings.addChildElement(settingsLanguage());
  return Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: corePropertiesOf(lineOf(report.title), LANGUAGE, now) },
  ]);
}
