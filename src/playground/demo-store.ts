export interface Store {
  connectionString: string;
  /** Resolves with one sentence when the store ends by itself; never once `close` was called. */
  ended: Promise<string>;
  /** Saves and lets go. */
  close(): Promise<void>;
}

export interface DemoStoreParts {
  openStore(): Promise<Store>;
  /** Whether the register knows nobody yet: then nobody could ask it anything. */
  isEmpty(connectionString: string): Promise<boolean>;
  loadDemo(connectionString: string): Promise<void>;
}

/**
 * Opens the store, with the demo register in it when there was no register: on the first start. A register that is
 * there already, whoever imported it, is left as it is.
 */
export async function openDemoStore({ openStore, isEmpty, loadDemo }: DemoStoreParts): Promise<Store> {
  const store = await openStore();
  try {
    if (await isEmpty(store.connectionString)) await loadDemo(store.connectionString);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
