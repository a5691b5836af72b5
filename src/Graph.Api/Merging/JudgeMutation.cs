using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Recording;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Merging;

/// <summary>Saying whether two records are of one and the same, without merging them.</summary>
internal sealed class JudgeMutation : IFeature
{
    public void Extend(SchemaParts parts)
    {
        InputObjectGraphType input = parts.AddInput("JudgeInput", "Which records are judged, and how.");
        input.Input("one", "ID!", "One of the records.");
        input.Input("other", "ID!", "The other one, of the same type.");
        input.Input("verdict", $"{nameof(Sameness)}!", "Whether they are the same. Those judged different are never asked about again, those that could not be told come last. Those that are the same wait to be merged.");
        Attribution.DeclareWhy(input);
        Attribution.DeclareOnBehalfOf(input);

        ObjectGraphType payload = parts.AddObject("JudgePayload", "The result of judge.");
        payload.Declare("judgement", nameof(Judgement), "The judgement; null if nothing was recorded.", context =>
            context.Parent<Outcome>().Facts is [var first, ..] ? new SeenFact(first.Fact, new ReadPoint(QueryScope.Of(context).Today)) : null);
        payload.DeclareOutcome();
        parts.DeclareMutation("judge", "Says whether two records are of one and the same, so that nobody has to be asked again. Judging changes neither of them: use merge to make them one.", "The judgement.", (scope, sent, cancellationToken) =>
            Deciding.WriteAsync(scope, sent, token => DecideAsync(scope, sent, token), cancellationToken));
    }

    private static async Task<Decided> DecideAsync(QueryScope scope, IDictionary<string, object?> input, CancellationToken cancellationToken)
    {
        Fact?[] records = new Fact?[2];
        string[] fields = ["one", "other"];
        for (int i = 0; i < records.Length; i++)
        {
            string given = (string)input[fields[i]]!;
            string id = await Aliases.ResolveAsync(scope.Store, given, ReadPoint.Now, cancellationToken);
            if (Ontology.OfId(id) is not { IsNode: true } || (records[i] = (await scope.Store.GetAsync([id], ReadPoint.Now, cancellationToken)).GetValueOrDefault(id)) is null)
                return new([], [], [UnknownIdError.Of(given, fields[i])], []);
        }

        (Fact one, Fact other) = (records[0]!, records[1]!);
        if (one.Id == other.Id)
            return Deciding.Refused("Both ids name the same record. Give two different ones, or use unmerge to part what was merged.", "other");
        if (Ontology.Of(one) != Ontology.Of(other))
            return Deciding.Refused($"{one.Id} is {Nouns.One(Nouns.Of(Ontology.Of(one)))}, and {other.Id} is {Nouns.One(Nouns.Of(Ontology.Of(other)))}. Only records of one type can be the same.", "other");

        Judgement? known = await Judgements.FindAsync(scope.Store, one.Id, other.Id, cancellationToken);
        Judgement judged = (known ?? Judgements.Of(one.Id, other.Id, Sameness.Unsure)) with { Verdict = (Sameness)input["verdict"]!, Absorbed = null };
        IReadOnlyDictionary<string, long> versions = known is null ? new Dictionary<string, long>() : await scope.Store.GetVersionsAsync([known.Id], cancellationToken);
        long version = versions.GetValueOrDefault(judged.Id);
        bool isChanged = !judged.Equals(known);
        return new(isChanged ? [new Put(judged)] : [], [new RecordedFact(null, judged, isChanged ? version + 1 : version, known is null, isChanged)], [], []);
    }
}
