export interface Store {
  connectionString: string;
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
    if (!(await isEmpty(store.connectionString))) return store;
    await loadDemo(store.connectionString);
  } catch (error) {
    await store.close();
    throw error;
  }
  // Azurite writes to its file every few seconds only; closing saves the demo at once.
  await store.close();
  return openStore();
}
