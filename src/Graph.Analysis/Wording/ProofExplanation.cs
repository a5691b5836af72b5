using System.Globalization;
using Graph.Analysis.Dependency;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what a proof shows.</summary>
public static class ProofExplanation
{
    private const string Recorded = "counting only colleagues who are recorded as knowing each other, ";

    /// <summary>A few sentences for people who act on them.</summary>
    /// <param name="answer">The proof.</param>
    /// <param name="nameOf">The name of a person or organisation by id; null where it may not be shown.</param>
    public static string Write(ProofAnswer answer, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(nameOf);
        return Text(Sentences(answer, new(answer.From, answer.To, nameOf)));
    }

    /// <summary>The same of the proof that takes only those colleagues to know each other of whom that is recorded.</summary>
    /// <param name="recorded">The proof.</param>
    /// <param name="nameOf">The name of a person or organisation by id; null where it may not be shown.</param>
    public static string Write(RecordedProof recorded, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(nameOf);
        return Text(Sentences(recorded, new(recorded.From, recorded.To, nameOf)));
    }

    /// <summary>The ids of which <see cref="Write(ProofAnswer, Func{string, string?})"/> asks the names, each once.</summary>
    /// <param name="answer">The proof.</param>
    public static IEnumerable<string> NamesNeeded(ProofAnswer answer) => Phrases.NamesAsked(nameOf => Write(answer, nameOf));

    /// <summary>The ids of which <see cref="Write(RecordedProof, Func{string, string?})"/> asks the names, each once.</summary>
    /// <param name="recorded">The proof.</param>
    public static IEnumerable<string> NamesNeeded(RecordedProof recorded) => Phrases.NamesAsked(nameOf => Write(recorded, nameOf));

    private static string Text(IEnumerable<string> sentences) => string.Join(' ', sentences.Select(Phrases.Sentence));

    private static IEnumerable<string> Sentences(ProofAnswer answer, Names names)
    {
        switch (answer.Size)
        {
            case null:
                yield return names.Twice;
                yield break;
            case 0:
                yield return $"{names.NoChain}, so there is none to lose";
                yield break;
            case 1:
                yield return names.EveryChainThrough(answer.People[0], answer.AtBoth.Count == 1 ? ", who is in post at both" : "");
                break;
            case { } size:
                yield return names.WouldHaveToLeave(size, answer.People);
                if (answer.AtBoth.Count > 0)
                    yield return $"{Phrases.List(answer.AtBoth, names.Person)} {(answer.AtBoth.Count == 1 ? "is" : "are")} in post at both";
                yield return string.Create(CultureInfo.InvariantCulture, $"fewer would not be enough, because {size} chains have nobody in common");
                break;
        }

        if (answer.Chains.Any(chain => chain.Steps.Skip(1).Any(step => step.Organisation is not null)))
            yield return "this assumes that all colleagues know each other";
    }

    private static IEnumerable<string> Sentences(RecordedProof recorded, Names names)
    {
        if (recorded.Size is not { } size)
        {
            yield return names.Twice;
            yield break;
        }

        yield return Recorded + size switch
        {
            0 => names.NoChain,
            1 => names.EveryChainThrough(recorded.People[0], ""),
            _ => names.WouldHaveToLeave(size, recorded.People),
        };
        yield return "colleagues are recorded as knowing each other if they hold the same partnership for the organisation where they are colleagues, attended the same contact, or have a role at the same forum or part of an organisation";
        yield return "a large organisation's staff do not all know each other, so the true number may be anywhere from this one to the one that counts all colleagues";
    }

    /// <summary>The parts of the sentences that name people and organisations.</summary>
    private sealed class Names(string from, string to, Func<string, string?> nameOf)
    {
        private readonly string from = nameOf(from) ?? "one organisation";
        private readonly string to = nameOf(to) ?? "another organisation";

        public string Twice => $"you named {from} twice: name two different organisations to see what joins them";

        public string NoChain => $"there is no chain of current contact between {from} and {to}";

        public string Person(string id) => nameOf(id) ?? "a person";

        public string EveryChainThrough(string person, string what) =>
            $"every chain of current contact between {from} and {to} goes through {Person(person)}{what}: if this person leaves, there is none left";

        public string WouldHaveToLeave(int size, IReadOnlyList<string> people) =>
            string.Create(CultureInfo.InvariantCulture, $"{size} people would have to leave to end every chain of current contact between {from} and {to}: it would be enough if {Phrases.List(people, Person)} left");
    }
}
