using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Model;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Http;

/// <summary>A place in the variables of a request, such as input.facts[0]: what was sent there, and of which fields the schema knows.</summary>
/// <param name="Type">The input that belongs there; null where that is not known.</param>
/// <param name="Sent">The names of the fields that were sent.</param>
internal sealed partial record VariablePlace(IInputObjectGraphType? Type, IReadOnlyList<string> Sent)
{
    private const int MostMilliseconds = 1_000;

    /// <summary>The place.</summary>
    /// <param name="path">Where it is, from the name of the variable on.</param>
    /// <param name="declared">The type of the variable.</param>
    /// <param name="schema">What there is.</param>
    /// <param name="variables">What was sent.</param>
    public static VariablePlace At(string path, GraphQLType? declared, ISchema schema, Inputs variables)
    {
        string[] steps = [.. Step().Matches(path).Select(step => step.Value)];
        IGraphType? type = NameOf(declared) is { } name ? schema.AllTypes[name] : null;
        object? sent = variables.GetValueOrDefault(steps[0]);
        foreach (string step in steps.Skip(1))
        {
            if (int.TryParse(step, CultureInfo.InvariantCulture, out int place))
            {
                // One that stands where a list belongs is the list.
                sent = sent is IList list ? (place < list.Count ? list[place] : null) : sent;
                continue;
            }

            type = (type as IInputObjectGraphType)?.Fields.Find(step)?.ResolvedType?.GetNamedType();
            sent = (sent as IDictionary<string, object?>)?.TryGetValue(step, out object? next) == true ? next : null;
        }

        return new(type as IInputObjectGraphType, sent is IDictionary<string, object?> fields ? [.. fields.Keys] : []);
    }

    /// <summary>The fields that were sent and that there are not.</summary>
    public IReadOnlyList<string> Unknown => Type is null ? [] : [.. Sent.Where(name => Type.Fields.Find(name) is null)];

    /// <summary>That there are no such fields, and which could be meant where there is but one.</summary>
    /// <param name="unknown">Their names.</param>
    public string NoSuchField(IReadOnlyList<string> unknown)
    {
        string near = unknown is [var only] && Type is not null ? DidYouMean(only, Type) : "";
        return $"There is no such field: {string.Join(", ", unknown.Select(name => $"\"{name}\""))}.{near}";
    }

    /// <summary>Which fields of an input could be meant by a name that none of them has, after a blank; empty where none could.</summary>
    public static string DidYouMean(string name, IInputObjectGraphType input) => NearWords.Of(name, input.Fields.Select(field => field.Name)) is { Count: > 0 } words
        ? $" Did you mean {string.Join(" or ", words.Select(word => $"\"{word}\""))}?"
        : "";

    private static string? NameOf(GraphQLType? type) => type switch
    {
        GraphQLNonNullType needed => NameOf(needed.Type),
        GraphQLListType list => NameOf(list.Type),
        GraphQLNamedType named => named.Name.StringValue,
        _ => null,
    };

    [GeneratedRegex(@"\w+", RegexOptions.None, MostMilliseconds)]
    private static partial Regex Step();
}
