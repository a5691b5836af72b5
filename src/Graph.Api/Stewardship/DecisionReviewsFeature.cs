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

/// <summary>The decisions that are to be looked at again, and what was learnt from any decision later.</summary>
internal sealed class DecisionReviewsFeature : IFeature
{
    private const string List = "decisionReviews";

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<DecisionReview>();
        type.Declare("decision", nameof(Decision), "The decision.", context => context.Node(context.Part<DecisionReview>().Decision));
        type.Declare("review", "PartialDate!", (DecisionReview part) => part.Review);
        type.Declare("daysOverdue", "Int", (DecisionReview part) => part.DaysOverdue);
        type.Declare("decided", "PartialDate", (DecisionReview part) => part.Decided);
        type.Declare("decidedBy", $"[{FactTypes.NodeInterface}!]!", "Those who decided it.", context => context.Nodes(context.Shown(context.Part<DecisionReview>().DecidedBy)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("learntLater", $"[{nameof(Learning)}!]!", "The cases that tell what was learnt from it later, the oldest first.", context => context.Nodes(context.Shown(context.Part<DecisionReview>().LearntLater)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("sentence", "String!", "How it stands with the decision, in plain words.", context =>
        {
            DecisionReview review = context.Part<DecisionReview>();
            return NodeNames.Of(DecisionWording.NamesNeeded(review), context, nameOf => DecisionWording.Write(review, nameOf));
        });
        parts.Query.DeclareAsync(List, $"{ConnectionTypes.Declare(parts, nameof(DecisionReview))}!", "The decisions that are to be looked at again, with what was learnt from them since. Those whose review has been due longest come first.", ListAsync, [
            PlaceArgument.Declare(),
            FieldDeclarations.Argument("dueBy", "Date", "The last day on which a review may be due. If you leave it out, the day asked about."),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
        parts.Object(nameof(Decision)).Declare("learntLater", $"[{nameof(Learning)}!]!", "The cases about it that tell what came after it: those that are not dated before it, the oldest first.", Learnt, [ReadArguments.First(ReadArguments.MaximumFirst), .. ReadArguments.When()]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        MemoryQuestion question = await MemoryQuestion.ReadAsync(context);
        DateOnly today = question.Session.AsOf;
        DateOnly dueBy = ReadArguments.Value(context, "dueBy") as DateOnly? ?? today;
        return KeyedPage.Of(
            context, List, DecisionReview.Find(question.Memory, today, dueBy, await question.InPlaceAsync(context)), row => row.Review.LastDay.DayNumber, row => row.Decision, question.At);
    }

    private static object? Learnt(IResolveFieldContext context)
    {
        FactLoaders facts = QueryScope.Of(context).Facts;
        ReadPoint at = ReadArguments.Point(context);
        Decision decision = (Decision)context.Fact();
        return facts.Edges(new(Ontology.Of<About>(), Outgoing: false, decision.Id), at, edges => LoaderResults.WhenAll(
            [.. edges.Select(edge => edge.From).Distinct(StringComparer.Ordinal).Where(id => Ontology.OfId(id) == Ontology.Of<Learning>()).Select(id => facts.Node(id, at))],
            nodes => context.Shown<SeenFact>([.. nodes.OfType<SeenFact>()
                .Where(node => DecisionReview.IsLater(decision, (Learning)node.Fact, at.AsOf))
                .OrderBy(node => ((Learning)node.Fact).Date?.FirstDay ?? DateOnly.MaxValue).ThenBy(node => node.Fact.Id, StringComparer.Ordinal)])));
    }
}
