// The store cannot be opened, for a reason its operator can mend: one sentence with the place and what to do.

export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
}
