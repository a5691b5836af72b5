using System.Globalization;
using Graph.Analysis.Memory;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what is known, in the words in which it was recorded.</summary>
public static class KnowledgeWording
{
    // As much as people read in a list; the record has the rest.
    private const int MostCharacters = 300;

    /// <summary>A few sentences: what it is, when it was, what it is about, and what was learnt.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="nameOf">The name of a node by id; null where it may not be shown or there is none.</param>
    public static string Write(Knowledge known, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(nameOf);
        return string.Join(' ', Sentences(known, nameOf).OfType<string>().Select(Phrases.Sentence));
    }

    /// <summary>The ids of which <see cref="Write"/> asks the names.</summary>
    /// <param name="known">What is known.</param>
    public static IEnumerable<string> NamesNeeded(Knowledge known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Phrases.NamesAsked(nameOf => Write(known, nameOf));
    }

    private static IEnumerable<string?> Sentences(Knowledge known, Func<string, string?> nameOf)
    {
        string when = known.Date is { } date ? " " + Phrases.When(date) : "";
        string about = known.Subjects.Count == 0 ? "" : $" about {Names(known.Subjects, nameOf)}";
        string by = known.By.Count == 0 ? "" : Names(known.By, nameOf);
        return known.Node switch
        {
            Learning learning => [
                $"{Form(learning.Kind)}{when}{about}: {Cut(learning.Title)}",
                Told("what was learnt", learning.Learnt) ?? Told("the result", learning.Outcome) ?? Told("what stood in the way", learning.Challenge) ?? Told("what was possible", learning.Opportunity),
            ],
            Decision decision => [
                $"{(by.Length == 0 ? "it was decided" : $"{by} decided")}{when}{about}: {Cut(decision.Title)}",
                Told("the reason", decision.Reason),
                Told("what came of it", decision.Outcome),
            ],
            Blockage blockage => [
                $"a blockage{(by.Length == 0 ? "" : $" that {by} raised")}{about}: {Cut(blockage.Title)}",
                known.Date is { } on && blockage.Resolved == on ? $"it was cleared{when}" : known.Date is null ? null : $"it was raised{when}",
                Told("how it was cleared", blockage.Resolution),
            ],
            Initiative initiative => [
                $"{Cut(initiative.Kind) ?? "an initiative"}{(known.Date is null ? "" : $" that began{when}")}: {Cut(initiative.Name)}",
                Cut(initiative.Description),
            ],
            Assessment assessment => [
                $"{Cut(assessment.Dimension)}{(known.Subjects.Count == 0 ? "" : $" of {Names(known.Subjects, nameOf)}")} {Judged(assessment)}{when}{(by.Length == 0 ? "" : $" by {by}")}",
                Told("the evidence", assessment.Evidence),
            ],
            Model.Contact contact => [$"{Meeting(contact.Kind)}{when}{about}", Cut(contact.Summary)],
            _ => throw new ArgumentException("That is not a kind of knowledge.", nameof(known)),
        };
    }

    private static string Names(IReadOnlyList<string> ids, Func<string, string?> nameOf) => Phrases.List(ids, id => nameOf(id) ?? "something that has no name");

    private static string Form(LearningKind? kind) => kind switch
    {
        LearningKind.Story => "a story",
        LearningKind.Practice => "a way of working",
        LearningKind.Scenario => "a scenario",
        LearningKind.Persona => "a made-up person",
        _ => "a case",
    };

    private static string Meeting(ContactKind? kind) => kind switch
    {
        ContactKind.Meeting => "a meeting",
        ContactKind.OneToOne => "a conversation",
        ContactKind.Call => "a call",
        ContactKind.Message => "a message",
        ContactKind.Event => "an event or visit",
        _ => "a contact",
    };

    private static string Judged(Assessment assessment) => assessment switch
    {
        { Score: { } score, Scale: { } scale } => string.Create(CultureInfo.InvariantCulture, $"was judged {score} of {scale}"),
        { Score: { } score } => string.Create(CultureInfo.InvariantCulture, $"was judged {score}"),
        { Reading: { } reading } => string.Create(CultureInfo.InvariantCulture, $"was {reading}"),
        _ => "was looked at",
    };

    private static string? Told(string what, string? text) => Cut(text) is { } told ? $"{what}: {told}" : null;

    /// <summary>A text as part of a sentence: in one line, without its full stop, and cut off between words where it is long; null where there is none.</summary>
    private static string? Cut(string? text)
    {
        string line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
        return line.Length == 0 ? null : line.Length <= MostCharacters ? line : line[..End(line)] + " …";
    }

    private static int End(string line) => line.LastIndexOf(' ', MostCharacters) is var end and > 0 ? end : MostCharacters;
}
