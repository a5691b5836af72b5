using Graph.Analysis.Fragility;
using Graph.Analysis.MissingData;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Fragility;

/// <summary>Whether a partnership is fragile or only under-recorded: the classes that gaps allow, and what to ask first.</summary>
internal sealed class RangeFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(nameof(FragilityRange), "The classes that a partnership may have, given the gaps in its records.");
        type.Declare("best", $"{nameof(FragilityClass)}!", (FragilityRange part) => part.Best);
        type.Declare("worst", $"{nameof(FragilityClass)}!", (FragilityRange part) => part.Worst);
        type.Declare("question", "String!", "The one question whose answer would narrow the range most.", context =>
        {
            GapQuestion question = context.Part<FragilityRange>().Question;
            return NodeNames.Of(question.NamesNeeded, context, nameOf => question.Write(nameOf));
        });

        parts.Object(FragilityFeature.TypeName).DeclareAsync("range", nameof(FragilityRange), "How the class could change if gaps in the records were filled. Missing data means neither safety nor danger. Null if no gap could change the class.", async context =>
        {
            FragilityAnswer answer = context.Part<FragilityAnswer>();
            ReadPoint at = context.SeenAt();
            AnalysisSession session = await QueryScope.Of(context).SessionAsync(at, context.CancellationToken);
            QueryScope.Of(context).Charge(Costs.Range);
            return RangeJudge.Judge(session.On(answer.AsOf), answer.Partnership, context.CancellationToken) is { } range ? new Seen<FragilityRange>(range, at) : null;
        });
    }
}
