using Graph.Analysis;
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

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(TypeName, "How many pairs of others, who are not tied to each other, an organisation stands between, by the sectors of the three. Ties have no direction, so each pair is counted once.");
        type.Declare("organisation", nameof(Organisation), "Which.", context => context.Node(context.Part<(string Id, BrokerageRoles Roles)>().Id));
        DeclareCount("all", "All such pairs.", roles => roles.All);
        DeclareCount("coordinator", "Pairs in which all three are of one sector.", roles => roles.Coordinator);
        DeclareCount("gatekeeper", "Pairs of one of its own sector and one of another: as gatekeeper it lets the other in, as representative, which are the same pairs, it speaks for its own.", roles => roles.Gatekeeper);
        DeclareCount("consultant", "Pairs of one sector that is not its own.", roles => roles.Consultant);
        DeclareCount("liaison", "Pairs in which all three are of different sectors.", roles => roles.Liaison);
        parts.Object(StructureFields.TypeName).DeclareAsync("brokerage", $"[{TypeName}!]!", $"Who brokers between others, by sector; whoever has most pairs first. Of networks of organisations only, {MostOrganisations} at most; those of unknown sector are read as one sector of their own.", FindAsync, ReadArguments.First(StructureFields.UsualRows));

        void DeclareCount(string name, string description, Func<BrokerageRoles, long> count) =>
            type.Declare(name, "Float!", description, context => (double)count(context.Part<(string Id, BrokerageRoles Roles)>().Roles));
    }

    private static async ValueTask<object?> FindAsync(IResolveFieldContext context)
    {
        DayNetwork network = context.Part<DayNetwork>();
        if (network.PersonCount > 0 || network.Kind is not (NetworkKind.OrganisationsByPeople or NetworkKind.OrganisationsByPartnership))
            throw QueryProblem.BadInput("Only organisations have a sector. Ask about ORGANISATIONS_BY_PEOPLE or ORGANISATIONS_BY_PARTNERSHIP.");
        if (network.OrganisationCount > MostOrganisations)
            throw QueryProblem.TooLarge($"Brokerage is worked out for {MostOrganisations} organisations at most, and there are {network.OrganisationCount}.");

        QueryScope.Of(context).Charge(Costs.Everything);
        string[] ids = [.. Enumerable.Range(0, network.OrganisationCount).Select(network.IdOf)];
        Dictionary<string, Fact> facts = await QueryScope.Of(context).Facts.NodesAsync(ids, context.SeenAt(), context.CancellationToken);
        int[] sectors = [.. ids.Select(id => facts.GetValueOrDefault(id) is Organisation { Sector: { } sector } ? (int)sector + 1 : 0)];
        BrokerageRoles[] roles = await context.OfNetworkAsync("brokerage", "Who brokers between others", (_, _, cancellationToken) => Brokerage.Of(network.Graph, sectors, cancellationToken));
        (string Id, BrokerageRoles Roles)[] ranked = [.. ids.Zip(roles).Where(one => one.Second.All > 0).OrderByDescending(one => one.Second.All).ThenBy(one => one.First, StringComparer.Ordinal)];
        return context.Parts(context.Shown(ranked));
    }
}
