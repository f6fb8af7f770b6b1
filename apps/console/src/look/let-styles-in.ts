/**
 * The server lets in only style elements that carry the nonce it put into the page. Some parts of the component library
 * make theirs without asking anybody, so every style element of the page is given it when it is made.
 */
export const letStylesIn = (): void => {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
  const make: (name: string, options?: ElementCreationOptions) => HTMLElement =
    document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const made = make(name, options);
    if (made instanceof HTMLStyleElement) made.nonce = nonce;
    return made;
  };
};
