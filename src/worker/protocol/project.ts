/** Requests about project files: types only. `worker/project` answers them. */

/** A run to be written: its record, and what is told of its state where that is stored. */
export interface ProjectRunOrder {
  readonly id: string;
  readonly name: string;
  readonly record: unknown;
}

export interface WrittenProjectFile {
  readonly file: Blob;
  readonly networks: number;
  /** Names of the runs whose networks found no room in it. */
  readonly left: readonly string[];
}

/** What of a project file can be used. Nothing of it has been checked but that it is as it was put in. */
export interface ProjectFileContent {
  readonly runs: readonly {
    readonly id: string;
    readonly name: string;
    readonly record: unknown;
    /** Whether its network is there, too. */
    readonly network: boolean;
  }[];
  readonly drawings: readonly unknown[];
  /** What is missing or damaged, in sentences. */
  readonly problems: readonly string[];
}

export type ProjectRequest =
  | {
      readonly kind: 'writeProject';
      readonly runs: readonly ProjectRunOrder[];
      readonly drawings: readonly unknown[];
    }
  | { readonly kind: 'readProject'; readonly file: File }
  /** Stores networks of a project file, each under a new key; none that is stored makes room for them. */
  | {
      readonly kind: 'storeNetworks';
      readonly file: File;
      readonly keys: readonly { readonly id: string; readonly key: string }[];
    };

export interface ProjectReplies {
  writeProject: WrittenProjectFile;
  readProject: ProjectFileContent;
  /** Ids of the runs whose networks are stored now. */
  storeNetworks: readonly string[];
}
