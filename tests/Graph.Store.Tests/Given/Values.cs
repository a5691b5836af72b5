using CsCheck;

namespace Graph.Store.Tests;

/// <summary>Generates facts of any type, with values for each kind of property: a new property or type needs nothing here.</summary>
public static class Values
{
    /// <summary>As few types as have properties of every kind among them, one of edges included.</summary>
    public static IReadOnlyList<FactType> TypesWithEveryKind { get; } =
        [.. Ontology.Types.Reverse().Aggregate(new List<FactType> { Ontology.Of<Tie>() }, (chosen, type) =>
            type.Properties.All(property => chosen.Exists(other => other.Properties.Any(known => known.Kind == property.Kind))) ? chosen : [.. chosen, type])];

    /// <summary>Texts that people write, in several alphabets, with quotes, signs and symbols outside the basic plane.</summary>
    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.String[Gen.Char["abcXYZ äÖßéñ žЖжΩω漢 '\"%_*-,.\\\n\t"], 1, 12],
        Gen.OneOf("😀 Trust", "O'Brien & Söhne", "'; DROP TABLE person; --", "100% \\_*", "null", "İstanbul ıI", "ǅ ŉ ﬁ"))
        .Where(text => !string.IsNullOrWhiteSpace(text));

    public static Gen<PartialDate> Date { get; } = Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 28]).Select((year, month, day) =>
        month == 0 ? PartialDate.Of(year) : day == 0 ? PartialDate.Of(year, month) : PartialDate.Of(year, month, day));

    public static Gen<OrgIdentifier> Identifier { get; } =
        Gen.Select(Gen.Int[10000, 9999999], Gen.Bool, (number, charity) => OrgIdentifier.Parse(charity ? $"GB-CHC-{number}" : $"XX-ABC-{number} b"));

    /// <summary>A value of a property; a reference leads to one of the given nodes.</summary>
    public static Gen<object?> Of(PropertyDefinition property, IReadOnlyList<Fact> nodes) => property.Kind switch
    {
        PropertyKind.Text => Text.Select(value => (object?)value),
        PropertyKind.Word => Gen.OneOf((object?[])[.. property.Words.Select(word => (object?)property.ParseWord(word))]),
        PropertyKind.Boolean => Gen.Bool.Select(value => (object?)value),
        PropertyKind.Integer => Gen.Int.Select(value => (object?)value),
        PropertyKind.Decimal => Gen.OneOf(Gen.Long[-900_000_000_000_000_000, 900_000_000_000_000_000], Gen.Long[-50_000, 50_000]).Select(value => (object?)(value / 10_000m)),
        PropertyKind.Date => Date.Select(value => (object?)value),
        PropertyKind.Point => Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], (latitude, longitude) => (object?)new GeoPoint(latitude, longitude)),
        PropertyKind.Reference => Gen.OneOf((object?[])[.. nodes.Where(node => node.GetType() == property.Target).Select(node => (object?)node.Id)]),
        PropertyKind.TextList => Text.Array[1, 3].Select(values => (object?)ValueListBuilder.Create<string>(values)),
        PropertyKind.IdentifierList => Identifier.Array[1, 3].Select(values => (object?)ValueListBuilder.Create<OrgIdentifier>(values)),
        _ => throw new NotSupportedException($"No values of the kind {property.Kind} are generated yet."),
    };

    /// <summary>Facts of a type with a given id.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The id.</param>
    /// <param name="nodes">Nodes that ends and references lead to: one of every type at least.</param>
    /// <param name="isSet">Whether an optional property has a value.</param>
    public static Gen<Fact> FactOf(FactType type, string id, IReadOnlyList<Fact> nodes, Gen<bool> isSet)
    {
        Gen<object?[]> values = All(type.Properties
            .Select(property => property.IsRequired ? Of(property, nodes) : isSet.SelectMany(set => set ? Of(property, nodes) : Gen.Const((object?)null))));
        if (type.IsNode)
            return values.Select(own => type.Create(id, null, null, own)).Where(CanBeTrue);

        Gen<string> from = Gen.OneOf((string[])[.. nodes.Where(node => type.MayStartAt(Ontology.Of(node))).Select(node => node.Id)]);
        Gen<string> to = Gen.OneOf((string[])[.. nodes.Where(node => type.MayLeadTo(Ontology.Of(node))).Select(node => node.Id)]);
        return Gen.Select(from, to, values, (start, end, own) => type.Create(id, start, end, own)).Where(CanBeTrue);
    }

    /// <summary>A value of each generator.</summary>
    public static Gen<T[]> All<T>(IEnumerable<Gen<T>> each) =>
        each.Aggregate(Gen.Const(Array.Empty<T>()), (all, next) => Gen.Select(all, next, (before, value) => (T[])[.. before, value]));

    /// <summary>A bare node of each type.</summary>
    public static IReadOnlyList<Fact> OneNodeOfEachType { get; } =
        [.. Ontology.Nodes.Select(type => type.Create(Id(type, "bare"), null, null, [.. type.Properties.Select(property => property.IsRequired ? Bare(property) : null)]))];

    public static string Id(FactType type, string key) => $"{type.IdPrefix}-{key}";

    private static bool CanBeTrue(Fact fact) => fact.Contradiction() is null;

    private static object Bare(PropertyDefinition property) => property.Kind switch
    {
        PropertyKind.Text => "x",
        PropertyKind.Date => PartialDate.Of(2022),
        PropertyKind.Word => property.ParseWord(property.Words.First()),
        _ => throw new NotSupportedException($"No node can be made without {property}."),
    };
}
