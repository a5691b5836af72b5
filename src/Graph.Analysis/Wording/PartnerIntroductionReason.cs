using Graph.Analysis.Partners;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English through whom an organisation could be introduced to another.</summary>
public static class PartnerIntroductionReason
{
    /// <summary>What is said where nobody says who asks.</summary>
    public const string NobodyAsks = "Say who asks with \"from\" to see who could introduce you.";

    /// <summary>The ids of which <see cref="Write"/> asks the names.</summary>
    /// <param name="from">The id of the organisation that asks.</param>
    /// <param name="to">The id of the other.</param>
    /// <param name="chain">The chain.</param>
    public static IEnumerable<string> NamesNeeded(string from, string to, PartnerChain chain) =>
        chain.Steps.SelectMany(step => new[] { step.Person, step.Organisation, step.ColleaguesAt }).Concat([from, to]).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>A sentence or two.</summary>
    /// <param name="from">The id of the organisation that asks.</param>
    /// <param name="to">The id of the other.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="nameOf">The name of a person or organisation by id; null where it may not be shown.</param>
    public static string Write(string from, string to, PartnerChain chain, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(nameOf);
        string us = Organisation(from);
        string them = Organisation(to);
        string how = chain.Steps.ToArray() switch
        {
            [] => Phrases.Sentence($"nobody at {us} is known to be in contact with anybody at {them}, and no chain of others leads there"),
            [var only] => Phrases.Sentence($"{Person(only)} is in post at both {us} and {them}"),
            [var one, var other] => Phrases.Sentence($"{Person(one)} of {us} knows {Person(other)} of {them}: {How(other)}"),
            [var one, .. var between, var last] => $"{Phrases.Sentence($"{Person(one)} of {us} could ask {Phrases.All(between, Introducer)}")} {Phrases.Sentence($"{Person(between[^1])} knows {Person(last)} of {them}: {How(last)}")}",
        };
        return chain.AreNamed ? how : $"{how} {Phrases.Sentence("there is no chain of people who are all recorded by name, so first find out who these people are")}";

        string Introducer(IntroductionStep step) => step.Organisation is { } organisation ? $"{Person(step)} of {Organisation(organisation)}" : Person(step);

        string Person(IntroductionStep step) => nameOf(step.Person) ?? "somebody";

        string Organisation(string id) => nameOf(id) ?? "an organisation";

        string How(IntroductionStep step) => step switch
        {
            { ColleaguesAt: { } place } => $"both are in post at {Organisation(place)}",
            { Partnership: not null } => "both hold a partnership, and can talk about it",
            { IsUndated: true } => "a tie between them is recorded, without a date of contact",
            _ => "a tie between them is recorded",
        };
    }
}
