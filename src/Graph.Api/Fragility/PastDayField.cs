using Graph.Analysis.Fragility;
using Graph.Api.Derivation;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Fragility;

/// <summary>The field that every answer about partnerships on a day has.</summary>
internal static class PastDayField
{
    /// <summary>Adds the field to the type of an answer.</summary>
    /// <param name="answer">The type.</param>
    /// <param name="find">The note of an answer; null where its day is not past.</param>
    public static void DeclarePastDay(this ObjectGraphType answer, Func<IResolveFieldContext, PastDay?> find) =>
        answer.Declare("pastDay", nameof(PastDay), "How many partnerships are read by later contact, or not known, on a past day; null if the day is not past.", find);

    /// <summary>Adds the field to the type of a connection whose pages have a note.</summary>
    /// <param name="connection">The type.</param>
    public static void DeclarePastDay(this ObjectGraphType connection) => connection.DeclarePastDay(context => context.Parent<DatedPage>().PastDay.Value);
}
