// Every field of every interface under lib/events has a doc comment, fields of objects inside of them too.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const folder = join(__dirname, '../../lib/events');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const fieldsWithoutComment = (node: ts.Node, place: string): string[] => {
  if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
    const here = `${place}.${node.name.getText()}`;
    const own = ts.getJSDocCommentsAndTags(node).length === 0 ? [here] : [];
    return [...own, ...childrenOf(node, here)];
  }
  return childrenOf(node, place);
};

const childrenOf = (node: ts.Node, place: string): string[] => {
  const found: string[] = [];
  node.forEachChild((child) => {
    found.push(...fieldsWithoutComment(child, place));
  });
  return found;
};

const undocumented = (file: string, text: string): string[] =>
  ts
    .createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    .statements.filter((statement) => ts.isInterfaceDeclaration(statement))
    .flatMap((statement) => childrenOf(statement, `${relative(folder, join(folder, file))}: ${statement.name.text}`));

it('finds a field without a doc comment, however deep', () => {
  const text = `
    export interface A {
      /** ok */
      a: string;
      b?: number;
      // no doc comment
      c: string;
      /** ok */
      d: { e: string }[];
      f(): void;
    }`;
  expect(undocumented('a.ts', text)).toEqual(['a.ts: A.b', 'a.ts: A.c', 'a.ts: A.d.e', 'a.ts: A.f']);
});

it('each field has one', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((file) => undocumented(file, readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});
