using System.Globalization;
using CsCheck;
using Graph.Model;

namespace Graph.Import.Tests.Sources.Tables;

/// <summary>Facts of any type, as the ontology describes them, each with a value for every property or for some.</summary>
internal static class AnyFact
{
    // What a text may begin or end with, so that formulas, quotation marks, lists and letters of all kinds are written and read.
    private static readonly string[] Beginnings = ["", "=", "'-", "@", "The ", "É", "\""];
    private static readonly string[] Endings = ["", "; and more", " & Co", ", the old one", " \"x\"", " = 2", "'s"];

    /// <summary>Two nodes of each type, which edges connect and references lead to.</summary>
    public static IReadOnlyList<Fact> Ends { get; } = [.. Ontology.Nodes.SelectMany(type => new[] { Make(type, One(type), 70, new Random(1), isWhole: true), Make(type, Other(type), 71, new Random(2), isWhole: true) })];

    /// <summary>The id of the first of the two nodes of a type.</summary>
    public static string One(FactType node) => $"{node.IdPrefix}-one";

    /// <summary>The id of the second of the two nodes of a type.</summary>
    public static string Other(FactType node) => $"{node.IdPrefix}-other";

    /// <summary>A fact of a type with a value for every property; another for each number.</summary>
    public static Fact WholeOf(FactType type, int number = 1) => Make(type, $"{type.IdPrefix}-whole", number, new Random(3), isWhole: true);

    /// <summary>Several facts of a type, of which no two are the same.</summary>
    public static Gen<Fact[]> SeveralOf(FactType type) => Gen.Select(Gen.Int[1, 6], Gen.Int[0, 1_000_000], (count, seed) =>
    {
        Random random = new(seed);
        return Enumerable.Range(0, count).Select(number => Make(type, Text($"{type.IdPrefix}-", number), number, random, isWhole: false)).ToArray();
    });

    private static Fact Make(FactType type, string id, int number, Random random, bool isWhole)
    {
        object?[] values = new object?[type.Properties.Count];
        foreach (PropertyDefinition property in type.Properties)
        {
            if (isWhole || property.IsRequired || property.IsKey || property.IsIdentifier || random.Next(3) > 0)
                values[property.Ordinal] = Value(property, number, random);
        }

        // An agreement has its dates, and each fact has a time of its own.
        if (type.ClrType == typeof(Partnership))
            values[type.Property(nameof(Partnership.Agreement)).Ordinal] ??= "Compact";
        foreach (PeriodDefinition period in type.Periods)
        {
            values[period.Since.Ordinal] = PartialDate.Of(1930 + number, 3, 2);
            values[period.Until.Ordinal] = PartialDate.Of(1930 + number, 11);
        }

        return type.IsNode ? type.Create(id, null, null, values) : type.Create(id, One(type.NodesAt(EdgeEnd.From)[0]), Other(type.NodesAt(EdgeEnd.To)[0]), values);
    }

    private static object Value(PropertyDefinition property, int number, Random random) => property.Kind switch
    {
        PropertyKind.Text => Text(property, number, random),
        PropertyKind.Word => property.ParseWord(property.Words.ElementAt(random.Next(property.Words.Count))),
        PropertyKind.Boolean => random.Next(2) == 0,
        PropertyKind.Integer when property.Name == nameof(Assessment.Scale) => 100_000,
        PropertyKind.Integer => random.Next(100_000),
        PropertyKind.Decimal => random.Next(1_000_000) / 4m,

        // Records name dates in the order in which they come: what was promised is kept later.
        PropertyKind.Date => PartialDate.Of(1930 + number, Math.Min(12, 1 + property.Ordinal), 1 + random.Next(28)),
        PropertyKind.Point => new GeoPoint(53 + random.NextDouble(), -2 - random.NextDouble()),
        PropertyKind.Reference => One(Ontology.Of(property.Target!)),
        PropertyKind.TextList => (ValueList<string>)[Text("Also known as ", number) + Endings[random.Next(Endings.Length)], Text("Formerly ", number)],
        _ => (ValueList<OrgIdentifier>)[OrgIdentifier.Parse(Text("GB-CHC-", 1_090_000 + number)), OrgIdentifier.Parse(Text("GB-COH-0", 1_234_000 + number))],
    };

    private static string Text(PropertyDefinition property, int number, Random random) => (property.Form, property.Name) switch
    {
        (TextForm.EmailAddress, _) => Text("somebody", number) + "@example.org",
        (TextForm.WebAddress, _) => Text("https://www.example.org/?number=", number),
        (TextForm.Postcode, _) => Text("M", number % 9 + 1) + " 1AA",
        (TextForm.Uprn, _) => Text("1000112", 10_000 + number),
        (TextForm.GssCode, _) => Text("E080", 10_000 + number),
        (TextForm.Outline, _) => Outline.Of([[[new(400_000, 300_000), new(400_500 + number, 300_000), new(400_500, 300_400), new(400_000, 300_000)]]])!.ToString(),
        (TextForm.Currency, _) => random.Next(2) == 0 ? "GBP" : "EUR",
        (_, nameof(Person.Name)) when property.ClrProperty.ReflectedType == typeof(Person) => $"Ann {(char)('A' + (number % 26))}stwell{new string('o', number / 26)}",
        _ when property.IsCaption || property.IsFacet || property.IsIdentifier => Text($"{property.InWords} ", number),
        _ => Beginnings[random.Next(Beginnings.Length)] + Text($"{property.InWords} ", number) + Endings[random.Next(Endings.Length)],
    };

    private static string Text(string before, int number) => before + number.ToString(CultureInfo.InvariantCulture);
}
