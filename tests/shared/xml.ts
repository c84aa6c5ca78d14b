import { parser, type Tag } from 'sax';

/** An element of an XML document, read by a strict parser. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** The root of a document. @throws Error when it is not well-formed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const reader = parser(true);
  reader.onerror = (error) => {
    throw error;
  };
  reader.onopentag = (tag) => {
    const { name, attributes } = tag as Tag;
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  };
  const addText = (text: string) => (open.at(-1)!.text += text);
  reader.ontext = addText;
  reader.oncdata = addText;
  reader.onclosetag = () => open.pop();
  reader.write(xml).close();
  return root.children[0]!;
}

/** The child elements of a name. */
export function all({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.name === name);
}
