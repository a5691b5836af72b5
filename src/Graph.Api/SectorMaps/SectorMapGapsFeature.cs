using Graph.Analysis.Dependency;
using Graph.Analysis.SectorMaps;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.SectorMaps;

/// <summary>Who is still to be met, and who could make the introduction.</summary>
internal sealed class SectorMapGapsFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        DeclareGap(parts.AddObject(nameof(SectorMapGap), "An open gap of a sector map, and who could introduce those who seek."));
        string connection = ConnectionTypes.Declare(parts, nameof(SectorMapGap));
        parts.Object(SectorMapFeature.TypeName).DeclareAsync("gaps", $"{connection}!", "The open gaps. Those to which most chains of introduction lead come first: by recordedSize, then by size, then the shortest. Those to which none leads are last.", RankAsync, [
            ReadArguments.First(50),
            ReadArguments.After(),
        ]);
    }

    private static async ValueTask<object?> RankAsync(IResolveFieldContext context)
    {
        SectorMap map = context.Part<SectorMap>();
        AnalysisSession session = await QueryScope.Of(context).SessionAsync(context.SeenAt(), context.CancellationToken);
        IReadOnlyList<RankedGap>? ranked = await context.ShareAsync(session, (nameof(GapRanking), map), "The chains of introduction to the gaps", (_, cancellationToken) => GapRanking.Rank(session, map.Gaps, cancellationToken));
        return ranked is not null
            ? MapPage.Of(context, ranked, "sectorMapGaps", row => row.Gap.Gap)
            : throw QueryProblem.TooLarge($"Chains of introduction would be sought for more than {GapRanking.MostSearches} different gaps. Ask about one place, or about a place within this one.");
    }

    private static void DeclareGap(ObjectGraphType type)
    {
        type.Declare("gap", nameof(Gap), "The gap.", context => context.Node(context.Part<RankedGap>().Gap.Gap));
        DeclareNodes("towards", nameof(Organisation), "The organisations where those who are missing are: those the gap is about or, where it is about none, those of its category and kind that are here.", gap => gap.Gap.Towards);
        DeclareNodes("seekers", FactTypes.NodeInterface, "For whom chains are sought: those in \"as\" or, if nobody is named there, those who are recorded as needing to meet them.", gap => gap.Gap.Seekers);
        type.Declare("size", "Int", "How many chains of introduction lead there that have nobody in common. All colleagues are taken to know each other. Null if nobody seeks, no organisation is recorded where those who are missing are, or one who seeks is there already.", context => context.Part<RankedGap>().Introduction?.Size);
        type.Declare("recordedSize", "Int", "How safe that is: the same where colleagues count as knowing each other only if that is recorded (see recordedSize of dependencyProof), and so the fewest people whose leaving would leave no such chain. Never more than size.", context => context.Part<RankedGap>().Introduction?.RecordedSize);
        type.Declare("chain", nameof(Chain), "A shortest chain, from one of those who seek, or from somebody in post there, to somebody in post where those who are missing are; null if there is none.", context =>
            context.Part<RankedGap>().Introduction?.Shortest is { } chain ? context.Seen(chain) : null);
        DeclareNodes("dependsOn", nameof(Person), "The smallest group of people whose departure would leave no chain: as many as recordedSize or, if that is 0, as size.", gap => gap.Introduction?.DependsOn ?? []);
        type.Declare("why", "String!", "Who could make the introduction, and how safe that is, in plain words.", context =>
        {
            RankedGap gap = context.Part<RankedGap>();
            return NodeNames.Of(SectorMapWording.NamesNeeded(gap), context, nameOf => SectorMapWording.Why(gap, nameOf));
        });

        void DeclareNodes(string name, string row, string description, Func<RankedGap, IReadOnlyList<string>> list) =>
            type.Declare(name, $"[{row}!]!", description, context => context.Nodes(context.Shown(list(context.Part<RankedGap>()))), ReadArguments.First(ReadArguments.MaximumFirst));
    }
}
