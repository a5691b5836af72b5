using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The time in which something ends: the same two arguments wherever it is asked about.</summary>
internal static class EndingsTime
{
    /// <summary>The arguments from and to.</summary>
    public static QueryArgument[] Declare() =>
    [
        FieldDeclarations.Argument("from", "Date", "Only what ends after this day. If you leave it out, asOf is used; without asOf, today. What hangs on it does not depend on this day: see judgedOn."),
        FieldDeclarations.Argument("to", "Date", "Only what ends on this day or before. If you leave it out, it is a year after \"from\"."),
    ];

    /// <summary>How many rows of a list that is sorted by day first stand up to the one that "after" names; 0 where it names none.</summary>
    /// <param name="context">The field.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="values">How many values it is sorted by before the id.</param>
    /// <param name="countThrough">Counts them by the day and the rest of the cursor; null where the rest is not of the list.</param>
    /// <exception cref="QueryProblem">"after" is not a cursor of the list.</exception>
    public static int CountThrough(IResolveFieldContext context, string list, int values, Func<DateOnly, Cursor, int?> countThrough)
    {
        if (ReadArguments.Value(context, "after") is not string after)
            return 0;
        return Cursor.Read(after, list, values) is { Values: [long day, ..] } cursor && day >= DateOnly.MinValue.DayNumber && day <= DateOnly.MaxValue.DayNumber
            && countThrough(DateOnly.FromDayNumber((int)day), cursor) is { } count
                ? count
                : throw QueryProblem.InvalidCursor();
    }

    /// <summary>When a question is asked about, and the first and the last day of the time that it looks through.</summary>
    /// <exception cref="QueryProblem">The last day is before the first.</exception>
    public static (ReadPoint At, DateOnly From, DateOnly To) Read(IResolveFieldContext context)
    {
        ReadPoint at = ReadArguments.DayPoint(context);
        DateOnly from = ReadArguments.Value(context, "from") as DateOnly? ?? at.AsOf!.Value;
        DateOnly to = ReadArguments.Value(context, "to") as DateOnly? ?? (from.Year < DateOnly.MaxValue.Year ? from.AddYears(1) : DateOnly.MaxValue);
        ReadArguments.CheckOrder(from, to);
        return (at, from, to);
    }
}
