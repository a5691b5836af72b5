namespace Graph.Model.Tests.Tables;

public sealed class TypeColumnTests
{
    [Fact]
    public void A_property_is_a_column_by_its_name_in_words_and_an_edge_by_its_field_at_that_end() =>
        Assert.Equal(
            ["Name", "Kind", "Description", "Eligibility", "Availability", "Below the radar", "Website", "Notes", "Since", "Until", "Mentions", "Located in", "Providers", "Serves", "Sources", "Suggested themes", "Themes", "Id"],
            Headers<Service>());

    [Fact]
    public void A_table_of_edges_names_both_ends() =>
        Assert.Equal(["Person", "Partnership", "Organisation", "Strength", "Last contact", "Since", "Until", "Id"], Headers<Holds>());

    [Fact]
    public void What_a_description_spells_out_is_in_capitals()
    {
        Assert.Contains("UPRN", Headers<Building>());
        Assert.Contains("GSS", Headers<Place>());
        Assert.Contains("Kind", Headers<Place>());
    }

    [Fact]
    public void A_holding_needs_its_organisation_so_no_node_has_a_column_for_it() =>
        Assert.DoesNotContain("Holders", Headers<Partnership>());

    [Fact]
    public void Two_people_who_know_each_other_are_one_column() =>
        Assert.Single(Headers<Person>(), "Ties");

    [Fact]
    public void No_two_columns_of_a_table_have_one_header() =>
        Assert.All(Ontology.Types, type => Assert.Equal(type.Columns.Count, type.Columns.Select(column => column.Header).Distinct(StringComparer.OrdinalIgnoreCase).Count()));

    private static IEnumerable<string> Headers<T>()
        where T : Fact => Ontology.Of<T>().Columns.Select(column => column.Header);
}
