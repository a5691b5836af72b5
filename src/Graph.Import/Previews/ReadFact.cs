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
    /// <summary>What it is about, without names of people.</summary>
    private string SubjectOfNobody { get; init; } = Subject;

    /// <summary>The fact without what is private: names of people, personal values, and how somebody can be reached, wherever it stands.</summary>
    public ReadFact Shown => this with { Subject = Hidden(SubjectOfNobody) ?? "", Values = [.. Values.Select(value => value.Property.IsPersonal || value.Property.Target == typeof(Person) ? value with { Before = Of(value.Before), After = Of(value.After) } : value with { Before = Hidden(value.Before), After = Hidden(value.After) })] };

    /// <summary>That there is a node of a name, of which nothing else is said.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its name.</param>
    internal static ReadFact Named(FactType type, string name) => new(type, name, null, []) { SubjectOfNobody = type.ClrType == typeof(Person) ? Plain.Hidden : name };

    private static string? Of(string? text) => text is null ? null : Plain.Hidden;

    private static string? Hidden(string? text) => text is not null && ContactDetails.AreIn(text) ? Plain.Hidden : text;

    /// <summary>A fact in words.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="before">What was known of it before; null where nothing was.</param>
    /// <param name="news">Whether it is new.</param>
    /// <param name="nameOf">The name of a node; null where it has none.</param>
    /// <param name="isPerson">Whether a node is a person, by its id.</param>
    internal static ReadFact Of(Fact fact, Fact? before, FactNews? news, Func<string, string?> nameOf, Func<string, bool> isPerson)
    {
        FactType type = Ontology.Of(fact);
        return new(type, FactWords.Subject(fact, nameOf), news,
        [
            .. type.Properties
                .Where(property => property != type.Caption.Property || type.Caption.Edge is not null)
                .Select(property => (Property: property, Before: before is null ? null : FactWords.Value(property, property.Read(before), nameOf), After: FactWords.Value(property, property.Read(fact), nameOf)))
                .Where(value => value.After is not null || value.Before is not null)
                .Select(value => new ReadValue(value.Property, value.Before == value.After ? null : value.Before, value.After)),
        ])
        {
            SubjectOfNobody = FactWords.Subject(fact, id => isPerson(id) ? Plain.Hidden : nameOf(id)),
        };
    }
}
