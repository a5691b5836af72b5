using Graph.Analysis.Partners;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
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
        type.Declare("premises", $"[{nameof(Building)}!]!", "The buildings that it owns, leases or uses.", context => context.Nodes(context.Shown(context.Part<PartnerCapacity>().Premises)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("spareRooms", "Int", (PartnerCapacity part) => part.SpareRooms);
        type.Declare("runningFunding", "[String!]!", "The funding it receives on that day: from whom, until when, and what for. Funding without a recorded end is assumed to run for as long as options says.", context =>
            LoaderResults.WhenAll(
                [.. context.Shown(context.Part<PartnerCapacity>().RunningFunding).Select(running => FundingNames.With(context, running.Funding, (funding, funders) => PartnerWording.Running(funding, funders, running.Until)))],
                sentences => sentences.OfType<string>()), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("unknown", "[String!]!", "What is not recorded.", context => PartnerWording.Unknown(context.Part<PartnerCapacity>()));
    }
}
