import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from '@/tests/support/source-files';

const makers = ['formAction', 'publicFormAction'];

/** Actions that are not a form's, each with what authorizes it instead. */
const otherActions: Record<string, string> = {
  'app/(portal)/chargers/[chargerId]/actions.ts tickStepAction':
    'called on a click with the step, not by a form; the verb tickStep authorizes',
  'app/(portal)/chargers/_fixes/read-configuration-action.ts readConfigurationAction':
    'asks the charger as a dialog opens, not by a form; the verb runCommand authorizes',
  'app/(portal)/chargers/[chargerId]/_try/actions.ts tryAction':
    'called on a click with the command, not by a form; the verb runCommand authorizes',
  'app/(portal)/choose-tenant.ts chooseTenant':
    'sets a cookie that only narrows lists; authorizes the tenant itself',
  'app/(portal)/sign-out.ts signOut': 'ends the own session through the verb revokeSession',
};

const files = sourceFiles('app').filter((file) => readSource(file).startsWith("'use server'"));

describe('server actions', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('of %s are made of a verb by formAction', (file) => {
    const source = parse(file);
    const verbs = importedVerbs(source);
    const wrong = exportedActions(source)
      .filter(({ name }) => !(`${file} ${name}` in otherActions))
      .filter(({ body }) => !isMadeOfVerb(source, body, verbs))
      .map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  it('that are exceptions still exist', () => {
    const all = files.flatMap((file) =>
      exportedActions(parse(file)).map(({ name }) => `${file} ${name}`),
    );
    expect(Object.keys(otherActions).filter((action) => !all.includes(action))).toEqual([]);
  });
});

type Action = { name: string; body: ts.Node };

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true);
}

function exportedActions(source: ts.SourceFile): Action[] {
  return source.statements.filter(isExported).flatMap((statement): Action[] => {
    if (ts.isFunctionDeclaration(statement)) {
      return [{ name: statement.name?.text ?? 'default', body: statement }];
    }
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map((declaration) => ({
      name: declaration.name.getText(),
      body: declaration,
    }));
  });
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** Names that come from lib/<feature>/, where the verbs are. */
function importedVerbs(source: ts.SourceFile): Set<string> {
  const names = source.statements.filter(ts.isImportDeclaration).flatMap((declaration) => {
    const from = (declaration.moduleSpecifier as ts.StringLiteral).text;
    if (!/^@\/lib\/(?!server\/|access\/)[a-z-]+\//.test(from)) return [];
    const bindings = declaration.importClause?.namedBindings;
    return bindings !== undefined && ts.isNamedImports(bindings)
      ? bindings.elements.filter((one) => !one.isTypeOnly).map((one) => one.name.text)
      : [];
  });
  return new Set(names);
}

/** Does a call of formAction, here or where the body's names are declared, get at a verb? */
function isMadeOfVerb(source: ts.SourceFile, body: ts.Node, verbs: ReadonlySet<string>): boolean {
  const used = reachableIdentifiers(source, body);
  return makers.some((maker) => used.has(maker)) && [...verbs].some((verb) => used.has(verb));
}

function reachableIdentifiers(source: ts.SourceFile, start: ts.Node): Set<string> {
  const local = new Map<string, ts.Node>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
      local.set(statement.name.text, statement);
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const one of statement.declarationList.declarations) local.set(one.name.getText(), one);
  }
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !found.has(node.text)) {
      found.add(node.text);
      const declared = local.get(node.text);
      if (declared !== undefined) visit(declared);
    }
    ts.forEachChild(node, visit);
  };
  visit(start);
  return found;
}
