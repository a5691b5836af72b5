using Graph.Analysis.Snapshot;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.CausalMaps;

/// <summary>Which causal maps there are.</summary>
internal sealed class CausalMapListFeature : IFeature
{
    private const string TypeName = "CausalMapName";

    private sealed record Counted(string? Name, int Variables);

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(TypeName, "A causal map that causalMap can be asked about.");
        type.Declare("name", "String", "What it is called; null for the variables that name no map.", context => context.Part<Counted>().Name);
        type.Declare("variables", "Int!", "How many variables it has.", context => context.Part<Counted>().Variables);
        parts.Query.DeclareAsync("causalMaps", $"[{TypeName}!]!", "The causal maps there are, by name. With a place, those of which a variable is located there, or is about something that is.", ListAsync, [
            PlaceArgument.Declare(),
            ReadArguments.First(ReadArguments.MaximumFirst),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        int first = ReadArguments.First(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        BoundedReads reads = new(scope, at, context.CancellationToken);
        IReadOnlyList<Variable> variables = await CausalMapReader.AllVariablesAsync(reads);
        IReadOnlySet<string>? there = place is null ? null : await ThereAsync(scope, place, variables, reads, at, context.CancellationToken);
        List<Seen<Counted>> maps = [.. variables
            .GroupBy(variable => variable.Map, StringComparer.OrdinalIgnoreCase)
            .Where(map => there is null || map.Any(variable => there.Contains(variable.Id)))
            .OrderBy(map => map.Key, StringComparer.OrdinalIgnoreCase)
            .Take(first)
            .Select(map => new Seen<Counted>(new(map.Key, map.Count()), at))];
        scope.Spend(maps.Count);
        return maps;
    }

    private static async Task<IReadOnlySet<string>> ThereAsync(QueryScope scope, PlaceReach place, IReadOnlyList<Variable> variables, BoundedReads reads, ReadPoint at, CancellationToken cancellationToken)
    {
        IReadOnlyList<About> about = await reads.EdgesAsync<About>(EdgeEnd.From, variables.Select(variable => variable.Id));
        IReadOnlySet<string> there = await PlaceBelonging.AmongAsync(scope.Store, place, [.. variables.Select(variable => variable.Id), .. about.Select(edge => edge.To)], at, cancellationToken);
        return about.Where(edge => there.Contains(edge.To)).Select(edge => edge.From).Concat(there).ToHashSet(StringComparer.Ordinal);
    }
}
