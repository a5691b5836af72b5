using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Places;

/// <summary>The place that a question is about: the same argument, with the same meaning and the same errors, wherever there is one.</summary>
internal static class PlaceArgument
{
    /// <summary>What the argument is called, in GraphQL and in addresses.</summary>
    public const string Name = "place";

    /// <summary>How the id of a place is found, for whoever gave one that there is not.</summary>
    public static string HowToFind => KnownIds.HowToFind(Ontology.Of<Place>());

    /// <summary>The argument.</summary>
    public static QueryArgument Declare() => FieldDeclarations.Argument(
        Name, "ID", "The id of a place. The answer is then only about what is in it: the organisations that are located in this place or in one that lies within it, that serve one of these or say they belong there, with their partnerships and their people. If you leave it out, the answer is about everything.");

    /// <summary>What is in the place that a field is asked about; null where it is asked about everything.</summary>
    /// <exception cref="QueryProblem">The id is not that of a place, or the place has too many within it.</exception>
    public static ValueTask<PlaceReach?> ReadAsync(IResolveFieldContext context, AnalysisSession session, ReadPoint at) =>
        ReadAsync(QueryScope.Of(context), (string?)ReadArguments.Value(context, Name), session, at, context.CancellationToken);

    /// <summary>The same for a request that is not GraphQL. It is kept with what is known, so that a page of questions about one place reads it once.</summary>
    public static async ValueTask<PlaceReach?> ReadAsync(QueryScope scope, string? place, AnalysisSession session, ReadPoint at, CancellationToken cancellationToken) => place is null
        ? null
        : await scope.KeptAsync(session.Projection, session.KeyOf((nameof(PlaceReach), place)), Costs.Scan(session.Projection), () => OfStoreAsync(scope, place, at, cancellationToken));

    private static async Task<PlaceReach> OfStoreAsync(QueryScope scope, string place, ReadPoint at, CancellationToken cancellationToken)
    {
        try
        {
            return await PlaceReach.ReadAsync(scope.Store, place, at, cancellationToken);
        }
        catch (PlaceException problem)
        {
            throw problem.IsUnknown
                ? await KnownIds.ProblemAsync(scope, Name, place, at, cancellationToken, Ontology.Of<Place>())
                : QueryProblem.TooLarge(problem.Message);
        }
    }
}
