import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

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
    this.document = parseDocument(text, { lineCounter: this.lines });
    for (const { message, pos } of this.document.errors)
      this.found.push({ line: this.lines.linePos(pos[0]).line, text: message.split('\n')[0] ?? message });
  }

  /** What is wrong with the file, from its first line to its last. */
  public get problems(): readonly string[] {
    return [...this.found].sort((a, b) => a.line - b.line).map(({ line, text }) => `${this.name}:${line}: ${text}`);
  }

  /** The whole file as a mapping. */
  public root(): YamlMapping | undefined {
    const { contents } = this.document;
    if (isMap(contents)) return new YamlMapping(this, contents, '', new Map());
    this.problem(contents ?? undefined, 'the file is no mapping');
    return undefined;
  }

  public problem(at: Node | undefined, text: string): void {
    const line = at?.range ? this.lines.linePos(at.range[0]).line : 1;
    this.found.push({ line, text });
  }
}

/** A mapping of the file; every key that is not asked for is a problem, since it would be lost. */
export class YamlMapping {
  private readonly asked = new Set<string>();

  constructor(
    private readonly file: ServerlessFile,
    private readonly map: YAMLMap,
    /** What the mapping is, in messages: `timer`. */
    private readonly what: string,
    /** What `${name}` and the like stand for. */
    private readonly variables: ReadonlyMap<string, string>,
  ) {}

  /** The same mapping, with variables. */
  public with(variables: ReadonlyMap<string, string>): YamlMapping {
    return new YamlMapping(this.file, this.map, this.what, variables);
  }

  public keys(): readonly string[] {
    return this.map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  }

  /** The keys whose values are mappings. */
  public mappingKeys(): readonly string[] {
    return this.keys().filter((key) => isMap(this.node(key)));
  }

  public has(key: string): boolean {
    return this.node(key) !== undefined;
  }

  public mapping(key: string, what = this.label(key)): YamlMapping | undefined {
    const node = this.node(key);
    if (node === undefined) return undefined;
    if (isMap(node)) return new YamlMapping(this.file, node, what, this.variables);
    this.file.problem(node, `${this.label(key)} is no mapping`);
    return undefined;
  }

  /** The mappings of a list. */
  public mappings(key: string, what = this.what): readonly YamlMapping[] {
    const node = this.node(key);
    if (node === undefined) return [];
    if (!isSeq(node)) {
      this.file.problem(node, `${this.label(key)} is no list`);
      return [];
    }
    return node.items.flatMap((item) => {
      if (isMap(item)) return [new YamlMapping(this.file, item, what, this.variables)];
      this.file.problem(isScalar(item) ? item : node, `an entry of ${this.label(key)} is no mapping`);
      return [];
    });
  }

  public text(key: string): string | undefined {
    const value = this.scalar(key);
    if (value === undefined) return undefined;
    return typeof value === 'object' ? this.wrong(key, 'a text') : this.resolve(key, String(value));
  }

  public requiredText(key: string): string {
    const value = this.text(key);
    if (value === undefined && !this.has(key)) this.problem(`${this.label(key)} is missing`);
    return value ?? '';
  }

  public number(key: string): number | undefined {
    const value = this.scalar(key);
    if (value === undefined || typeof value === 'number') return value;
    return this.wrong(key, 'a number');
  }

  public boolean(key: string): boolean | undefined {
    const value = this.scalar(key);
    if (value === undefined || typeof value === 'boolean') return value;
    return this.wrong(key, 'true or false');
  }

  /** A list of texts; one text stands for a list of it. */
  public texts(key: string): string[] | undefined {
    const node = this.node(key);
    if (node === undefined) return undefined;
    const items = isSeq(node) ? node.items : [node];
    return items.map((item) =>
      isScalar(item) ? this.resolve(key, String(item.value)) : (this.wrong(key, 'a list of texts') ?? ''),
    );
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
    this.file.problem(this.node(key) ?? this.map, `${this.label(key)} ${text}`);
  }

  /** Says of each key that nobody asked for that it would be lost. */
  public refuseOthers(): void {
    for (const { key } of this.map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!this.asked.has(name))
        this.file.problem(isScalar(key) ? key : this.map, `${this.label(name)} has no counterpart here`);
    }
  }

  private node(key: string): Node | undefined {
    this.asked.add(key);
    const found = this.map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.value;
    return isMap(found) || isSeq(found) || (isScalar(found) && found.value !== null) ? found : undefined;
  }

  private scalar(key: string): unknown {
    const node = this.node(key);
    if (node === undefined) return undefined;
    return isScalar(node) ? node.value : {};
  }

  private wrong(key: string, allowed: string): undefined {
    this.file.problem(this.node(key), `${this.label(key)} is not ${allowed}`);
    return undefined;
  }

  private label(key: string): string {
    return this.what === '' ? key : `${this.what} ${key}`;
  }

  private resolve(key: string, text: string): string {
    return text.replace(/\$\{([^}]*)\}/g, (whole, name: string) => {
      const value = this.variables.get(name.trim());
      if (value === undefined)
        this.problemAt(key, `holds ${whole}, which only the Serverless Framework can fill: write its value`);
      return value ?? whole;
    });
  }
}
