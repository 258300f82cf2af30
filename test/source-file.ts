import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A TypeScript file of the project, read as its grammar sees it: comments and strings are not code. */
export interface SourceFile {
  /** From the project's folder, with slashes: `sim/world.ts`. */
  readonly path: string;
  /** The folder at the top that it is in. */
  readonly room: string;
  readonly tree: ts.SourceFile;
}

const parsed = new Map<string, SourceFile[]>();

/** All TypeScript files in a folder, in its subfolders too; none where the folder does not exist. */
export function filesIn(folder: string): SourceFile[] {
  let files = parsed.get(folder);
  if (!files) {
    files = namesIn(folder)
      .filter((name) => /\.tsx?$/.test(name))
      .sort()
      .map((name) => {
        const path = join(folder, name).split(sep).join('/');
        return parseSource(path, readFileSync(join(ROOT, path), 'utf8'));
      });
    parsed.set(folder, files);
  }
  return files;
}

function namesIn(folder: string): string[] {
  const path = join(ROOT, folder);
  return existsSync(path) ? (readdirSync(path, { recursive: true }) as string[]) : [];
}

export function parseSource(path: string, text: string): SourceFile {
  return {
    path,
    room: path.split('/')[0] ?? '',
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true),
  };
}

/** The project's own files that a file imports, as paths from the project's folder. */
export function filesImportedBy(file: SourceFile): string[] {
  return specifiersIn(file)
    .filter(isRelative)
    .map((specifier) => posix.join(posix.dirname(file.path), specifier));
}

/** The packages, and modules of Node, that a file imports: `d3`, `@noble/hashes`, `node:fs`. */
export function packagesImportedBy(file: SourceFile): string[] {
  return specifiersIn(file)
    .filter((specifier) => !isRelative(specifier))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
}

function specifiersIn(file: SourceFile): string[] {
  return ts.preProcessFile(file.tree.text).importedFiles.map(({ fileName }) => fileName);
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

/** Names that a file exports as values, with the type that is written beside each, if one is. */
export function exportedValues(file: SourceFile): { name: string; type: string }[] {
  const found: { name: string; type: string }[] = [];
  for (const statement of file.tree.statements) {
    if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) continue;
    if (ts.isVariableStatement(statement)) {
      for (const { name, type } of statement.declarationList.declarations) {
        found.push({ name: name.getText(), type: type?.getText() ?? '' });
      }
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      found.push({ name: statement.name?.text ?? 'default', type: '' });
    }
  }
  return found;
}

/** Each `export default`, in any of its forms. */
export function defaultExports(file: SourceFile): string[] {
  return places(file, (node) => {
    if (ts.isExportAssignment(node)) return 'export default';
    if (ts.isExportSpecifier(node) && node.name.text === 'default') return 'export as default';
    if (hasModifier(node, ts.SyntaxKind.DefaultKeyword)) return 'export default';
    return null;
  });
}

/** Each passing on of another file's names: `export … from`. */
export function passedOnExports(file: SourceFile): string[] {
  return places(file, (node) =>
    ts.isExportDeclaration(node) && node.moduleSpecifier ? 'export … from' : null,
  );
}

// Defined by the language to the last bit, so the same in every engine.
const EXACT_MATH = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc'.split(' '),
);

// What makes a run depend on more than its input: clocks, locales, memory, text that becomes code.
const IMPURE_NAMES = new Set(
  'Date Intl performance crypto console WeakRef FinalizationRegistry Atomics globalThis eval Function'.split(
    ' ',
  ),
);
const IMPURE_METHODS = /^(toLocale\w+|localeCompare)$/;

/** Whatever in a file could come out differently on another machine, in another engine or at another time. */
export function impurities(file: SourceFile): string[] {
  return places(file, (node) => {
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      const power = ts.SyntaxKind.AsteriskAsteriskToken;
      const powerInto = ts.SyntaxKind.AsteriskAsteriskEqualsToken;
      return kind === power || kind === powerInto ? '**' : null;
    }
    if (!ts.isIdentifier(node) || isTypeOnly(node)) return null;
    const { parent, text } = node;
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
    if (isMember) return IMPURE_METHODS.test(text) ? `.${text}` : null;
    if (ts.isPropertyAssignment(parent) && parent.name === node) return null;
    if (text === 'Math') {
      if (!ts.isPropertyAccessExpression(parent)) return 'Math, not one of its functions by name';
      return EXACT_MATH.has(parent.name.text) ? null : `Math.${parent.name.text}`;
    }
    return IMPURE_NAMES.has(text) ? text : null;
  });
}

/** Each shift of bits. */
export function shifts(file: SourceFile): string[] {
  return places(file, (node) =>
    ts.isBinaryExpression(node) && /^(<<|>>>?)=?$/.test(node.operatorToken.getText())
      ? node.operatorToken.getText()
      : null,
  );
}

/** What a view says in its own words: text between tags, and names of parts of it. */
export function wordsInPlace(file: SourceFile): string[] {
  return places(file, (node) => {
    const text = ts.isJsxText(node)
      ? node.text
      : ts.isJsxAttribute(node) &&
          /^(aria-label|aria-description|title|placeholder|alt)$/.test(node.name.getText()) &&
          node.initializer !== undefined &&
          ts.isStringLiteral(node.initializer)
        ? node.initializer.text
        : '';
    return /\p{L}{2}/u.test(text) ? text.trim() : null;
  });
}

function isTypeOnly(node: ts.Identifier): boolean {
  return ts.isTypeReferenceNode(node.parent) || ts.isTypeElement(node.parent);
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((m) => m.kind === kind) ?? false)
  );
}

/** Where in a file something is found, as `sim/world.ts:12: Math.exp`. */
function places(file: SourceFile, find: (node: ts.Node) => string | null): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = find(node);
    if (what) {
      const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file.path}:${line + 1}: ${what}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}
