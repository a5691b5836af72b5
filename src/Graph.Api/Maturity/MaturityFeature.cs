using Graph.Analysis.Maturity;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Maturity;

/// <summary>How far a place, or anything else, has come by the measures of a maturity model or of success.</summary>
internal sealed class MaturityFeature : IFeature
{
    private const string List = "maturity";

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<TargetOutlook>(parts);
        DeclareDay(parts.AddAnswer<ProgressDay>());
        DeclareLevel(parts.AddAnswer<LevelOpinions>());
        DeclareTarget(parts.AddAnswer<TargetProgress>());
        DeclareProgress(parts.AddAnswer<MeasureProgress>());
        parts.Query.DeclareAsync(List, $"{ConnectionTypes.Declare(parts, nameof(MeasureProgress))}!", "How far we have come, in the opinion of those who assessed it or by what was counted: a row for each measure and each thing that was assessed by it. A measure by which nothing was assessed has a row, too, if anything was by another measure of its model.", AskAsync, [
            FieldDeclarations.Argument("about", "ID", "Only what was assessed of this one: a place, partnership, organisation or anything else. If you leave it out, of everything."),
            PlaceArgument.Declare(),
            FieldDeclarations.Argument("model", "String", "Only the measures of this model or plan, such as System Maturity Model. If you leave it out, all measures."),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> AskAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        int first = ReadArguments.First(context);
        MeasureRow? after = (string?)ReadArguments.Value(context, "after") is { } cursor ? RowOf(cursor) : null;
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        AssessedMeasures assessed = await MeasureReader.ReadAsync(scope, ReadArguments.Text(context, "model"), at, context.CancellationToken);
        string? about = await KnownIds.ReadAsync(scope, "about", ReadArguments.Text(context, "about"), at, context.CancellationToken);
        IReadOnlySet<string>? there = place is null ? null : await PlaceBelonging.AmongAsync(scope.Store, place, assessed.Nodes, at, context.CancellationToken);
        IReadOnlyList<MeasureProgress> all = assessed.Rows(session.AsOf, Only(about, there), context.CancellationToken);
        int start = after is null ? 0 : SortedRows.CountBefore(all, row => MeasureRow.Compare(MeasureRow.Of(row), after), inclusive: true);
        List<ConnectionRow> rows = [.. all.Skip(start).Take(first).Select(row => new ConnectionRow(new Seen<MeasureProgress>(row, at), CursorOf(row)))];
        scope.Spend(rows.Count);
        return new Connection(rows, start + rows.Count < all.Count, after is not null, all.Count);
    }

    private static IReadOnlySet<string>? Only(string? about, IReadOnlySet<string>? there) =>
        about is null ? there
        : there is null || there.Contains(about) ? new HashSet<string>(StringComparer.Ordinal) { about }
        : new HashSet<string>(StringComparer.Ordinal);

    private static string CursorOf(MeasureProgress progress) =>
        MeasureRow.Of(progress) is var row ? new Cursor(List, row.Measure, row.Model, row.Name, row.About).ToString() : "";

    private static MeasureRow RowOf(string cursor) => Cursor.Read(cursor, List, values: 3) is { Id: var measure, Values: [var model, string name, var about] }
        ? new(model as string, name, measure, about as string)
        : throw QueryProblem.InvalidCursor();

    private static void DeclareProgress(ObjectGraphType type)
    {
        type.Declare("measure", $"{nameof(Measure)}!", "The measure, with what each level looks like, the target and the owner.", context => new SeenFact(context.Part<MeasureProgress>().Measure, context.SeenAt()));
        type.Declare("about", FactTypes.NodeInterface, "What was assessed; null if that is not recorded, or nobody has assessed anything yet.", context => context.Node(context.Part<MeasureProgress>().About));
        type.Declare("now", nameof(ProgressDay), AnswerTypes.Meaning((MeasureProgress part) => part.Now), context => context.Part<MeasureProgress>().Now is { } now ? context.Seen(now) : null);
        type.Declare("scale", "Int", (MeasureProgress part) => part.Scale);
        type.Declare("levels", $"[{nameof(LevelOpinions)}!]!", AnswerTypes.Meaning((MeasureProgress part) => part.Levels), context => context.Parts(context.Part<MeasureProgress>().Levels));
        type.Declare("latest", $"[{nameof(Assessment)}!]!", AnswerTypes.Meaning((MeasureProgress part) => part.Latest), context =>
            context.Shown(context.Part<MeasureProgress>().Latest).ConvertAll(assessment => new SeenFact(assessment, context.SeenAt())), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("trend", $"[{nameof(ProgressDay)}!]!", $"{AnswerTypes.Meaning((MeasureProgress part) => part.Trend)} If there are more than you ask for, you get the last ones.", context =>
        {
            IReadOnlyList<ProgressDay> trend = context.Part<MeasureProgress>().Trend;
            return context.Parts(context.Shown([.. trend.TakeLast(ReadArguments.First(context))]));
        }, ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("target", nameof(TargetProgress), AnswerTypes.Meaning((MeasureProgress part) => part.Target), context => context.Part<MeasureProgress>().Target is { } target ? context.Seen(target) : null);
        type.Declare("notCompared", "Int!", (MeasureProgress part) => part.NotCompared);
        type.Declare("sentence", "String!", "How far it has come, how opinions differ, and whether it is on the way to its target, in plain words.", context =>
        {
            MeasureProgress progress = context.Part<MeasureProgress>();
            return NodeNames.Of(progress.About is { } about ? [about] : [], context, nameOf => MaturityWording.Write(progress, progress.About is { } id ? nameOf(id) : null));
        });
    }

    private static void DeclareDay(ObjectGraphType type)
    {
        type.Declare("date", "PartialDate!", (ProgressDay part) => part.Date);
        type.Declare("median", "Decimal!", (ProgressDay part) => part.Median);
        type.Declare("lowest", "Decimal!", (ProgressDay part) => part.Lowest);
        type.Declare("highest", "Decimal!", (ProgressDay part) => part.Highest);
        type.Declare("opinions", "Int!", (ProgressDay part) => part.Opinions);
    }

    private static void DeclareLevel(ObjectGraphType type)
    {
        type.Declare("level", "Int!", (LevelOpinions part) => part.Level);
        type.Declare("description", "String!", (LevelOpinions part) => part.Description);
        type.Declare("opinions", "Int!", (LevelOpinions part) => part.Opinions);
    }

    private static void DeclareTarget(ObjectGraphType type)
    {
        type.Declare("outlook", $"{nameof(TargetOutlook)}!", (TargetProgress part) => part.Outlook);
        type.Declare("expected", "Decimal", AnswerTypes.Meaning((TargetProgress part) => part.Expected), context => context.Part<TargetProgress>().Expected is { } expected ? Math.Round(expected, 2) : null);
    }
}
