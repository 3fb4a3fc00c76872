import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** What a serverless.yml holds that can’t be taken over, and where. */
export class ServerlessFileError extends Error {
  /** One line per problem, `serverless.yml:12: …`. */
  public readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`can't take over the triggers:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ServerlessFileError';
    this.problems = problems;
  }
}

/** A node as it counts: no alias, and no `key:` without a value. */
type Value = YAMLMap | YAMLSeq | Scalar;

/** A key of a mapping, whether it stands there or is merged into it by `<<`. */
interface Entry {
  readonly name: string;
  readonly key: Node | undefined;
  /** As it stands, to tell the line; perhaps an alias. */
  readonly node: unknown;
}

/** How many values the aliases of a file may stand for: those of the longest real file, many times over. */
const mostValues = 100_000;

/** A file as it is read: what is wrong with it is gathered, so that one run names all of it. */
export class ServerlessFile {
  private readonly found: { readonly line: number; readonly text: string }[] = [];
  private readonly lines = new LineCounter();
  private readonly document: ReturnType<typeof parseDocument>;

  /** @param name as it stands in messages */
  constructor(
    private readonly name: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, merge: true });
    // A warning is of a tag that nobody knows; the framework refuses it too.
    for (const { message, pos } of [...this.document.errors, ...this.document.warnings])
      this.found.push({ line: this.lines.linePos(pos[0]).line, text: message.split('\n')[0] ?? message });
    if (this.found.length === 0) this.count(this.document.contents, [], new Map());
  }

  /** What is wrong with the file, from its first line to its last. */
  public get problems(): readonly string[] {
    const inOrder = [...this.found].sort((a, b) => a.line - b.line);
    // What stands behind an anchor is read wherever it is meant.
    return [...new Set(inOrder.map(({ line, text }) => `${this.name}:${line}: ${text}`))];
  }

  /** The whole file as a mapping. */
  public root(): YamlMapping | undefined {
    const contents = this.valueOf(this.document.contents);
    if (isMap(contents)) return new YamlMapping(this, contents, '', new Map());
    this.problem(contents, 'the file is no mapping');
    return undefined;
  }

  public problem(at: Node | undefined, text: string): void {
    this.found.push({ line: this.lineOf(at), text });
  }

  public lineOf(at: Node | undefined): number {
    return at?.range ? this.lines.linePos(at.range[0]).line : 1;
  }

  /** What a node stands for; nothing where none is given. */
  public valueOf(node: unknown): Value | undefined {
    const meant = isAlias(node) ? node.resolve(this.document) : node;
    if (isMap(meant) || isSeq(meant)) return meant;
    return isScalar(meant) && meant.value !== null ? meant : undefined;
  }

  /** The keys of a mapping: its own, then those that it merges; the first of a name counts. */
  public entriesOf(map: YAMLMap): readonly Entry[] {
    const own = map.items.filter(({ key }) => !isMergeKey(key));
    const merged = map.items.filter(({ key }) => isMergeKey(key)).flatMap(({ value }) => this.merged(value));
    const entries = own.map(({ key, value }): Entry => {
      const name = this.valueOf(key);
      return { name: isScalar(name) ? sourceOf(name) : '', key: isNode(key) ? key : undefined, node: value };
    });
    for (const entry of merged) if (!entries.some(({ name }) => name === entry.name)) entries.push(entry);
    return entries;
  }

  private merged(source: unknown): readonly Entry[] {
    const value = this.valueOf(source);
    if (isMap(value)) return this.entriesOf(value);
    if (isSeq(value)) return value.items.flatMap((item) => this.merged(item));
    this.problem(isNode(source) ? source : undefined, '<< merges no mapping');
    return [];
  }

  /**
   * How many values a node comes to when its aliases are followed. A cycle has no end, and few lines can make more values
   * than any memory holds: both are told before anything is read.
   */
  private count(node: unknown, inside: readonly unknown[], counted: Map<unknown, number>): number {
    if (isAlias(node)) return this.countAlias(node, inside, counted);
    const known = counted.get(node);
    if (known !== undefined) return known;
    const within = [...inside, node];
    const parts = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : isSeq(node) ? node.items : [];
    const values = parts.reduce<number>((sum, part) => sum + this.count(part, within, counted), 1);
    counted.set(node, values);
    return values;
  }

  private countAlias(alias: Alias, inside: readonly unknown[], counted: Map<unknown, number>): number {
    const meant = alias.resolve(this.document);
    if (meant === undefined) this.problem(alias, `no anchor &${alias.source} stands before *${alias.source}`);
    if (inside.includes(meant)) this.problem(alias, `*${alias.source} stands inside what it means`);
    if (meant === undefined || inside.includes(meant)) return 1;
    const values = this.count(meant, inside, counted);
    if (values <= mostValues) return values;
    this.problem(alias, `*${alias.source} stands for more than ${mostValues} values`);
    return 1;
  }
}

/** `<<`, which the library tells from the text "<<" by a symbol. */
function isMergeKey(key: unknown): boolean {
  return isScalar(key) && typeof key.value === 'symbol';
}

/** A scalar as it was written: a number has more digits than a number holds, and leading zeros. */
function sourceOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

/** A mapping of the file; every key that is not asked for is a problem, since it would be lost. */
export class YamlMapping {
  private readonly asked = new Set<string>();
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(
    private readonly file: ServerlessFile,
    private readonly map: YAMLMap,
    /** What the mapping is, in messages: `timer`. */
    private readonly what: string,
    /** What `${name}` and the like stand for, as the file has it. */
    private readonly variables: ReadonlyMap<string, string>,
  ) {
    this.entries = new Map(file.entriesOf(map).map((entry) => [entry.name, entry]));
  }

  /** The same mapping, with variables. */
  public with(variables: ReadonlyMap<string, string>): YamlMapping {
    return new YamlMapping(this.file, this.map, this.what, variables);
  }

  /** Where the mapping begins. */
  public get line(): number {
    return this.file.lineOf(this.map);
  }

  public keys(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The keys whose values are mappings. */
  public mappingKeys(): readonly string[] {
    return this.keys().filter((key) => isMap(this.value(key)));
  }

  public has(key: string): boolean {
    return this.value(key) !== undefined;
  }

  public mapping(key: string, what = this.label(key)): YamlMapping | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (isMap(value)) return new YamlMapping(this.file, value, what, this.variables);
    this.problemAt(key, 'is no mapping');
    return undefined;
  }

  /** The mappings of a list. */
  public mappings(key: string, what = this.what): readonly YamlMapping[] {
    const list = this.value(key);
    if (list === undefined) return [];
    if (!isSeq(list)) {
      this.problemAt(key, 'is no list');
      return [];
    }
    return list.items.flatMap((item) => {
      const value = this.file.valueOf(item);
      if (isMap(value)) return [new YamlMapping(this.file, value, what, this.variables)];
      this.file.problem(isNode(item) ? item : list, `an entry of ${this.label(key)} is no mapping`);
      return [];
    });
  }

  /** A text with its variables filled; nothing where it is left out, or one of them can’t be filled. */
  public text(key: string): string | undefined {
    const text = this.unfilled(key);
    return text === undefined ? undefined : this.fill(key, text);
  }

  /** A text as it was written, variables and all. */
  public unfilled(key: string): string | undefined {
    const value = this.value(key);
    if (value === undefined || isScalar(value)) return value && sourceOf(value);
    return this.wrong(key, 'a text');
  }

  public requiredText(key: string): string {
    if (!this.has(key)) this.problem(`${this.label(key)} is missing`);
    return this.text(key) ?? '';
  }

  public number(key: string): number | undefined {
    const value = this.scalar(key);
    return value === undefined || typeof value === 'number' ? value : this.wrong(key, 'a number');
  }

  public boolean(key: string): boolean | undefined {
    const value = this.scalar(key);
    return value === undefined || typeof value === 'boolean' ? value : this.wrong(key, 'true or false');
  }

  /** A list of texts; one text stands for a list of it. */
  public texts(key: string): string[] | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    const items = isSeq(value) ? value.items : [value];
    return items.map((item) => {
      const text = this.file.valueOf(item);
      if (isMap(text) || isSeq(text)) this.wrong(key, 'a list of texts');
      return isScalar(text) ? (this.fill(key, sourceOf(text)) ?? '') : '';
    });
  }

  /** A text with its variables filled; `key` is what a problem is said of. */
  public fill(key: string, text: string): string | undefined {
    const problems: string[] = [];
    const filled = text.replace(/\$\{([^}]*)\}/g, (whole, name: string) => {
      const value = this.variables.get(name.trim());
      if (value === undefined) problems.push(whole);
      else if (value.includes('${')) problems.push(`${whole}, which is ${value}`);
      return value ?? whole;
    });
    for (const problem of problems)
      this.problemAt(key, `holds ${problem}, which only the Serverless Framework can fill: write its value`);
    return problems.length === 0 ? filled : undefined;
  }

  /** Says of keys that they are known, and don’t matter to a trigger. */
  public ignore(...keys: readonly string[]): void {
    for (const key of keys) this.asked.add(key);
  }

  /** A problem of this mapping as a whole. */
  public problem(text: string): void {
    this.file.problem(this.map, text);
  }

  /** A problem of one key. */
  public problemAt(key: string, text: string): void {
    const node = this.entries.get(key)?.node;
    this.file.problem(isNode(node) && this.has(key) ? node : this.map, `${this.label(key)} ${text}`);
  }

  /** Says of each key that nobody asked for that it would be lost. */
  public refuseOthers(): void {
    for (const { name, key } of this.entries.values()) {
      if (!this.asked.has(name)) this.file.problem(key ?? this.map, `${this.label(name)} has no counterpart here`);
    }
  }

  private value(key: string): Value | undefined {
    this.asked.add(key);
    return this.file.valueOf(this.entries.get(key)?.node);
  }

  /** A scalar that should be no text. A variable that can’t be filled is a problem of its own. */
  private scalar(key: string): unknown {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (!isScalar(value)) return {};
    return typeof value.value === 'string' ? this.fill(key, value.value) : value.value;
  }

  private wrong(key: string, allowed: string): undefined {
    this.problemAt(key, `is not ${allowed}`);
    return undefined;
  }

  private label(key: string): string {
    return this.what === '' ? key : `${this.what} ${key}`;
  }
}
