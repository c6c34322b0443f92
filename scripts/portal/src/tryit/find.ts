/** The element that the markup of a component promises. Throws where script and markup do not fit together. */
export function find<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`There is no ${selector} here`);
  return found;
}
