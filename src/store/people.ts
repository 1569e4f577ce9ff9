// What a person chose for themselves, on one platform.

export interface PersonOnPlatform {
  readonly platform: string;
  readonly personId: string;
}

export interface PersonChoices {
  /** A language code; whoever reads it decides whether it is still spoken here. */
  readonly language?: string;
}

export interface People {
  /** Empty for somebody who chose nothing. */
  get(person: PersonOnPlatform): Promise<PersonChoices>;
  /** All choices at once: what is left out is chosen no longer. */
  set(person: PersonOnPlatform, choices: PersonChoices): Promise<void>;
}
