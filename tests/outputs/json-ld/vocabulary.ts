import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The vocabulary of schema.org, from the package that ships it as N-Quads, in the form that the
 * validator reads: what is a class, below which, and what is a property, of which.
 */
export function vocabulary(): { '@graph': Record<string, unknown>[] } {
  const nodes = new Map<string, Record<string, unknown>>();
  const short = (iri: string) =>
    iri
      .replace('http://schema.org/', 'schema:')
      .replace('http://www.w3.org/2000/01/rdf-schema#', 'rdfs:')
      .replace('http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:');
  const quads = readFileSync(require.resolve('@vocabulary/schema/schema.nq'), 'utf8');
  for (const [, subject, predicate, object] of quads.matchAll(/^<(\S+)> <(\S+)> <(\S+)> /gm)) {
    const id = short(subject!);
    const name = short(predicate!);
    const node = nodes.get(id) ?? { '@id': id };
    nodes.set(id, node);
    if (name === 'rdf:type') node['@type'] ??= short(object!);
    else if (name === 'rdfs:subClassOf' || name === 'schema:domainIncludes')
      node[name] = [...((node[name] as object[] | undefined) ?? []), { '@id': short(object!) }];
  }
  return { '@graph': [...nodes.values()] };
}
