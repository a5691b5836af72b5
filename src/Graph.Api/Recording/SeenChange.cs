using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>A change of an answer; how many facts it was about is read where it is asked for.</summary>
/// <param name="Info">Who recorded it, when and why.</param>
/// <param name="Summary">How many facts it was about; null where that is not read yet.</param>
internal sealed record SeenChange(ChangeInfo Info, ChangeSummary? Summary = null)
{
    /// <summary>What the type is called.</summary>
    public const string Type = "Change";

    /// <summary>Adds the type to a schema.</summary>
    public static void Declare(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(Type, "Facts that were recorded together: an import, a request, or what took an earlier change back.");
        type.Declare("number", "Int!", "Its number, for undo: 1 for the first, then rising.", context => context.Parent<SeenChange>().Info.Sequence);
        type.Declare("recordedAt", "DateTime!", "When it was recorded.", context => context.Parent<SeenChange>().Info.RecordedAt);
        type.Declare("actor", "String!", AnswerTypes.Meaning((ChangeInfo change) => change.Actor), context => context.Parent<SeenChange>().Info.Actor);
        type.Declare("onBehalfOf", "String", AnswerTypes.Meaning((ChangeInfo change) => change.OnBehalfOf), context => context.Parent<SeenChange>().Info.OnBehalfOf);
        type.Declare("source", "String", AnswerTypes.Meaning((ChangeInfo change) => change.Source), context => context.Parent<SeenChange>().Info.Source);
        type.Declare("why", "String", AnswerTypes.Meaning((ChangeInfo change) => change.Why), context => context.Parent<SeenChange>().Info.Why);
        Count("added", "How many facts were new.", summary => summary.Added);
        Count("changed", "How many facts were known otherwise before.", summary => summary.Changed);
        Count("retracted", "How many facts were taken back.", summary => summary.Retracted);

        void Count(string name, string description, Func<ChangeSummary, int> count) =>
            type.DeclareAsync(name, "Int!", description, async context => count(await context.Parent<SeenChange>().ReadAsync(context)));
    }

    private async ValueTask<ChangeSummary> ReadAsync(IResolveFieldContext context) =>
        Summary ?? (await QueryScope.Of(context).Store.ListChangesAsync(Info.Sequence + 1, 1, context.CancellationToken))[0];
}
