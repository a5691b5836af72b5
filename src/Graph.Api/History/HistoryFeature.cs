using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Recording;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.History;

/// <summary>Every version of a fact: who recorded what, when, and from which row.</summary>
internal sealed class HistoryFeature : IFeature
{
    private sealed record SeenVersion(FactVersion Version, Fact? Before, ChangeInfo? TakenBackBy);

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType change = parts.AddAnswer<PropertyChange>();
        change.Declare("property", "String!", (PropertyChange part) => part.Property);
        change.Declare("before", "String", (PropertyChange part) => part.Before);
        change.Declare("after", "String", (PropertyChange part) => part.After);

        ObjectGraphType type = parts.AddAnswer<FactVersion>();
        type.Declare("version", "Int!", "1 for the first version, then one more each time.", context => Of(context).Version.Version);
        type.Declare("change", "Int!", "The number of the change that recorded it, for undo.", context => Of(context).Version.Change.Sequence);
        SeenChange.DeclareInfo(type, context => Of(context).Version.Change);
        type.Declare("origin", "String", "The row it was imported from; null if someone entered it by hand.", context => Of(context).Version.Origin?.ToString());
        type.Declare("retracted", "Boolean!", "Whether the fact was withdrawn in this version.", context => Of(context).Version.Fact is null);
        type.Declare("fact", FactTypes.FactInterface, "The node or edge as this version has it, with what it names as it is known now; null if the fact was withdrawn.", context =>
            Of(context).Version.Fact is { } fact ? new SeenFact(fact, ReadPoint.Now) : null);
        type.Declare("changes", $"[{nameof(PropertyChange)}!]!", "What it changed; empty if the fact was withdrawn.", context =>
            Of(context).Version.Fact is { } fact ? VersionDifference.Of(Of(context).Before, fact, QueryScope.Of(context).MaySee).ToList() : []);

        type.Declare(
            "takenBackBy", "Int", "The number of the later change, such as an undo, that made the fact again as it was before this version; null if what this version says was not taken back so.", context => Of(context).TakenBackBy?.Sequence);

        parts.Query.DeclareAsync("history", $"[{nameof(FactVersion)}!]!", "Every version of a node or edge, oldest first; empty if nothing has this id.", HistoryAsync, [
            FieldDeclarations.Argument("id", "ID!", "The id of a node or edge."),
            ReadArguments.First(ReadArguments.MaximumFirst),
            FieldDeclarations.Argument("after", "Int", "The last version you already have."),
        ]);
    }

    private static async ValueTask<object?> HistoryAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        string id = (string)ReadArguments.Value(context, "id")!;
        if (id.Length > FactId.MaximumLength)
            return Array.Empty<SeenVersion>();

        IReadOnlyList<FactVersion> versions = await scope.Store.GetHistoryAsync(id, context.CancellationToken);
        IReadOnlyList<ChangeInfo?> takenBack = TakenBack.By(versions);
        int after = ReadArguments.Value(context, "after") as int? ?? 0;
        List<SeenVersion> shown = [.. versions
            .Select((version, index) => new SeenVersion(version, index == 0 ? null : versions[index - 1].Fact, takenBack[index]))
            .Where(seen => seen.Version.Version > after)
            .Take(ReadArguments.First(context))];
        scope.Spend(shown.Count);
        return shown;
    }

    private static SeenVersion Of(IResolveFieldContext context) => context.Parent<SeenVersion>();
}
