// The network with its forward values and gradients as one picture, and the same in words. Computes no gradient.

import type { Quantity } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { card } from '../typeset/card.ts';
import { BOUNDS } from '../typeset/picture.ts';
import { drawing, element } from '../typeset/svg.ts';
import type { Drawn } from './drawn.ts';
import { drawLabel, placeLabels } from './edge-labels.ts';
import { drawLayerBars } from './layer-bars.ts';
import { drawLegend } from './legend.ts';
import { fitLine, lettering } from './lettering.ts';
import { networkAlt } from './network-alt.ts';
import { drawBands } from './network-bands.ts';
import { drawBoxes, drawHeadings } from './network-boxes.ts';
import { drawCaption } from './network-caption.ts';
import { type Form, isSparse, type NetworkPicture, networkColumns } from './network-columns.ts';
import { drawEdges, drawWay, largestGradient, networkEdges } from './network-edges.ts';
import { placeColumns } from './network-layout.ts';
import { networkLegend } from './network-legend.ts';
import { WIDTH } from './plot.ts';

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
const FORMS: readonly Form[] = [
  { layers: 4, units: 8, labelled: true, compact: false, digits: 4 },
  { layers: 4, units: 8, labelled: false, compact: false, digits: 3 },
  { layers: 4, units: 6, labelled: false, compact: true, digits: 2 },
  { layers: 3, units: 6, labelled: false, compact: true, digits: 2 },
  { layers: 2, units: 6, labelled: false, compact: true, digits: 2 },
  { layers: 0, units: 6, labelled: false, compact: true, digits: 2 },
];
/** What is a little too wide becomes a little smaller rather than say less: 20 pixels are still read on a phone. */
const LEAST_SCALE = 0.91;
/** Of the columns with their headings; below them stand the caption, the bars and the legend. */
const TALLEST = 660;

function networkSvg(picture: NetworkPicture, words: Catalog['pictures']): string {
  const { spec, gradients, title, wrt } = picture;
  const headings = MARGIN + (title === undefined ? 0 : TITLE);
  const top = headings + HEADING;
  const { form, layout } = fittingForm(picture, words, top);
  const width = Math.max(LEAST_WIDTH, Math.ceil(layout.right + MARGIN));
  const inner = width - 2 * MARGIN;
  const edges = networkEdges(picture, layout);
  const labelled = form.labelled ? edges.filter((edge) => edge.symbol !== undefined) : [];
  const places = placeLabels(labelled);
  const largest = largestGradient(picture);
  const isNamed = ({ kind }: Quantity) => (kind === 'w' ? form.labelled : !form.compact);
  const caption = drawCaption(picture, isNamed, words, MARGIN, layout.bottom + 18, inner);
  const drawn = layout.bottom + 18 + caption.height;
  const bars =
    gradients && spec.layers.length > 2 ? drawLayerBars(gradients.dLdW, words, MARGIN, drawn + 24, inner) : undefined;
  const below = drawn + (bars === undefined ? 0 : 24 + bars.height) + 16;
  const marks = {
    positive: edges.some(({ gradient = 0 }) => gradient > 0),
    negative: edges.some(({ gradient = 0 }) => gradient < 0),
    gradients: gradients !== undefined,
    asked: wrt !== undefined,
    symbols: !form.compact,
  };
  const legend = drawLegend(networkLegend(words.legend, marks), MARGIN, below, inner);
  const height = Math.ceil(below + legend.height + MARGIN - 6);
  // Numbers with exponents can make even the last form too wide: then all of it becomes smaller.
  const scale = Math.min(1, WIDTH / width, BOUNDS.side / height);
  const content = element(
    'g',
    { transform: scale < 1 ? `scale(${scale})` : undefined },
    card(width, height),
    title === undefined ? null : lettering(MARGIN, MARGIN + 24, fitLine(title, inner, TITLE_STYLE), TITLE_STYLE),
    drawHeadings(layout, headings + 20),
    drawBands(layout),
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
  const forms = FORMS.filter(({ labelled }) => !labelled || isSparse(picture)).map((form) => {
    const { labelled } = form;
    const placing = { labelled, left: MARGIN, top, width: WIDTH - 2 * MARGIN };
    return { form, layout: placeColumns(networkColumns(picture, words, form), placing) };
  });
  const fits = ({ form, layout }: (typeof forms)[number]) =>
    (layout.right + MARGIN) * (form.labelled ? 1 : LEAST_SCALE) <= WIDTH && layout.bottom <= TALLEST;
  return forms.find(fits) ?? forms.at(-1)!;
}
