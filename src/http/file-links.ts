/** The addresses under which kept files can be fetched. */
export interface FileLinks {
  /** Undefined where the bot does not know under which address it is reached. */
  linkTo(id: string): string | undefined;
  /** Tells where the bot is reached, where no setting does: known only once it listens. */
  reachedAt(url: string): void;
}

export const FILES_PATH = '/files';

export function createFileLinks(publicUrl: string | undefined): FileLinks {
  let base = publicUrl;
  return {
    linkTo: (id) => base && `${base}${FILES_PATH}/${encodeURIComponent(id)}`,
    reachedAt: (url) => {
      base ??= url;
    },
  };
}
