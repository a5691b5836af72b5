using Graph.Analysis.Partners;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Partners;

/// <summary>What organisations can carry.</summary>
internal static class PartnerCapacityFields
{
    public static void Declare(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<IncomeTrend>(parts);
        ObjectGraphType type = parts.AddAnswer<PartnerCapacity>();
        type.Declare("income", "Decimal", (PartnerCapacity part) => part.Income);
        type.Declare("incomeYearEnd", "Date", (PartnerCapacity part) => part.IncomeYearEnd);
        type.Declare("incomeTrend", nameof(IncomeTrend), (PartnerCapacity part) => part.IncomeTrend);
        type.Declare("staff", "Int", (PartnerCapacity part) => part.Staff);
        type.Declare("volunteers", "Int", (PartnerCapacity part) => part.Volunteers);
        type.Declare("yearsRegistered", "Int", (PartnerCapacity part) => part.YearsRegistered);
        type.Declare("premises", $"[{nameof(Building)}!]!", "The buildings that it leases or uses, and those that it owns and has not let.", context => context.Nodes(context.Shown(context.Part<PartnerCapacity>().Premises)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("letBuildings", $"[{nameof(Building)}!]!", "The buildings that it owns and that others lease. Their rooms are the tenants\' to offer, and do not count in spareRooms.", context => context.Nodes(context.Shown(context.Part<PartnerCapacity>().LetBuildings)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("premisesInWords", "[String!]!", "Its premises and the buildings that it has let, each in a sentence: what rooms are to spare, who else is in it, and its condition.", context =>
            LoaderResults.WhenAll([.. Buildings(context).Select(one => PremisesSentence(context, one.Building, one.IsLet))], sentences => sentences.OfType<string>()), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("spareRooms", "Int", (PartnerCapacity part) => part.SpareRooms);
        type.Declare("runningFunding", "[String!]!", "The funding it receives on that day: from whom, until when, and what for. Funding without a recorded end is assumed to run for as long as options says.", context =>
            LoaderResults.WhenAll(
                [.. context.Shown(context.Part<PartnerCapacity>().RunningFunding).Select(running => FundingNames.With(context, running.Funding, context.Part<PartnerCapacity>().Organisation, received => PartnerWording.Running(received, running.Until)))],
                sentences => sentences.OfType<string>()), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("undated", "[String!]!", "What is from its own record, which says no year, so that it may be of another time than the day asked about.", context => PartnerWording.Undated(context.Part<PartnerCapacity>()));
        type.Declare("unknown", "[String!]!", "What is not recorded.", context => PartnerWording.Unknown(context.Part<PartnerCapacity>()));
    }

    private static List<(string Building, bool IsLet)> Buildings(IResolveFieldContext context)
    {
        PartnerCapacity capacity = context.Part<PartnerCapacity>();
        return context.Shown<(string, bool)>([.. capacity.Premises.Select(building => (building, false)), .. capacity.LetBuildings.Select(building => (building, true))]);
    }

    private static object? PremisesSentence(IResolveFieldContext context, string building, bool isLet)
    {
        ReadPoint at = context.SeenAt();
        string organisation = context.Part<PartnerCapacity>().Organisation;
        return LoaderResults.WhenAll(
            [
                context.Node(building),
                QueryScope.Of(context).Facts.Edges(new(Ontology.Of<Tenure>(), Outgoing: false, building), at, edges => edges.Cast<Tenure>().ToList()),
            ],
            found => found[0] is SeenFact { Fact: Building known } ? Written(known, (List<Tenure>)found[1]!) : null);

        object? Written(Building known, List<Tenure> tenures)
        {
            string[] others = [.. tenures
                .Where(tenure => tenure.From != organisation && tenure.Kind != TenureKind.Owns && (at.AsOf is not { } day || tenure.IsCurrentOn(day)))
                .Select(tenure => tenure.From)];
            return LoaderResults.WhenAll([.. others.Distinct(StringComparer.Ordinal).Select(id => context.Node(id))], nodes => PartnerWording.Premises(known, isLet, [.. nodes.OfType<SeenFact>()
                .Where(node => at.AsOf is not { } day || node.Fact.IsCurrentOn(day))
                .Select(node => NodeNames.NameOf(node.Fact, QueryScope.Of(context)) ?? "an organisation")
                .Order(StringComparer.Ordinal)]));
        }
    }
}
