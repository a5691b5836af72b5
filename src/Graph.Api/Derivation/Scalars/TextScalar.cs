using System.Globalization;
using Graph.Model;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Derivation.Scalars;

/// <summary>A scalar that is written as text, and says in a sentence how, where it was written otherwise.</summary>
/// <typeparam name="T">What the text is read as.</typeparam>
internal abstract class TextScalar<T> : ScalarGraphType
    where T : struct
{
    private const int MaximumShown = 60;

    /// <summary>Reads a text.</summary>
    /// <returns>Whether it is one of these.</returns>
    protected abstract bool TryParse(string text, out T value);

    /// <summary>Writes a value.</summary>
    protected abstract string Format(T value);

    /// <summary>How to write it.</summary>
    protected abstract string Advice { get; }

    /// <summary>What it is called, such as "a day".</summary>
    protected abstract string Kind { get; }

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value is T typed ? Format(typed) : value is null ? null : ThrowSerializationError(value);

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        T typed => typed,
        string text => Parse(text),
        bool word => throw NotOne(word ? "true" : "false"),
        IFormattable number => throw NotOne(number.ToString(null, CultureInfo.InvariantCulture)),
        System.Collections.IDictionary or IDictionary<string, object?> => throw NotOne("An object"),
        System.Collections.IEnumerable => throw NotOne("A list"),
        _ => throw NotOne("This"),
    };

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Parse(text.Value.ToString()),
        GraphQLListValue => throw NotOne("A list"),
        GraphQLObjectValue => throw NotOne("An object"),
        GraphQLEnumValue word => throw NotOne(word.Name.StringValue),
        IHasValueNode other => throw NotOne(other.Value.ToString()),
        _ => throw NotOne("This"),
    };

    /// <summary>Always, so that it is <see cref="ParseLiteral"/> that says what is wrong, in words people understand.</summary>
    public override bool CanParseLiteral(GraphQLValue value) => true;

    /// <summary>Always, so that it is <see cref="ParseValue"/> that says what is wrong.</summary>
    public override bool CanParseValue(object? value) => true;

    // What nobody sees can turn the sentence round that repeats it.
    private object Parse(string text) => TryParse(text, out T value) ? value
        : UnseenCharacters.FindInName(text) is { } unseen ? throw new FormatException($"This has a character that can't be seen: {unseen}. {Advice}")
        : throw NotOne($"\"{(text.Length > MaximumShown ? text[..MaximumShown] + "…" : text)}\"");

    private FormatException NotOne(string what) => new($"{what} is not {Kind}. {Advice}");
}
