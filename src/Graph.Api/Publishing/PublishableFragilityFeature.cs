using Graph.Analysis.DisclosureControl;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Publishing;

/// <summary>How many partnerships are how fragile, as a table that names nobody and is safe to publish.</summary>
internal sealed class PublishableFragilityFeature : IFeature
{
    private const string TypeName = "PublishableFragility";
    private const string SuppressedMeaning = "Whether the count is left out, because it is below the threshold or would reveal another count that is.";

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<PublishedBy>(parts);
        DeclareRow(parts);
        DeclareTable(parts.AddObject(TypeName, "How many current partnerships there are in each fragility class, in a table that is safe to publish. It names no person, organisation or partnership, and nobody can work out a count below the threshold from the counts that are shown."));
        parts.Query.DeclareAsync("publishableFragility", $"{TypeName}!", "How many current partnerships there are in each fragility class, as a table that is safe to publish.", CountAsync, [
            FieldDeclarations.Argument("by", $"{nameof(PublishedBy)}!", "What each row is about."),
            FieldDeclarations.Argument("threshold", "Int", $"The lowest count to show, at most {DisclosureControl.MaximumThreshold}. It cannot be lower than the constant publishedFrom, which is used if you leave it out."),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> CountAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        var by = (PublishedBy)ReadArguments.Value(context, "by")!;
        int threshold = Threshold(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        scope.Charge(Costs.Everything);
        IReadOnlyList<CurrentPartnership> partnerships = CurrentPartnership.Of(session, context.CancellationToken);
        RowReader reader = new(scope, at, context.CancellationToken);
        RowNames names = await (by switch
        {
            PublishedBy.Sector => SectorRows.ReadAsync(reader, partnerships),
            PublishedBy.Place => PlaceRows.ReadAsync(reader, partnerships),
            _ => ThemeRows.ReadAsync(reader, partnerships),
        });
        IReadOnlyList<CountRow> rows = DisclosureControl.Count(names.Keys.Zip(partnerships, (key, partnership) => (key, partnership.Class)), RowNames.Rest);
        PublishedTable table = DisclosureControl.Protect(rows, threshold, scope.Options.PublishedFrom, context.CancellationToken);
        return new Seen<PublishableAnswer>(new(by, session.AsOf, table, names.Labels), at);
    }

    private static int Threshold(IResolveFieldContext context)
    {
        int lowest = QueryScope.Of(context).Options.PublishedFrom;
        int threshold = ReadArguments.Value(context, "threshold") as int? ?? lowest;
        return threshold >= lowest && threshold <= DisclosureControl.MaximumThreshold
            ? threshold
            : throw QueryProblem.BadInput($"\"threshold\" is {threshold}. Write a number from {lowest} to {DisclosureControl.MaximumThreshold}, or leave it out to use {lowest}, the agreed minimum for publication.");
    }

    private static void DeclareTable(ObjectGraphType type)
    {
        type.Declare("by", $"{nameof(PublishedBy)}!", "What each row is about.", context => context.Part<PublishableAnswer>().By);
        type.Declare("threshold", "Int!", "The lowest count that is shown, apart from zeros.", context => context.Part<PublishableAnswer>().Table.Threshold);
        type.Declare("asOf", "Date!", (PublishableAnswer part) => part.AsOf);
        type.Declare("rows", "[PublishableRow!]!", $"The rows that have a partnership, in order of label, at most {DisclosureControl.MaximumRows}; empty if none can be shown. Each partnership is in one row.", context =>
        {
            PublishableAnswer answer = context.Part<PublishableAnswer>();
            QueryScope.Of(context).Spend(answer.Table.Rows.Count);
            return context.Parts<PublishableRow>([.. answer.Table.Rows
                .Select(row => new PublishableRow(row.Key == RowNames.Rest ? "All others" : answer.Labels.GetValueOrDefault(row.Key, row.Key), row))
                .OrderBy(row => row.Label, StringComparer.Ordinal).ThenBy(row => row.Counts.Key, StringComparer.Ordinal)]);
        });
        type.Declare("totals", "PublishableRow!", "The totals of all rows: one for each class and, as the total, the number of all partnerships. They are the same whatever the rows are about.", context =>
            new Seen<PublishableRow>(new("Total", context.Part<PublishableAnswer>().Table.Totals), context.SeenAt()));
        type.Declare("countedTogether", $"[[{nameof(FragilityClass)}!]!]!", "Classes that are counted together, because one of them has a total below the threshold.", context => context.Part<PublishableAnswer>().Table.CountedTogether);
        type.Declare("rowsWithheld", "Boolean!", "Whether there are rows but none of them can be shown.", context => context.Part<PublishableAnswer>().Table.AreRowsWithheld);
        type.Declare("suppressedCells", "Int!", "How many counts are left out, including totals.", context => context.Part<PublishableAnswer>().Table.SuppressedCells);
        type.Declare("note", "String!", "What was counted, what was left out and why, in plain words. Print it below the table.", context =>
        {
            PublishableAnswer answer = context.Part<PublishableAnswer>();
            return PublicationNote.Write(answer.Table, answer.By, answer.AsOf);
        });
        type.DeclareOptions();
    }

    private static void DeclareRow(SchemaParts parts)
    {
        ObjectGraphType cell = parts.AddObject("PublishableCell", "How many partnerships in a row are in one class.");
        cell.Declare("class", $"{nameof(FragilityClass)}!", (PublishedCell part) => part.Class);
        DeclareCount<PublishedCell>(cell, value => value.Count);
        ObjectGraphType group = parts.AddObject("PublishableGroup", "How many partnerships in a row are in several classes together.");
        group.Declare("classes", $"[{nameof(FragilityClass)}!]!", (PublishedGroup part) => part.Classes);
        DeclareCount<PublishedGroup>(group, value => value.Count);
        ObjectGraphType total = parts.AddObject("PublishableTotal", "How many partnerships a row has.");
        DeclareCount<PublishableRow>(total, value => value.Counts.Total);

        ObjectGraphType row = parts.AddAnswer<PublishableRow>();
        row.Declare("key", "ID!", "Identifies the row: the names of its sectors, or the id of its place or theme.", context => context.Part<PublishableRow>().Counts.Key);
        row.Declare("label", "String!", (PublishableRow part) => part.Label);
        row.Declare("cells", "[PublishableCell!]!", "Its counts by class, most fragile first.", context => context.Parts(context.Part<PublishableRow>().Counts.Cells));
        row.Declare("together", "[PublishableGroup!]!", "Its counts for classes that are counted together.", context => context.Parts(context.Part<PublishableRow>().Counts.Together));
        row.Declare("total", "PublishableTotal!", "How many partnerships it has.", context => context.Parent<Seen<PublishableRow>>());
    }

    private static void DeclareCount<T>(ObjectGraphType type, Func<T, int?> count)
    {
        type.Declare("count", "Int", "How many; null if the count is left out.", context => count(context.Part<T>()));
        type.Declare("suppressed", "Boolean!", SuppressedMeaning, context => count(context.Part<T>()) is null);
    }
}
