using Graph.Model;

namespace Graph.Import.Tests.ReadingBack;

/// <summary>Texts that tables, spreadsheets and lists in cells give a meaning of their own.</summary>
internal static class HardTexts
{
    private static readonly string[] All =
    [
        "=1+1", "+44 161 496 0000", "-12", "@hub", "'quoted'", "'=not a formula", "''=twice", "a; b", "\"a\"; \"b\"", "\"", "a \"b\" c", "a, b", "a|b",
        "first line\nsecond line", "first line\r\nsecond line", "old\rMac", new string('l', 33_000), "=first line\n=second line", "- one\n- two; three\n\nfour", "tab\tbetween", "\u00e9\u0301 \U0001F600", "2026-06-01", "01/02/2026", "0123", "1e5", "TRUE", "#N/A!", "n/a",
    ];

    /// <summary>A fact with such texts where it says something in prose.</summary>
    public static Fact In(Fact fact, Random random)
    {
        FactType type = Ontology.Of(fact);
        object?[] values = [.. type.Properties.Select(property => Value(property, property.Read(fact), random))];
        return type.Create(fact.Id, (fact as Edge)?.From, (fact as Edge)?.To, values);
    }

    private static object? Value(PropertyDefinition property, object? value, Random random) => value switch
    {
        string when property is { IsProse: true, Form: null } => Any(random),
        _ => value,
    };

    private static string Any(Random random) => All[random.Next(All.Length)];
}
