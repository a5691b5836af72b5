using System.Globalization;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The arguments that say when a question is about and how much is wanted, alike on every field.</summary>
internal static class ReadArguments
{
    /// <summary>The most rows of one list.</summary>
    public const int MaximumFirst = 100;

    /// <summary>The longest list of ids or values an argument may have.</summary>
    public const int MaximumValues = 100;

    /// <summary>The arguments asOf and knownAt of a list at the root.</summary>
    public static QueryArgument[] WhenListed() =>
    [
        FieldDeclarations.Argument("asOf", "Date", "Only nodes that are current on this day. If you leave it out or give null, you get nodes of all times, including those that have ended. Fields within them are then about today if you leave it out, and about all times if you give null."),
        KnownAt(),
    ];

    /// <summary>The arguments asOf and knownAt of a list within a node.</summary>
    public static QueryArgument[] When() =>
    [
        FieldDeclarations.Argument("asOf", "Date", "Only what is true on this day. If you leave it out, the day of the surrounding field is used; at the top level that is today. Null shows facts of all times."),
        KnownAt(),
    ];

    /// <summary>The arguments asOf and knownAt of a question about one day.</summary>
    public static QueryArgument[] WhenAsked() =>
    [
        FieldDeclarations.Argument("asOf", "Date", "The day you are asking about. If you leave it out, the day of the surrounding field is used; at the top level that is today."),
        KnownAt(),
    ];

    /// <summary>The argument first.</summary>
    public static QueryArgument First(int byDefault) => new(new GraphQLTypeReference("Int"))
    {
        Name = "first",
        Description = $"The most to show: 0 to {MaximumFirst}.",
        DefaultValue = byDefault,
        Validator = value => CheckFirst((int)value),
    };

    /// <summary>The argument after of a connection.</summary>
    public static QueryArgument After() => FieldDeclarations.Argument("after", "String", "The cursor of the last row you already have.");

    /// <summary>The argument where of a list.</summary>
    /// <param name="filter">The input type of its conditions.</param>
    public static QueryArgument Where(string filter) => FieldDeclarations.Argument("where", filter, "Only rows that meet these conditions.");

    /// <summary>When a field is asked about: as its arguments say, else as the field around it, else today.</summary>
    public static ReadPoint Point(IResolveFieldContext context)
    {
        ReadPoint at = context.Source is ISeen seen ? seen.At : new(QueryScope.Of(context).Today);
        if (Given(context, "asOf", out object? asOf))
            at = at with { AsOf = (DateOnly?)asOf };
        if (Value(context, "knownAt") is DateTimeOffset knownAt)
            at = at with { KnownAt = knownAt };
        if (at.KnownAt is { } moment)
            QueryScope.Of(context).Ask(moment);
        return at;
    }

    /// <summary>The day that nodes of a list at the root must be there on; null for nodes of all times, such as grants long spent.</summary>
    public static DateOnly? ListedOn(IResolveFieldContext context) => (DateOnly?)Value(context, "asOf");

    /// <summary>When a question that needs a day is asked about. It has no use for all times, so null is as if the day were left out.</summary>
    public static ReadPoint DayPoint(IResolveFieldContext context)
    {
        ReadPoint at = Point(context);
        return at with { AsOf = at.AsOf ?? (context.Source as ISeen)?.At.AsOf ?? QueryScope.Of(context).Today };
    }

    /// <summary>How many rows are wanted.</summary>
    public static int First(IResolveFieldContext context) => Value(context, "first") as int? ?? MaximumFirst;

    /// <summary>The value of an argument. Null means that it is left out, as programs send variables that nobody filled in: then its default, or null if it has none.</summary>
    public static object? Value(IResolveFieldContext context, string name) =>
        context.Arguments is { } arguments && arguments.TryGetValue(name, out ArgumentValue value) && value.Value is { } given
            ? given
            : context.FieldDefinition.Arguments?.Find(name)?.DefaultValue;

    /// <summary>A text; null where it is left out, null or blank.</summary>
    public static string? Text(IResolveFieldContext context, string name) => Value(context, name) is string text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The values that were chosen in a list; null where it is left out, null or empty. Nothing is chosen then, and so nothing is left out.</summary>
    public static HashSet<T>? Chosen<T>(IResolveFieldContext context, string name)
        where T : notnull => Values(Value(context, name), name) is { Count: > 0 } values ? [.. values.Cast<T>()] : null;

    /// <summary>The ids that were chosen in a list, in the same way.</summary>
    public static ValueList<string>? ChosenIds(IResolveFieldContext context, string name) => Texts(Value(context, name), name) is { Count: > 0 } ids ? ids : null;

    /// <summary>A list of texts, such as ids.</summary>
    public static ValueList<string> Texts(object? value, string name)
    {
        string[] texts = [.. Values(value, name).Cast<string>().Distinct(StringComparer.Ordinal)];
        return texts.FirstOrDefault(text => text.Length > FactId.MaximumLength) is { } tooLong
            ? throw QueryProblem.BadInput($"\"{tooLong[..20]}…\" is too long to be an id.")
            : [.. texts];
    }

    /// <summary>A list of values.</summary>
    public static ValueList<object> Values(object? value, string name)
    {
        object[] values = value is System.Collections.IEnumerable list ? [.. list.Cast<object>()] : [];
        return values.Length <= MaximumValues
            ? [.. values]
            : throw QueryProblem.BadInput($"\"{name}\" has {values.Length} values, but at most {MaximumValues} are allowed. Send several requests.");
    }

    /// <summary>Refuses a time that ends before it begins.</summary>
    /// <exception cref="QueryProblem">It does.</exception>
    public static void CheckOrder(DateOnly from, DateOnly to)
    {
        if (from > to)
            throw QueryProblem.BadInput(string.Create(CultureInfo.InvariantCulture, $"\"from\" ({from:yyyy-MM-dd}) is later than \"to\" ({to:yyyy-MM-dd}). Put the earlier day first."));
    }

    // Before anything of the request is answered or recorded.
    private static void CheckFirst(int first)
    {
        if (first is < 0 or > MaximumFirst)
            throw new FormatException($"\"first\" is {first}. Write a number from 0 to {MaximumFirst}. Where a list has \"after\", it gives you the rest.");
    }

    private static QueryArgument KnownAt() =>
        FieldDeclarations.Argument("knownAt", "DateTime", "Answer from what was known at this moment. If you leave it out, the moment of the surrounding field is used; at the top level that is now.");

    private static bool Given(IResolveFieldContext context, string name, out object? value)
    {
        ArgumentValue argument = default;
        bool given = context.Arguments is { } arguments && arguments.TryGetValue(name, out argument)
            && argument.Source is ArgumentSource.Literal or ArgumentSource.Variable;
        value = argument.Value;
        return given;
    }
}
