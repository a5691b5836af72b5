using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.Tests.Sources.Tables;

/// <summary>What holds of the table of every type, whichever types there are.</summary>
public class TypeTableTests
{
    public static TheoryData<string> Types { get; } = [.. Ontology.Types.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_has_a_table_that_is_found_by_its_name_in_any_spelling(string name)
    {
        FactType type = TypeOf(name);

        Assert.All(new[] { type.FieldName, type.InWords, type.Name.ToUpperInvariant() }, spelling => Assert.Equal(type.FieldName, Formats.Find(spelling)!.Name));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_row_with_a_value_for_every_property_is_read_as_the_fact_and_changes_nothing_the_second_time(string name)
    {
        FactType type = TypeOf(name);
        Fact whole = AnyFact.WholeOf(type);
        string table = WrittenTable.Of(type, [whole]);

        World world = Known().ImportAs(type.FieldName, table).WithoutProblems();

        Assert.Equal([Nameless(whole)], New(world, type));
        Fact[] before = [.. world.Facts];
        world.ImportAs(type.FieldName, table).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
        Assert.Equal(before, world.Facts);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_table_of_ids_is_recognised_by_them_and_a_row_with_one_corrects_that_fact(string name)
    {
        FactType type = TypeOf(name);
        Fact recorded = AnyFact.WholeOf(type);
        Fact corrected = type.Properties.FirstOrDefault(property => property is { Name: not nameof(Fact.Since), Kind: PropertyKind.Text, Form: null }) is { } text ? With(recorded, text) : recorded;

        World world = Known().Know(recorded).Import(WrittenTable.Of(type, [corrected], withIds: true)).WithoutProblems();

        Assert.Equal(corrected, world.Facts.Single(fact => fact.Id == recorded.Id));
        Assert.Equal(corrected == recorded ? 0 : 1, world.Changed);
        Assert.Single(New(world, type));
    }

    internal static FactType TypeOf(string name) => Ontology.Types.Single(type => type.Name == name);

    /// <summary>A world in which there are two nodes of each type.</summary>
    internal static World Known() => new World().Know([.. AnyFact.Ends]);

    /// <summary>The facts of a type that were imported, without their ids, in any order.</summary>
    internal static IEnumerable<Fact> New(World world, FactType type) => world.Facts.Where(fact => Ontology.Of(fact) == type && !AnyFact.Ends.Contains(fact)).Select(Nameless).OrderBy(fact => fact.ToString(), StringComparer.Ordinal);

    internal static Fact Nameless(Fact fact) => fact with { Id = "" };

    private static Fact With(Fact fact, PropertyDefinition text)
    {
        FactType type = Ontology.Of(fact);
        object?[] values = [.. type.Properties.Select(property => property == text ? "Corrected text" : property.Read(fact))];
        return type.Create(fact.Id, (fact as Edge)?.From, (fact as Edge)?.To, values);
    }
}
