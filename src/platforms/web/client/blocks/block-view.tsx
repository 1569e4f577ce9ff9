// Draws one block: a function for each kind, so that a kind left out does not compile.

import type { ComponentChild } from 'preact';
import type { WireBlock } from '../../wire.ts';
import { Buttons } from './buttons.tsx';
import { ChoiceMenu } from './choice-menu.tsx';
import { Cover } from './cover.tsx';
import { Image } from './image.tsx';
import { Spans } from './spans.tsx';
import { Table } from './table.tsx';

type Renderer = { readonly [K in WireBlock['kind']]: (block: Extract<WireBlock, { kind: K }>) => ComponentChild };

const renderer: Renderer = {
  heading: (block) => <h3 class="block-heading">{block.text}</h3>,
  text: (block) => (
    <p class="block-text">
      <Spans text={block.text} />
    </p>
  ),
  formula: (block) => <Image key={block.image} src={block.image} alt={block.plain} kind="formula" />,
  picture: (block) => {
    const image = <Image key={block.image} src={block.image} alt={block.alt} size={block.size} kind="picture" />;
    return block.spoiler ? <Cover key={block.image} size={block.size} over={image} /> : image;
  },
  table: (block) => <Table {...block} />,
  fields: (block) => (
    <dl class="block-fields">
      {block.fields.map((field, index) => (
        <div key={index}>
          <dt>{field.name}</dt>
          <dd>
            <Spans text={field.value} />
          </dd>
        </div>
      ))}
    </dl>
  ),
  buttons: (block) => <Buttons {...block} />,
  select: (block) => <ChoiceMenu {...block} />,
};

export function BlockView({ block }: { block: WireBlock }) {
  return <>{(renderer[block.kind] as (block: WireBlock) => ComponentChild)(block)}</>;
}
