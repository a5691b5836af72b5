using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Derivation.Scalars;

/// <summary>A scalar that is written as text, and says in a sentence how, where it was written otherwise.</summary>
/// <typeparam name="T">What the text is read as.</typeparam>
internal abstract class TextScalar<T> : ScalarGraphType
    where T : struct
{
    /// <summary>Reads a text.</summary>
    /// <returns>Whether it is one of these.</returns>
    protected abstract bool TryParse(string text, out T value);

    /// <summary>Writes a value.</summary>
    protected abstract string Format(T value);

    /// <summary>What is wrong with a text that can't be read, and how to write it.</summary>
    protected abstract string Problem(string text);

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value is T typed ? Format(typed) : value is null ? null : ThrowSerializationError(value);

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        T typed => typed,
        string text => Parse(text),
        _ => throw new FormatException(Problem($"{value}")),
    };

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Parse(text.Value.ToString()),
        IHasValueNode other => throw new FormatException(Problem(other.Value.ToString())),
        _ => throw new FormatException(Problem("This")),
    };

    /// <summary>Always, so that it is <see cref="ParseLiteral"/> that says what is wrong, in words people understand.</summary>
    public override bool CanParseLiteral(GraphQLValue value) => true;

    /// <summary>Always, so that it is <see cref="ParseValue"/> that says what is wrong.</summary>
    public override bool CanParseValue(object? value) => true;

    private object Parse(string text) => TryParse(text, out T value) ? value : throw new FormatException(Problem(text));
}
