using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Previews;

/// <summary>A fact that a row says.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Subject">What it is about: the name of a node, or the names at both ends of an edge.</param>
/// <param name="News">Whether it is new; null where nobody compared it with what is known.</param>
/// <param name="Values">What is said of it.</param>
public sealed record ReadFact(FactType Type, string Subject, FactNews? News, IReadOnlyList<ReadValue> Values)
{
    /// <summary>The fact without what is private: personal values, and how somebody can be reached, wherever it stands.</summary>
    public ReadFact Shown => this with { Subject = Hidden(Subject) ?? "", Values = [.. Values.Select(value => value.Property.IsPersonal ? value with { Before = Of(value.Before), After = Of(value.After) } : value with { Before = Hidden(value.Before), After = Hidden(value.After) })] };

    private static string? Of(string? text) => text is null ? null : Plain.Hidden;

    private static string? Hidden(string? text) => text is not null && ContactDetails.AreIn(text) ? Plain.Hidden : text;

    internal static ReadFact Of(Fact fact, Fact? before, FactNews? news, Func<string, string?> nameOf)
    {
        FactType type = Ontology.Of(fact);
        return new(type, FactWords.Subject(fact, nameOf), news,
        [
            .. type.Properties
                .Where(property => property != type.Caption.Property || type.Caption.Edge is not null)
                .Select(property => (Property: property, Before: before is null ? null : FactWords.Value(property, property.Read(before), nameOf), After: FactWords.Value(property, property.Read(fact), nameOf)))
                .Where(value => value.After is not null || value.Before is not null)
                .Select(value => new ReadValue(value.Property, value.Before == value.After ? null : value.Before, value.After)),
        ]);
    }
}
