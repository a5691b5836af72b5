using Graph.Analysis.Stewardship;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Memory;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Stewardship;

/// <summary>The blockages that are open, how long they have been, and what is being done about them.</summary>
internal sealed class OpenBlockagesFeature : IFeature
{
    private const string List = "openBlockages";

    /// <summary>A page, with how long all blockages of the list have been open.</summary>
    private sealed record BlockagePage(IReadOnlyList<ConnectionRow> Rows, bool HasNextPage, bool HasPreviousPage, long? TotalCount, BlockageAgeing Ageing)
        : Connection(Rows, HasNextPage, HasPreviousPage, TotalCount);

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<BlockageStage>(parts);
        DeclareAgeing(parts);
        DeclareRow(parts.AddAnswer<OpenBlockage>());

        AnalysisComments.DeclareWords<OpenBlockageOrder>(parts);

        string connection = ConnectionTypes.Declare(parts, nameof(OpenBlockage));
        parts.Object(connection).Declare("ageing", $"{nameof(BlockageAgeing)}!", "How long all of them have been open.", context => context.Parent<BlockagePage>().Ageing);
        parts.Query.DeclareAsync(List, $"{connection}!", "The blockages that are open on the day asked about: who raised them, for how long they have been open, who has taken them on, what is being done and what they stand in the way of.", ListAsync, [
            PlaceArgument.Declare(),
            new(new GraphQLTypeReference(nameof(OpenBlockageOrder))) { Name = "orderBy", Description = "Which come first.", DefaultValue = OpenBlockageOrder.Age },
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        OpenBlockageOrder order = ReadArguments.Value(context, "orderBy") as OpenBlockageOrder? ?? OpenBlockageOrder.Age;
        MemoryQuestion question = await MemoryQuestion.ReadAsync(context);
        IReadOnlyList<OpenBlockage> all = OpenBlockage.Find(question.Memory, question.Session.AsOf, await question.InPlaceAsync(context));
        KeyedPage page = KeyedPage.Of(context, $"{List} {order}", all, row => row.Place(order), row => row.Blockage, question.At);
        return new BlockagePage(page.Rows, page.HasNextPage, page.HasPreviousPage, page.TotalCount, BlockageAgeing.Of(all));
    }

    private static void DeclareRow(ObjectGraphType type)
    {
        type.Declare("blockage", nameof(Blockage), "The blockage.", context => context.Node(context.Part<OpenBlockage>().Blockage));
        type.Declare("daysOpen", "Int", (OpenBlockage part) => part.DaysOpen);
        type.Declare("stage", $"{nameof(BlockageStage)}!", (OpenBlockage part) => part.Stage);
        type.Declare("acknowledgedAfter", "Int", (OpenBlockage part) => part.AcknowledgedAfter);
        type.Declare("raisedBy", $"[{nameof(RaisedBy)}!]!", "Who raised it, and for which organisation.", context => context.Shown(context.Part<OpenBlockage>().RaisedBy).ConvertAll(edge => new SeenFact(edge, context.SeenAt())), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("owner", nameof(Person), "The person who has taken it on; null if nobody has.", context => context.Node(context.Part<OpenBlockage>().Owner));
        type.Declare("blocks", $"[{FactTypes.NodeInterface}!]!", "What it stands in the way of.", context => context.Nodes(context.Shown(context.Part<OpenBlockage>().Blocks)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("actions", $"[{nameof(ActionStanding)}!]!", "The steps against it: those that are overdue first, then those that are due soonest, and last those that are done.", context => context.Parts(context.Shown(context.Part<OpenBlockage>().Actions)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("learnt", $"[{nameof(Learning)}!]!", "The cases that tell what was learnt from it so far.", context => context.Nodes(context.Shown(context.Part<OpenBlockage>().Learnt)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("sentence", "String!", "How far it is, in plain words.", context =>
        {
            OpenBlockage blockage = context.Part<OpenBlockage>();
            return NodeNames.Of(BlockageWording.NamesNeeded(blockage), context, nameOf => BlockageWording.Write(blockage, nameOf));
        });
    }

    private static void DeclareAgeing(SchemaParts parts)
    {
        ObjectGraphType band = parts.AddAnswer<AgeBand>();
        band.Declare("atLeast", "Int", (AgeBand part) => part.AtLeast);
        band.Declare("under", "Int", (AgeBand part) => part.Under);
        band.Declare("count", "Int!", (AgeBand part) => part.Count);
        ObjectGraphType ageing = parts.AddAnswer<BlockageAgeing>();
        ageing.Declare("bands", $"[{nameof(AgeBand)}!]!", (BlockageAgeing part) => part.Bands);
        ageing.Declare("medianDays", "Int", (BlockageAgeing part) => part.MedianDays);
        ageing.Declare("longestDays", "Int", (BlockageAgeing part) => part.LongestDays);
        ageing.Declare("notAcknowledged", "Int!", (BlockageAgeing part) => part.NotAcknowledged);
        ageing.Declare("withoutOwner", "Int!", (BlockageAgeing part) => part.WithoutOwner);
    }
}
