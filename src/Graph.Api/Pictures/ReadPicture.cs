using Graph.Analysis.Graphs;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Export;
using Graph.Model;

namespace Graph.Api.Pictures;

/// <summary>A picture, with what those in it are called and which sectors they are of.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="AsOf">The day it is about.</param>
/// <param name="Drawn">The network with its places.</param>
/// <param name="Names">What each is called.</param>
/// <param name="Sectors">The sector of each, from 1; 0 where none is known, and for people.</param>
internal sealed record ReadPicture(PictureAddress Address, DateOnly AsOf, DrawnNetwork Drawn, IReadOnlyList<string> Names, IReadOnlyList<int> Sectors)
{
    /// <summary>What it shows, in sentences.</summary>
    public string Headline
    {
        get
        {
            Dictionary<string, string> names = Drawn.Picture.Ids.Zip(Names).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            return PictureWording.Headline(Drawn, Address.Question, id => names[id]);
        }
    }

    /// <summary>Reads a picture.</summary>
    /// <exception cref="ExportRefusedException">It would show too much, or what it should be around is not in the network.</exception>
    /// <exception cref="QueryProblem">There is no such place.</exception>
    public static async Task<ReadPicture> ReadAsync(QueryScope scope, PictureAddress address, CancellationToken cancellationToken)
    {
        PictureQuestion question = address.Question;
        AnalysisSession session = await scope.SessionAsync(address.At, cancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(scope, question.Place, session, address.At, cancellationToken);
        DrawnNetwork drawn = await DrawAsync(scope, session, address, place, cancellationToken);
        IReadOnlyList<string> ids = drawn.Picture.Ids;
        scope.Charge(Costs.Reading(ids.Count));
        Dictionary<string, Fact> facts = await scope.Facts.NodesAsync(ids, address.At, cancellationToken);
        return new(address, session.AsOf, drawn, [.. ids.Select(id => (facts.TryGetValue(id, out Fact? fact) ? NodeNames.NameOf(fact, scope) : null) ?? id)], SectorsOf(ids, facts));
    }

    /// <summary>Draws what an address asks for, without what those in it are called.</summary>
    /// <exception cref="ExportRefusedException">It would show too much, or what it should be around is not in the network.</exception>
    public static async Task<DrawnNetwork> DrawAsync(QueryScope scope, AnalysisSession session, PictureAddress address, PlaceReach? place, CancellationToken cancellationToken)
    {
        scope.Charge(Costs.Everything, DrawnNetwork.IsKept(session, address.Question));
        try
        {
            return await DrawnNetwork.ReadAsync(
                session,
                address.Question,
                place,
                async (ids, token) => SectorsOf(ids, await scope.Facts.NodesAsync(ids, address.At, token)),
                scope.Services.LastPlaces,
                scope.Services.Gate.Threads,
                scope.Progress.Begin("Drawing the network"),
                cancellationToken)
                ?? throw new ExportRefusedException("\"around\" is not the id of a person or organisation in this network on that day. Use search to find the id, or ask about another network.");
        }
        catch (NetworkTooLargeException tooLarge)
        {
            throw new ExportRefusedException($"{tooLarge.Message} Choose a place, or the surroundings of one person or organisation.");
        }
    }

    private static int[] SectorsOf(IReadOnlyList<string> ids, Dictionary<string, Fact> facts) =>
        [.. ids.Select(id => facts.GetValueOrDefault(id) is Organisation organisation && SectorMapCategories.SectorOf(organisation) is { } sector ? (int)sector : 0)];
}
