using Graph.Analysis.Endings;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Funding;

/// <summary>What money ends when, what it comes to by programme and by funder, and what then hangs on nothing.</summary>
internal sealed class FundingEndingsFeature : IFeature
{
    private const string List = "fundingEndings";

    public void Extend(SchemaParts parts)
    {
        DeclareSum(parts);
        DeclareEnding(parts.AddAnswer<FundingEnding>());
        string connection = ConnectionTypes.Declare(parts, nameof(FundingEnding));
        ObjectGraphType list = parts.Object(connection);
        list.DeclareAsync("total", $"{nameof(FundingSum)}!", "What all of it comes to. Each funding is counted once, however many give it.", async context =>
            new Seen<FundingSum>((await Page(context).Sums.Value).Total, Page(context).At));
        list.DeclareAsync("programmes", $"[{nameof(FundingSum)}!]!", AnswerTypes.Meaning((FundingSums sums) => sums.Programmes), context => ShownAsync(context, sums => sums.Programmes), ReadArguments.First(ReadArguments.MaximumFirst));
        list.DeclareAsync("funders", $"[{nameof(FundingSum)}!]!", AnswerTypes.Meaning((FundingSums sums) => sums.Funders), context => ShownAsync(context, sums => sums.Funders), ReadArguments.First(ReadArguments.MaximumFirst));
        list.Declare("undated", "Int!", AnswerTypes.Meaning((FundingEndings endings) => endings.Undated), context => Page(context).Undated);
        parts.Query.DeclareAsync(List, $"{connection}!", "What funding ends in a time, the first to end first, and what then hangs on nothing.", ListAsync, [
            PlaceArgument.Declare(),
            .. EndingsTime.Declare(),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        (ReadPoint at, DateOnly from, DateOnly to) = EndingsTime.Read(context);
        int first = ReadArguments.First(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        scope.Charge(Costs.Scan(session.Projection));
        var endings = FundingEndings.Find(session, from, to, place, context.CancellationToken);
        int start = EndingsTime.CountThrough(context, List, values: 1, (day, cursor) => endings.CountThrough(day, cursor.Id));
        scope.Charge(Costs.Scan(session.Projection));
        IReadOnlyList<FundingEnding> rows = endings.Write(start, first);
        scope.Spend(rows.Count);
        return new EndingsPage(
            [.. rows.Select(row => new ConnectionRow(new Seen<FundingEnding>(row, at), new Cursor(List, row.Funding, (long)row.On.DayNumber).ToString()))],
            start + rows.Count < endings.Count,
            start > 0,
            endings.Count,
            endings.Undated,
            at,
            new(() => FundingReader.SumAsync(scope, endings, at, context.CancellationToken)));
    }

    private static EndingsPage Page(IResolveFieldContext context) => context.Parent<EndingsPage>();

    private static async ValueTask<object?> ShownAsync(IResolveFieldContext context, Func<FundingSums, IReadOnlyList<FundingSum>> list)
    {
        EndingsPage page = Page(context);
        return context.Shown(list(await page.Sums.Value)).Select(sum => new Seen<FundingSum>(sum, page.At));
    }

    private static void DeclareEnding(ObjectGraphType type)
    {
        type.Declare("funding", nameof(Model.Funding), "The funding, with who gives and who receives it, and their shares.", context => context.Node(context.Part<FundingEnding>().Funding));
        type.Declare("on", "Date!", (FundingEnding part) => part.On);
        type.Declare("isAssumed", "Boolean!", (FundingEnding part) => part.IsAssumed);
        type.Declare("judgedOn", "Date!", (FundingEnding part) => part.JudgedOn);
        type.Declare("lastFundingOf", $"[{nameof(Organisation)}!]!", "The organisations that receive it, and no other funding that is known to run on that day or later.", context => context.Nodes(context.Shown(context.Part<FundingEnding>().LastFundingOf)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("holdsTogether", $"[{nameof(Partnership)}!]!", "The partnerships in which nothing but this funding holds two of the parties together, apart from people.", context => context.Nodes(context.Shown(context.Part<FundingEnding>().HoldsTogether)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("sentence", "String!", "When it ends, and what then hangs on nothing, in plain words.", context =>
        {
            FundingEnding ending = context.Part<FundingEnding>();
            return NodeNames.Of(EndingWording.NamesNeeded(ending), context, nameOf => EndingWording.Write(ending, nameOf));
        });
    }

    private static void DeclareSum(SchemaParts parts)
    {
        ObjectGraphType money = parts.AddAnswer<Money>();
        money.Declare("amount", "Decimal!", (Money part) => part.Amount);
        money.Declare("currency", "String!", (Money part) => part.Currency);
        ObjectGraphType type = parts.AddAnswer<FundingSum>();
        type.Declare("programme", "String", (FundingSum part) => part.Programme);
        type.Declare("funder", nameof(Organisation), "The organisation that gives it; null where nobody is recorded, and for sums that are not of one funder.", context => context.Node(context.Part<FundingSum>().Funder));
        type.Declare("count", "Int!", (FundingSum part) => part.Count);
        type.Declare("amounts", $"[{nameof(Money)}!]!", (FundingSum part) => part.Amounts);
        type.Declare("unknown", "Int!", (FundingSum part) => part.Unknown);
    }

    /// <summary>A page of what ends, with what all of it comes to, worked out when it is asked for.</summary>
    private sealed record EndingsPage(IReadOnlyList<ConnectionRow> Rows, bool HasNextPage, bool HasPreviousPage, long? TotalCount, int Undated, ReadPoint At, Lazy<Task<FundingSums>> Sums)
        : Connection(Rows, HasNextPage, HasPreviousPage, TotalCount);
}
