import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Scene } from '../../charts/scene.ts';
import type { Block, Drawing } from '../document.ts';
import { textWidth, type Runs } from './tables.ts';
import { pictureOf, type Picture } from './picture.ts';
import { textRun } from './text-run.ts';

/** The picture of each drawing of a paper, and what stands for it until the document is packed. */
export type Pictures = ReadonlyMap<Scene, Picture & { name: string }>;

/** Draws every drawing of a paper. */
export async function picturesOf(blocks: readonly Block[]): Promise<Pictures> {
  const scenes = blocks.flatMap((block) =>
    block.type === 'figures' ? block.figures.map(({ scene }) => scene) : [],
  );
  const pictures = await Promise.all(scenes.map(pictureOf));
  return new Map(scenes.map((scene, at) => [scene, { ...pictures[at]!, name: `picture ${at}` }]));
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = { top: none, bottom: none, left: none, right: none };

/** Drawings side by side, each with its name above and its caption below. */
export function figureTable(figures: readonly Drawing[], pictures: Pictures, runs: Runs): Table {
  const total = figures.reduce((sum, { scene }) => sum + scene.width, 0);
  const widths = figures.map(({ scene }) => Math.floor((scene.width / total) * textWidth));
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: figures.map(
          (figure, at) =>
            new TableCell({
              borders,
              verticalAlign: VerticalAlignTable.BOTTOM,
              width: { size: widths[at]!, type: WidthType.DXA },
              margins: { left: 40, right: 80 },
              children: figureParts(figure, pictures, runs),
            }),
        ),
      }),
    ],
  });
}

function figureParts({ scene, alt, caption }: Drawing, pictures: Pictures, runs: Runs) {
  const picture = pictures.get(scene);
  return [
    new Paragraph({
      keepNext: true,
      children: [textRun({ text: scene.title, bold: true, size: 20 })],
    }),
    ...(picture
      ? [
          new Paragraph({
            alignment: AlignmentType.LEFT,
            keepNext: true,
            children: [
              new ImageRun({
                type: 'png',
                data: Buffer.from(picture.name),
                transformation: { width: picture.width, height: picture.height },
                altText: { name: scene.title, title: scene.title, description: alt },
              }),
            ],
          }),
        ]
      : []),
    new Paragraph({ children: runs(caption, 18) }),
  ];
}
