using System.Globalization;
using System.Numerics;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Derivation.Scalars;

/// <summary>An id, which is always read as text: GraphQL lets callers write one as an integer, too.</summary>
internal sealed class IdScalar : IdGraphType
{
    public IdScalar() => Description = "An identifier: an opaque text.";

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLIntValue number => number.Value.ToString(),
        _ => ThrowLiteralConversionError(value, null),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null or string => value,
        sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => ThrowValueConversionError(value),
    };
}
