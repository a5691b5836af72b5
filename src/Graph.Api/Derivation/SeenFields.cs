using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Derivation;

/// <summary>What the fields of a part of an answer need: the part, when it is asked about, and what it names.</summary>
internal static class SeenFields
{
    /// <summary>What the field is of, as the record that the field around it answered with.</summary>
    public static T Parent<T>(this IResolveFieldContext context)
        where T : notnull => (T)context.Source!;

    /// <summary>The node or edge that the field is of.</summary>
    public static Fact Fact(this IResolveFieldContext context) => context.Parent<SeenFact>().Fact;

    /// <summary>The part that the field is of.</summary>
    public static T Part<T>(this IResolveFieldContext context) => context.Parent<Seen<T>>().Value;

    /// <summary>When the part, or the fact, that the field is of is asked about.</summary>
    public static ReadPoint SeenAt(this IResolveFieldContext context) => context.Parent<ISeen>().At;

    /// <summary>A part of the answer, asked about the same day.</summary>
    public static Seen<T> Seen<T>(this IResolveFieldContext context, T value) => new(value, context.SeenAt());

    /// <summary>The node of an id, asked about the same day; null where there is none.</summary>
    public static object? Node(this IResolveFieldContext context, string? id) => QueryScope.Of(context).Facts.Node(id, context.SeenAt());

    /// <summary>The nodes of ids in their order, asked about the same day, without those that are null or not known.</summary>
    public static object? Nodes(this IResolveFieldContext context, IEnumerable<string?> ids) =>
        LoaderResults.WhenAll([.. ids.Select(id => context.Node(id))], nodes => nodes.OfType<SeenFact>());

    /// <summary>Parts of the part, asked about the same day.</summary>
    public static List<Seen<T>> Parts<T>(this IResolveFieldContext context, IReadOnlyList<T> values)
    {
        ReadPoint at = context.SeenAt();
        return [.. values.Select(value => new Seen<T>(value, at))];
    }

    /// <summary>As many of a list as "first" asks for, counted as rows of the answer.</summary>
    public static List<T> Shown<T>(this IResolveFieldContext context, IReadOnlyList<T> all)
    {
        List<T> shown = [.. all.Take(ReadArguments.First(context))];
        QueryScope.Of(context).Spend(shown.Count);
        return shown;
    }
}
