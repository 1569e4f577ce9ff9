// A line of spans. Text stays text: nothing that anybody typed can become markup.

import type { Span, Text } from '../../../../conversation/reply.ts';
import { Moment } from './moment.tsx';

export function Spans({ text }: { text: Text }) {
  // A line's spans never change places, so their position is their key.
  return (
    <>
      {text.map((span, index) => (
        <OneSpan key={index} span={span} />
      ))}
    </>
  );
}

function OneSpan({ span }: { span: Span }) {
  if (typeof span === 'string') return <>{span}</>;
  if ('link' in span) {
    if (!/^https?:\/\//i.test(span.link)) return <>{span.text}</>;
    return (
      <a href={span.link} target="_blank" rel="noopener noreferrer">
        {span.text}
      </a>
    );
  }
  if ('person' in span) return <span class="mention">@{span.person.name}</span>;
  if ('moment' in span) return <Moment at={span.moment} show={span.show} />;
  if (span.style === 'bold') return <strong>{span.text}</strong>;
  if (span.style === 'italic') return <em>{span.text}</em>;
  return <code>{span.text}</code>;
}
