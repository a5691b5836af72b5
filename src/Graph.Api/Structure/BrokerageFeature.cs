using Graph.Analysis.Graphs;
using Graph.Analysis.Networks;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Structure;

/// <summary>Which organisations broker between others, by sector.</summary>
internal sealed class BrokerageFeature : IFeature
{
    /// <summary>The most organisations of which sectors are read for one answer.</summary>
    public const int MostOrganisations = 10_000;

    private const string TypeName = "Brokerage";

    private sealed record Broker(string Organisation, BrokerageRoles Roles);

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(TypeName, "How many pairs of other organisations an organisation stands between, by the sectors of the three. The two in a pair are not tied to each other. Ties have no direction, so each pair is counted once.");
        type.Declare("organisation", nameof(Organisation), "The organisation.", context => context.Node(context.Part<Broker>().Organisation));
        DeclareCount("all", "All such pairs.", roles => roles.All);
        DeclareCount("coordinator", "Pairs in which all three are of one sector.", roles => roles.Coordinator);
        DeclareCount("gatekeeper", "Pairs with one organisation of its own sector and one of another. It is a gatekeeper when it lets the other in and a representative when it speaks for its own sector; both are the same pairs.", roles => roles.Gatekeeper);
        DeclareCount("consultant", "Pairs in which the other two are of one sector that is not its own.", roles => roles.Consultant);
        DeclareCount("liaison", "Pairs in which all three are of different sectors.", roles => roles.Liaison);
        parts.Object(StructureFields.TypeName).DeclareAsync("brokerage", $"[{TypeName}!]!", $"Who acts as a broker between others, by sector, with those that have most pairs first. Only for networks of organisations, at most {MostOrganisations} of them. Organisations of unknown sector are treated as one separate sector.", FindAsync, ReadArguments.First(StructureFields.UsualRows));

        void DeclareCount(string name, string description, Func<BrokerageRoles, long> count) =>
            type.Declare(name, "Float!", description, context => (double)count(context.Part<Broker>().Roles));
    }

    private static async ValueTask<object?> FindAsync(IResolveFieldContext context)
    {
        DayNetwork network = context.Part<DayNetwork>();
        if (network.PersonCount > 0 || network.Kind is not (NetworkKind.OrganisationsByPeople or NetworkKind.OrganisationsByPartnership))
            throw QueryProblem.BadInput("Only organisations have a sector. Ask about ORGANISATIONS_BY_PEOPLE or ORGANISATIONS_BY_PARTNERSHIP.");
        if (network.OrganisationCount > MostOrganisations)
            throw QueryProblem.TooLarge($"Brokerage can be worked out for at most {MostOrganisations} organisations, but this network has {network.OrganisationCount}.");

        QueryScope.Of(context).Charge(Costs.Everything);
        string[] ids = [.. Enumerable.Range(0, network.OrganisationCount).Select(network.IdOf)];
        Dictionary<string, Fact> facts = await QueryScope.Of(context).Facts.NodesAsync(ids, context.SeenAt(), context.CancellationToken);
        int[] sectors = [.. ids.Select(id => facts.GetValueOrDefault(id) is Organisation { Sector: { } sector } ? (int)sector + 1 : 0)];
        BrokerageRoles[] roles = await context.OfNetworkAsync("brokerage", "Who brokers between others", (_, _, cancellationToken) => Brokerage.Of(network.Graph, sectors, cancellationToken));
        Broker[] ranked = [.. ids.Zip(roles, (id, of) => new Broker(id, of)).Where(one => one.Roles.All > 0).OrderByDescending(one => one.Roles.All).ThenBy(one => one.Organisation, StringComparer.Ordinal)];
        return context.Parts(context.Shown(ranked));
    }
}
