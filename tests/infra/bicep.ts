import { createRequire } from 'node:module';
import { Language, type Node, Parser, type Tree } from 'web-tree-sitter';

/** Reads Bicep by its grammar and finds what the grammar alone lets pass: no compiler of Bicep works offline. */

const require = createRequire(import.meta.url);

export interface Bicep {
  tree: Tree;
  /** Where the text is not Bicep: "line 3: …". */
  errors: string[];
}

export async function createBicepReader(): Promise<(text: string) => Bicep> {
  await Parser.init();
  const language = await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'));
  const parser = new Parser();
  parser.setLanguage(language);
  return (text) => {
    const tree = parser.parse(text);
    if (!tree) throw new Error('The parser gave nothing.');
    const errors = all(tree.rootNode)
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 40)}`);
    return { tree, errors };
  };
}

/** A node and everything below it. */
export function all(node: Node): Node[] {
  return [node, ...node.children.flatMap((child) => (child ? all(child) : []))];
}

const named = (node: Node): Node[] => node.namedChildren.filter((child) => child !== null);
const DECLARATIONS = [
  'parameter_declaration',
  'variable_declaration',
  'resource_declaration',
  'module_declaration',
  'output_declaration',
  'metadata_declaration',
];

/** Declarations of one kind, by name. */
export function declared(tree: Tree, kind: string): Map<string, Node> {
  const found = all(tree.rootNode).filter(({ type }) => type === kind);
  return new Map(found.map((node) => [named(node)[0]?.text ?? '', node]));
}

/** Functions of Bicep that these files use. */
const FUNCTIONS = [
  'description',
  'minLength',
  'maxLength',
  'minValue',
  'maxValue',
  'allowed',
  'resourceGroup',
  'tenant',
  'uniqueString',
  'subscriptionResourceId',
  'guid',
  'take',
  'join',
  'json',
  'string',
];

/** Names that are used and nowhere declared, functions that are not known. */
export function unknownNames(tree: Tree): string[] {
  const loops = all(tree.rootNode)
    .filter(({ type }) => type === 'for_statement')
    .flatMap((loop) => {
      const [first] = named(loop);
      if (first?.type === 'for_loop_parameters') return named(first).map(({ text }) => text);
      return first ? [first.text] : [];
    });
  const known = new Set([...DECLARATIONS.flatMap((kind) => [...declared(tree, kind).keys()]), ...loops]);
  return all(tree.rootNode).flatMap((node) => {
    if (node.type !== 'identifier') return [];
    const { parent, text } = node;
    if (!parent) return [];
    const isFirst = named(parent)[0]?.id === node.id;
    if (parent.type === 'call_expression' && isFirst) return FUNCTIONS.includes(text) ? [] : [`${text}()`];
    if (isFirst && (DECLARATIONS.includes(parent.type) || parent.type === 'object_property')) return [];
    return known.has(text) ? [] : [text];
  });
}

/** `Type@version` of every resource. */
export const resourceTypes = (tree: Tree): string[] =>
  [...declared(tree, 'resource_declaration').values()].map((node) => node.text.split("'")[1] ?? '');

/** Parameters that have no default. */
export const requiredParams = (tree: Tree): string[] =>
  [...declared(tree, 'parameter_declaration')]
    .filter(([, node]) => !node.text.includes('='))
    .map(([name]) => name);

export interface ModuleCall {
  name: string;
  path: string;
  params: string[];
}

/** What each module is given. */
export const moduleCalls = (tree: Tree): ModuleCall[] =>
  [...declared(tree, 'module_declaration')].map(([name, node]) => {
    const params = all(node).find(
      (one) => one.type === 'object_property' && named(one)[0]?.text === 'params',
    );
    const given = params ? named(params)[1] : undefined;
    return {
      name,
      path: node.text.split("'")[1] ?? '',
      params: given ? named(given).map((one) => named(one)[0]?.text ?? '') : [],
    };
  });
