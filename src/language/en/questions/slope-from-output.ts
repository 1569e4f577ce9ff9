// Q3: the slope of an activation from its output. Values arrive already written.

interface Unit {
  readonly f: string;
  /** `= 0.62` or `≈ 0.802`. */
  readonly h: string;
  readonly z: string;
}

export const slopeFromOutput = {
  title: 'A slope from an output',
  both: (v: Unit) =>
    `A unit computes h = ${v.f}(z). At z = ${v.z} it puts out h ${v.h}.\n\nHow large is the slope ${v.f}′(z) there? To 3 significant figures.`,
  output: (v: Pick<Unit, 'f' | 'h'>) =>
    `A unit computes h = ${v.f}(z) and puts out h ${v.h}.\n\nHow large is the slope ${v.f}′(z) there? To 3 significant figures.`,
  wrong: (v: { remark: string; way: string; f: string }) => `${v.remark} Here ${v.f}′(z) = ${v.way}.`,
  point: (v: { f: string; h: string; way: string }) => `From h ${v.h} follows ${v.f}′(z) = ${v.way}.`,
  way: {
    sigmoid:
      'The slope of the sigmoid can be written with its output alone: h(1 − h), the output times what is left of it to 1. So the pass backward needs no second look at z. It is largest at h = ½ and shrinks towards both ends.',
    tanh: 'The slope of tanh can be written with its output alone: 1 − h², which is (1 − h)(1 + h), the way left to 1 times the way left to −1. So the pass backward needs no second look at z. It is 1 at h = 0 and shrinks towards both ends.',
  },
};
