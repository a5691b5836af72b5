using System.Globalization;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The time that a question about the past looks back on: the same two arguments wherever it is asked about.</summary>
internal static class PastTime
{
    /// <summary>The arguments from and to.</summary>
    /// <param name="years">How many years it looks back on where nobody says.</param>
    public static QueryArgument[] Declare(int years) =>
    [
        FieldDeclarations.Argument("from", "Date", string.Create(CultureInfo.InvariantCulture, $"The first day that the question looks back on. If you leave it out, it is {years} years before \"to\".")),
        FieldDeclarations.Argument("to", "Date", "The last day. Fields within the answer are about this day. If you leave it out, asOf is used; without asOf, today."),
    ];

    /// <summary>When a question is asked about, which is the last day of the time, and the first day.</summary>
    /// <param name="context">The field.</param>
    /// <param name="years">How many years it looks back on where nobody says.</param>
    /// <exception cref="QueryProblem">The last day is before the first.</exception>
    public static (ReadPoint At, DateOnly From) Read(IResolveFieldContext context, int years)
    {
        ReadPoint at = ReadArguments.DayPoint(context);
        DateOnly to = ReadArguments.Value(context, "to") as DateOnly? ?? at.AsOf!.Value;
        DateOnly from = ReadArguments.Value(context, "from") as DateOnly? ?? (to.Year > years ? to.AddYears(-years) : DateOnly.MinValue);
        ReadArguments.CheckOrder(from, to);
        return (at with { AsOf = to }, from);
    }
}
