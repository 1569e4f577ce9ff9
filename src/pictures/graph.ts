// The network with its forward values and gradients as one picture, and the same in words. Computes no gradient.

import type { Catalog } from '../language/catalog.ts';
import { card } from '../typeset/card.ts';
import { BOUNDS } from '../typeset/picture.ts';
import { drawing, element } from '../typeset/svg.ts';
import { drawLabel, placeLabels } from './edge-labels.ts';
import { drawLayerBars } from './layer-bars.ts';
import { drawLegend } from './legend.ts';
import { fitLine, lettering } from './lettering.ts';
import { networkAlt } from './network-alt.ts';
import { drawBoxes, drawHeadings } from './network-boxes.ts';
import { drawCaption } from './network-caption.ts';
import { isFull, type NetworkPicture, networkColumns, type Shown } from './network-columns.ts';
import { drawEdges, drawWay, largestGradient, networkEdges } from './network-edges.ts';
import { placeColumns } from './network-layout.ts';
import { networkLegend } from './network-legend.ts';
import { WIDTH } from './plot.ts';

/** `alt` says in words what the picture says, in at most 1,000 characters. */
export interface Drawn {
  readonly svg: string;
  readonly alt: string;
}

const MARGIN = 20;
/** A legend in fewer pixels would be a tower. */
const LEAST_WIDTH = 560;
const TITLE = 44;
const HEADING = 40;
const TITLE_STYLE = { weight: 'bold' } as const;

/** The words at once, the drawing when it is asked for: a text answer needs none. */
export function drawNetwork(picture: NetworkPicture, words: Catalog['pictures']): Drawn {
  let svg: string | undefined;
  return {
    alt: networkAlt(picture, words.alt),
    get svg() {
      svg ??= networkSvg(picture, words);
      return svg;
    },
  };
}

/** What a network is drawn as, the most telling first: the first that fits is taken. */
const FORMS: readonly Shown[] = [
  { layers: 4, labelled: true },
  { layers: 4, labelled: false },
  { layers: 3, labelled: false },
  { layers: 2, labelled: false },
];

function networkSvg(picture: NetworkPicture, words: Catalog['pictures']): string {
  const { spec, gradients, title, wrt } = picture;
  const headings = MARGIN + (title === undefined ? 0 : TITLE);
  const top = headings + HEADING;
  const { labelled: isLabelled, layout } = fittingForm(picture, words, top);
  const width = Math.max(LEAST_WIDTH, Math.ceil(layout.right + MARGIN));
  const inner = width - 2 * MARGIN;
  const edges = networkEdges(picture, layout);
  const labelled = isLabelled ? edges.filter((edge) => edge.symbol !== undefined) : [];
  const places = placeLabels(labelled);
  const largest = largestGradient(picture);
  const caption = drawCaption(picture, isLabelled, words, MARGIN, layout.bottom + 18, inner);
  const drawn = layout.bottom + 18 + caption.height;
  const bars = spec.layers.length > 2 ? drawLayerBars(gradients.dLdW, words, MARGIN, drawn + 24, inner) : undefined;
  const below = drawn + (bars === undefined ? 0 : 24 + bars.height) + 16;
  const legend = drawLegend(networkLegend(words.legend, wrt !== undefined), MARGIN, below, inner);
  const height = Math.ceil(below + legend.height + MARGIN - 6);
  // Numbers with exponents can make the columns of a deep network too wide: then all of it becomes smaller.
  const scale = Math.min(1, WIDTH / width, BOUNDS.side / height);
  const content = element(
    'g',
    { transform: scale < 1 ? `scale(${scale})` : undefined },
    card(width, height),
    title === undefined ? null : lettering(MARGIN, MARGIN + 24, fitLine(title, inner, TITLE_STYLE), TITLE_STYLE),
    drawHeadings(layout, headings + 20),
    element('g', { fill: 'none' }, drawWay(edges, largest)),
    element('g', { fill: 'none' }, drawEdges(edges, largest)),
    labelled.map((edge, at) => drawLabel(edge, places[at]!)),
    drawBoxes(layout, top),
    caption.markup,
    bars?.markup ?? null,
    legend.markup,
  );
  return drawing(Math.floor(width * scale), Math.floor(height * scale), content);
}

function fittingForm(picture: NetworkPicture, words: Catalog['pictures'], top: number) {
  const forms = FORMS.filter(({ labelled }) => !labelled || isFull(picture)).map(({ layers, labelled }) => {
    const columns = networkColumns(picture, words, { layers, labelled });
    const placing = { labelled: labelled, left: MARGIN, top, width: WIDTH - 2 * MARGIN };
    return { labelled, layout: placeColumns(columns, placing) };
  });
  // Labels at edges need their whole room; bare edges do not.
  return forms.find(({ layout }) => layout.right + MARGIN <= WIDTH) ?? forms.at(-1)!;
}
