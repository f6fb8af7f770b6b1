/** What a run was asked for. */
export type Options = {
  /** How often each side of a comparison is measured. */
  rounds: number;
  /** How long each round under load lasts. */
  seconds: number;
  /** Clients that ask at the same time. */
  connections: number;
  /** Districts of the municipality. */
  districts: number;
};

export type Say = (line: string) => void;
