using Graph.Analysis.Contact;
using Graph.Analysis.MissingData;

namespace Graph.Analysis.Wording;

/// <summary>Asks in plain English for what is missing.</summary>
public static class GapWording
{
    /// <summary>The question in plain English.</summary>
    /// <param name="question">The question.</param>
    /// <param name="nameOf">The name of a person or organisation by id; null where it may not be shown.</param>
    public static string Write(this GapQuestion question, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(nameOf);
        string person = question.Person is { } asked ? nameOf(asked) ?? "the person who holds this" : "";
        string organisation = nameOf(question.Organisation) ?? "the organisation";
        string others = Phrases.List(question.Others, other => nameOf(other) ?? "the other organisation");
        return question.Kind switch
        {
            GapKind.LastContact => $"When did {person} of {organisation} last speak to anybody at {others}?",
            GapKind.ContactDay => $"On which day did {person} of {organisation} last speak to anybody at {others}? Only the month or the year is recorded.",
            GapKind.Afterwards => $"Was {person} of {organisation} in contact with anybody at {others} before the day asked about? Only later contact is recorded.",
            GapKind.Pairs => $"Who at {organisation} speaks to whom at {others}?",
            GapKind.Agreement when question.Others.Count == 0 => $"Is the agreement with {organisation} still in force?",
            GapKind.Agreement => $"Is the agreement between {organisation} and {others} still in force?",
            GapKind.Holder => $"Who at {organisation} is in contact with {others}, and since when?",
            GapKind.Ties => $"Who does {person} of {organisation} know at {others}?",
            _ => $"At what level does {person} work at {organisation}?",
        };
    }
}
