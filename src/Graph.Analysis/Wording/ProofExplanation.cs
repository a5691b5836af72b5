using System.Globalization;
using Graph.Analysis.Dependency;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what a proof shows.</summary>
public static class ProofExplanation
{
    /// <summary>One or two sentences for people who act on them.</summary>
    /// <param name="answer">The proof.</param>
    /// <param name="nameOf">The name of a person or organisation by id; null where it may not be shown.</param>
    public static string Write(ProofAnswer answer, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(nameOf);
        string from = nameOf(answer.From) ?? "one organisation";
        string to = nameOf(answer.To) ?? "another organisation";
        return string.Join(' ', Sentences(answer, from, to, id => nameOf(id) ?? "a person").Select(Phrases.Sentence));
    }

    /// <summary>The ids of which <see cref="Write"/> asks the names, each once.</summary>
    /// <param name="answer">The proof.</param>
    public static IEnumerable<string> NamesNeeded(ProofAnswer answer)
    {
        HashSet<string> asked = new(StringComparer.Ordinal);
        Write(answer, id =>
        {
            asked.Add(id);
            return null;
        });
        return asked;
    }

    private static IEnumerable<string> Sentences(ProofAnswer answer, string from, string to, Func<string, string> person)
    {
        switch (answer.Size)
        {
            case null:
                yield return $"you named {from} twice: name two different organisations to see what joins them";
                break;
            case 0:
                yield return $"there is no chain of current contact between {from} and {to}, so there is none to lose";
                break;
            case 1:
                yield return $"every chain of current contact between {from} and {to} goes through {person(answer.People[0])}{AtBoth(answer)}: if this person leaves, there is none left";
                break;
            default:
                yield return string.Create(CultureInfo.InvariantCulture, $"{answer.Size} people would have to leave to end every chain of current contact between {from} and {to}: it would be enough if {Phrases.List(answer.People, person)} left");
                if (answer.AtBoth.Count > 0)
                    yield return $"{Phrases.List(answer.AtBoth, person)} {(answer.AtBoth.Count == 1 ? "is" : "are")} in post at both";
                yield return string.Create(CultureInfo.InvariantCulture, $"fewer would not be enough, because {answer.Size} chains have nobody in common");
                break;
        }
    }

    private static string AtBoth(ProofAnswer answer) => answer.AtBoth.Count == 1 ? ", who is in post at both" : "";
}
