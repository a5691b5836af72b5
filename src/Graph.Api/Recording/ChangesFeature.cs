using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Recording;

/// <summary>Who recorded what, when and why: where people find the number of a change that they want to take back.</summary>
internal sealed class ChangesFeature : IFeature
{
    private const int ByDefault = 50;

    public void Extend(SchemaParts parts)
    {
        SeenChange.Declare(parts);
        parts.Query.DeclareAsync("changes", $"[{SeenChange.Type}!]!", "What was recorded, the latest first.", ReadAsync, [
            ReadArguments.First(ByDefault),
            FieldDeclarations.Argument("before", "Int", "The number of the last change that you already have. The list goes on with the one before it."),
        ]);
    }

    private static async ValueTask<object?> ReadAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        if (ReadArguments.First(context) == 0)
            return Array.Empty<ChangeSummary>();

        IReadOnlyList<ChangeSummary> changes = await scope.Store.ListChangesAsync(ReadArguments.Value(context, "before") as int?, ReadArguments.First(context), context.CancellationToken);
        scope.Spend(changes.Count);
        return changes;
    }
}
