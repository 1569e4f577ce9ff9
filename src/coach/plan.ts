// The way from the loss back to a gradient, one factor after the other. Knows no learner and no words.

import { readFormula } from '../gradient/formula.ts';
import { formulaWritten } from '../gradient/formula-text.ts';
import { partialName } from '../gradient/formula-tree.ts';
import { lossRule, type Written } from '../gradient/losses.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf, type Quantity } from '../gradient/notation.ts';
import { networkVocabulary } from '../marking/network-names.ts';
import type { CoachLevel, DerivationTask } from './derivation.ts';
import { deltaModel, errorModel, productModel, slopeModelAt, sumModel } from './models.ts';
import type { PlanStep } from './plan-step.ts';
import { LOSS, partialOf, type Thing, thingName } from './things.ts';
import { asWrittenFactor, writtenProduct, writtenSum } from './written-product.ts';

/** Of so many layers behind a unit only the first and the last are gone through; between them the same comes again. */
const MOST_HOPS = 2;
/** A gradient that is longer when written out may keep ∂L/∂z of the next layer. */
const LONGEST_MODEL = 240;
/** What is shown of an answer: more terms, or a longer text, would be too small to read. */
const MOST_TERMS = 4;
const LONGEST_SHOWN = 60;

/** At most a dozen steps, each with an answer that can be typed in one line. */
export function planOf({ spec, of, level }: DerivationTask): PlanStep[] {
  return new Planner(spec).steps(of, level);
}

class Planner {
  private readonly depth: number;
  private readonly vocabulary;

  constructor(private readonly spec: NetworkSpec) {
    this.depth = spec.layers.length;
    this.vocabulary = networkVocabulary(spec);
  }

  steps(of: Quantity, level: CoachLevel): PlanStep[] {
    if (of.kind === 'x') return [...this.pathsFrom(-1, of.input), ...this.errorSteps(-1, of.input, level)];
    const { layer, unit } = of;
    if (of.kind === 'h') {
      return layer === this.depth - 1 && this.softmax
        ? this.probabilitySteps(unit)
        : [...this.pathsFrom(layer, unit), ...this.errorSteps(layer, unit, level)];
    }
    const last = of.kind === 'w' ? [this.inputStep(of)] : of.kind === 'b' ? [this.biasStep(layer, unit)] : [];
    return [
      ...this.pathsFrom(layer, unit),
      ...this.errorSteps(layer, unit),
      ...this.slopeSteps(layer, unit),
      ...last,
      this.wholeStep(of, level),
    ];
  }

  private get softmax(): boolean {
    return lossRule(this.spec.loss).softmax;
  }

  /** The units of the next layer; with one only there is nothing to ask. */
  private pathsFrom(layer: number, unit: number): PlanStep[] {
    const next = this.spec.layers[layer + 1];
    return next && next.W.length > 1 ? [this.pathsStep(this.back(layer, unit), next.W.length, layer, unit)] : [];
  }

  private pathsStep(of: Quantity, count: number, layer: number, unit: number): PlanStep {
    const list = Array.from({ length: count }, (_, index) => String(index + 1)).join(' ');
    return {
      kind: 'paths',
      goal: this.goal(of),
      symbol: partialOf(LOSS, of, this.depth),
      model: list,
      answer: { plain: list.replaceAll(' ', ', '), tex: `\\text{${list}}` },
      keeps: [],
      layer,
      unit,
    };
  }

  /** ∂L/∂h: of an output by the loss, else over the first path and the sum of all. `level` where that is all that was asked. */
  private errorSteps(layer: number, unit: number, level?: CoachLevel): PlanStep[] {
    if (layer === this.depth - 1) {
      const h = { kind: 'h', layer, unit } as const;
      return [this.step('error', LOSS, h, errorModel(this.spec, unit), layer, unit)];
    }
    const hops = this.depth - 1 - layer;
    const next = layer + 1;
    const told = hops - MOST_HOPS;
    const behind =
      told > 0
        ? [...this.errorSteps(this.depth - 1, 0), ...this.slopeSteps(this.depth - 1, 0)]
        : [...this.errorSteps(next, 0), ...this.slopeSteps(next, 0)];
    const through = this.throughStep(layer, unit);
    const sum = this.sumStep(layer, unit, level);
    return [...behind, told > 0 ? { ...through, told: hops - 1 } : through, ...sum];
  }

  /** None for an activation that leaves z as it is. */
  private slopeSteps(layer: number, unit: number): PlanStep[] {
    if (this.spec.layers[layer]!.activation.name === 'identity') return [];
    const of = { kind: 'h', layer, unit } as const;
    const by = { kind: 'z', layer, unit } as const;
    return [this.step('slope', of, by, slopeModelAt(this.spec, layer, unit), layer, unit)];
  }

  private throughStep(layer: number, unit: number): PlanStep {
    const w: Quantity = { kind: 'w', layer: layer + 1, unit: 0, input: unit };
    const z: Quantity = { kind: 'z', layer: layer + 1, unit: 0 };
    return this.step('through', z, this.back(layer, unit), nameOf(w, this.depth), layer, unit);
  }

  /** With one path there is nothing to add; but where it is all that was asked, it is still to be written. */
  private sumStep(layer: number, unit: number, level: CoachLevel | undefined): PlanStep[] {
    if (level === undefined && this.spec.layers[layer + 1]!.W.length === 1) return [];
    const of = this.back(layer, unit);
    const model = sumModel(this.spec, layer, unit, (through) => this.deltaName(layer + 1, through));
    const answer = this.sumWritten(layer, unit);
    const open = this.shown(this.step('sum', LOSS, of, model, layer, unit, this.deltasOf(layer + 1)), answer);
    if (level === undefined || level === 1) return [open];
    const full = this.expandedSum(layer, unit);
    return full === undefined ? [open] : [this.shown(this.step('sum', LOSS, of, full, layer, unit), answer)];
  }

  private expandedSum(layer: number, unit: number): string | undefined {
    const deltas = this.spec.layers[layer + 1]!.W.map((_, k) => deltaModel(this.spec, layer + 1, k, LONGEST_MODEL));
    if (deltas.some((delta) => delta === undefined)) return undefined;
    const text = sumModel(this.spec, layer, unit, (k) => deltas[k]!);
    return text.length <= LONGEST_MODEL ? text : undefined;
  }

  private inputStep(of: Extract<Quantity, { kind: 'w' }>): PlanStep {
    const { layer, unit } = of;
    return this.step('input', { kind: 'z', layer, unit }, of, this.inputName(of), layer, unit);
  }

  private biasStep(layer: number, unit: number): PlanStep {
    return this.step('bias', { kind: 'z', layer, unit }, { kind: 'b', layer, unit }, '1', layer, unit);
  }

  private wholeStep(of: Exclude<Quantity, { kind: 'x' | 'h' }>, level: CoachLevel): PlanStep {
    const { layer, unit } = of;
    const input = of.kind === 'w' ? [this.inputName(of)] : [];
    const hidden = layer < this.depth - 1;
    const slope = slopeModelAt(this.spec, layer, unit);
    const answer = hidden
      ? writtenProduct(
          [
            this.sumWritten(layer, unit),
            ...[slope, ...input].filter((one) => one !== '1').map((one) => this.written(one)),
          ].map(asWrittenFactor),
          '·',
        )
      : undefined;
    const delta = hidden && level === 1 ? undefined : deltaModel(this.spec, layer, unit, LONGEST_MODEL);
    if (delta !== undefined)
      return this.shown(this.step('whole', LOSS, of, productModel([delta, ...input]), layer, unit), answer);
    const error = sumModel(this.spec, layer, unit, (through) => this.deltaName(layer + 1, through));
    const model = productModel([error, slope, ...input]);
    const own = level === 1 ? [this.goal({ kind: 'h', layer, unit })] : [];
    return this.shown(this.step('whole', LOSS, of, model, layer, unit, [...this.deltasOf(layer + 1), ...own]), answer);
  }

  /** ∂L/∂h of an output behind a softmax, apart: the probability of its own class, another one, and their sum. */
  private probabilitySteps(unit: number): PlanStep[] {
    const layer = this.depth - 1;
    const h = { kind: 'h', layer, unit } as const;
    const count = this.spec.target.length;
    const own = `y${unit + 1}`;
    const of = (k: number): PlanStep[] => {
      const y = `y${k + 1}`;
      const jacobian = k === unit ? `${own}*(1 - ${own})` : `-${own}*${y}`;
      const output = { kind: 'y', unit: k } as const;
      return [
        this.step('probability', LOSS, output, `-t${k + 1}/${y}`, layer, k),
        this.step('softmax', output, h, jacobian, layer, k),
      ];
    };
    const others = count > 1 ? of(unit === 0 ? 1 : 0) : [];
    const paths = count > 1 ? [this.pathsStep(h, count, layer, unit)] : [];
    return [...paths, ...of(unit), ...others, this.step('sum', LOSS, h, errorModel(this.spec, unit), layer, unit)];
  }

  /** Σ w·∂L/∂z, of many terms the first and the last. */
  private sumWritten(layer: number, unit: number): Written {
    const next = layer + 1;
    const terms = this.spec.layers[next]!.W.map((_, through) => {
      const w = nameOf({ kind: 'w', layer: next, unit: through, input: unit }, this.depth);
      return this.written(productModel([w, this.deltaName(next, through)]));
    });
    return writtenSum(terms, MOST_TERMS);
  }

  /** A step with `short` for an answer that would be too long to be read. */
  private shown(step: PlanStep, short: Written | undefined): PlanStep {
    const isLong = step.answer.plain.length > LONGEST_SHOWN;
    return short && isLong && short.plain !== step.answer.plain ? { ...step, answer: short, isShort: true } : step;
  }

  private step(
    kind: PlanStep['kind'],
    of: Thing,
    by: Thing,
    model: string,
    layer: number,
    unit: number,
    keeps: readonly string[] = [],
  ): PlanStep {
    return {
      kind,
      goal: partialName(thingName(of, this.depth), thingName(by, this.depth)),
      symbol: partialOf(of, by, this.depth),
      model,
      answer: this.written(model),
      keeps,
      layer,
      unit,
    };
  }

  private written(model: string): Written {
    const read = readFormula(model, this.vocabulary);
    if (!read.ok) throw new Error(`${model} cannot be read: ${read.problem}`);
    return formulaWritten(read.tree, this.vocabulary.functions);
  }

  private goal(of: Quantity): string {
    return partialName('L', nameOf(of, this.depth));
  }

  private deltaName(layer: number, unit: number): string {
    return this.goal({ kind: 'z', layer, unit });
  }

  private deltasOf(layer: number): string[] {
    return this.spec.layers[layer]!.W.map((_, unit) => this.deltaName(layer, unit));
  }

  /** What a unit of layer −1 is: an input. */
  private back(layer: number, unit: number): Quantity {
    return layer < 0 ? { kind: 'x', input: unit } : { kind: 'h', layer, unit };
  }

  private inputName({ layer, input }: Extract<Quantity, { kind: 'w' }>): string {
    return nameOf(this.back(layer - 1, input), this.depth);
  }
}
