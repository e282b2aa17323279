// The reader's own packs in IndexedDB. Nothing else is kept there.

/** @typedef {{ name: string, pack: Uint8Array, documents: number }} Collection */

const STORE = "packs";

/** @returns {Promise<IDBDatabase>} */
function database() {
  const request = indexedDB.open("vouch", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "name" });
  return settled(request);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @template T @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} act */
async function transact(mode, act) {
  const opened = await database();
  const transaction = opened.transaction(STORE, mode);
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  const result = await settled(act(transaction.objectStore(STORE)));
  await done;
  opened.close();
  return result;
}

/** All kept collections, by name. @returns {Promise<Collection[]>} */
export const collections = () => transact("readonly", (store) => store.getAll());

/** Keeps a collection; one of the same name is replaced. @param {Collection} collection */
export const keep = (collection) => transact("readwrite", (store) => store.put(collection));

/** @param {string} name */
export const remove = (name) => transact("readwrite", (store) => store.delete(name));
