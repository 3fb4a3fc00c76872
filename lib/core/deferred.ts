import { type IResolvable, type IResolveContext, Token } from 'cdktf';

/**
 * A token whose value is made when cdktf writes it. cdktf's `Lazy` does the same, and takes the text of a whole stack
 * trace for each one.
 */
export class Deferred implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly produce: (context: IResolveContext) => unknown) {}

  public resolve(context: IResolveContext): unknown {
    return this.produce(context);
  }

  public toString(): string {
    return Token.asString(this);
  }

  public toJSON(): string {
    return '<unresolved-token>';
  }
}
