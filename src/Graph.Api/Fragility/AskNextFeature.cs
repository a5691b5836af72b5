using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.MissingData;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Partnerships;
using Graph.Api.Places;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Fragility;

/// <summary>What a stewardship group should ask next: the questions whose answers would tell most.</summary>
internal sealed class AskNextFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<GapKind>(parts);
        ObjectGraphType type = parts.AddObject(nameof(OpenQuestion), "A question whose answer would show whether partnerships are fragile or just not fully recorded.");
        type.Declare("question", "String!", "The question.", context =>
        {
            GapQuestion question = context.Part<OpenQuestion>().Question;
            return NodeNames.Of(question.NamesNeeded, context, nameOf => question.Write(nameOf));
        });
        type.Declare("kind", $"{nameof(GapKind)}!", "What is missing.", context => context.Part<OpenQuestion>().Question.Kind);
        type.Declare("person", nameof(Person), "The person it is about; null if nobody is recorded.", context => context.Node(context.Part<OpenQuestion>().Question.Person));
        type.Declare("organisation", nameof(Organisation), "The party that the question is about.", context => context.Node(context.Part<OpenQuestion>().Question.Organisation));
        type.Declare("partnerships", $"[{nameof(Partnership)}!]!", "The partnerships that the answer would tell more about, most fragile first.", context => context.Nodes(context.Shown(context.Part<OpenQuestion>().Partnerships)), ReadArguments.First(10));
        type.Declare("worst", $"{nameof(FragilityClass)}!", (OpenQuestion part) => part.Worst);
        type.Declare("best", $"{nameof(FragilityClass)}!", (OpenQuestion part) => part.Best);
        type.Declare("narrows", "Float!", (OpenQuestion part) => part.Narrows);
        type.DeclareOptions();

        parts.Query.DeclareAsync("askNext", $"[{nameof(OpenQuestion)}!]!", "What to ask next. For each current partnership whose class is uncertain because of gaps, this gives the question that would narrow its range most. The questions that narrow most come first.", async context =>
        {
            ReadPoint at = ReadArguments.DayPoint(context);
            AnalysisSession session = await QueryScope.Of(context).SessionAsync(at, context.CancellationToken);
            PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
            PartnershipsAbout? about = await PartnershipsAbout.ReadAsync(context, session, at);
            return context.Shown(await context.ShareAsync(session, ("ask next", place?.Place, about?.Key), "The questions that would tell most", (_, cancellationToken) =>
                AskNext.Rank(session, place?.Organisations, about?.Partnerships, cancellationToken))).Select(open => new Seen<OpenQuestion>(open, at));
        }, [
            PlaceArgument.Declare(),
            .. PartnershipsAbout.Declare(),
            ReadArguments.First(20),
            .. ReadArguments.WhenAsked(),
        ]);
    }
}
