// What every picture function gives: the drawing, made when it is asked for, and the same in words.

/** `alt` says in words what the picture says, in at most 1,000 characters. */
export interface Drawn {
  readonly svg: string;
  readonly alt: string;
}
