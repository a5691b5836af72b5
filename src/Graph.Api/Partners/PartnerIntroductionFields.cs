using Graph.Analysis.Partners;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Proofs;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Partners;

/// <summary>Through whom the asking organisation could be introduced to those that were found: one search for all of them.</summary>
internal static class PartnerIntroductionFields
{
    /// <summary>What the type is called.</summary>
    public const string TypeName = "PartnerIntroduction";

    public static void Declare(SchemaParts parts)
    {
        ObjectGraphType step = parts.AddAnswer<IntroductionStep>();
        step.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<IntroductionStep>().Person));
        step.Declare("organisation", nameof(Organisation), "The organisation that the person stands for: for the first person the one that asks, for the last the one that was found. Null if the person is in post nowhere.", context => context.Node(context.Part<IntroductionStep>().Organisation));
        step.Declare("colleaguesAt", nameof(Organisation), "Where this person and the one before are both in post; null for the first person, and if they talk about a partnership or are tied instead.", context => context.Node(context.Part<IntroductionStep>().ColleaguesAt));
        step.Declare("partnership", nameof(Partnership), "The partnership that this person and the one before can talk about; null for the first person, and if they are colleagues or tied.", context => context.Node(context.Part<IntroductionStep>().Partnership));

        ObjectGraphType type = parts.AddObject(TypeName, "Through whom the asking organisation (\"from\") could be introduced to one that was found, and how safe that is.");
        type.DeclareAsync("chain", $"[{nameof(IntroductionStep)}!]!", "The shortest chain of current contact from somebody in post at the asking organisation to somebody in post there, as dependencyProof has chains. People who are recorded by name come first, then colleagues who are recorded as knowing each other, then the shortest; if there are several, this is always the same one. Empty if there is none, or nobody asks.", async context =>
        {
            IReadOnlyList<IntroductionStep> chain = (await ChainAsync(context)).Steps;
            QueryScope.Of(context).Spend(chain.Count);
            return context.Parts(chain);
        });
        type.DeclareAsync("recordedSize", "Int", "How many people would have to leave before no chain is left, counting only colleagues who are recorded as knowing each other: see recordedSize of dependencyProof. 0 if there is no such chain, although colleagues may know each other all the same; null if nobody asks.", RecordedSizeAsync);
        type.DeclareAsync("why", "String!", "How the people know each other, or why there is no chain, in plain words.", WhyAsync);
    }

    /// <summary>Searches from the asking organisation, once for all who ask.</summary>
    public static Task<PartnerIntroductions> SearchAsync(IResolveFieldContext context, AnalysisSession session, string from) =>
        context.ShareAsync(session, ("introductions", from), "Who could introduce you", (_, cancellationToken) => PartnerIntroductions.From(session, from, cancellationToken));

    private static async Task<PartnerChain> ChainAsync(IResolveFieldContext context)
    {
        FoundPartner found = context.Part<FoundPartner>();
        if (found.Search.Question.From is not { } from)
            return new([], AreNamed: true);
        AnalysisSession session = await QueryScope.Of(context).SessionAsync(context.SeenAt(), context.CancellationToken);
        return (await found.Search.IntroductionsAsync(() => SearchAsync(context, session, from))).ChainTo(found.Organisation);
    }

    private static async ValueTask<object?> RecordedSizeAsync(IResolveFieldContext context)
    {
        FoundPartner found = context.Part<FoundPartner>();
        if (found.Search.Question.From is not { } from)
            return null;
        AnalysisSession session = await QueryScope.Of(context).SessionAsync(context.SeenAt(), context.CancellationToken);
        return (await DependencyProofFeature.FindRecordedAsync(context, session, from, found.Organisation, Costs.Departure))?.Size;
    }

    private static async ValueTask<object?> WhyAsync(IResolveFieldContext context)
    {
        FoundPartner found = context.Part<FoundPartner>();
        if (found.Search.Question.From is not { } from)
            return PartnerIntroductionReason.NobodyAsks;
        PartnerChain chain = await ChainAsync(context);
        return NodeNames.Of(PartnerIntroductionReason.NamesNeeded(from, found.Organisation, chain), context, nameOf => PartnerIntroductionReason.Write(from, found.Organisation, chain, nameOf));
    }
}
