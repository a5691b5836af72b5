using System.Reflection;
using Graph.Import.Sources;
using Graph.Model;
using Mapster;

namespace Graph.Import.Tests.Sources;

/// <summary>Where the rows of a format become facts field by field, no property is forgotten.</summary>
public class RowMappingTests
{
    [Fact]
    public void Every_property_of_a_fact_is_in_the_row_or_said_to_be_left_out()
    {
        RowMapping[] mappings = [.. typeof(RowMapping).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.PropertyType.IsAssignableTo(typeof(RowMapping)))
            .Select(property => (RowMapping)property.GetValue(null)!)];

        Assert.NotEmpty(mappings);
        Assert.All(mappings, mapping => mapping.Check());
    }

    [Fact]
    public void A_property_that_no_row_has_is_noticed() =>
        Assert.Throws<CompileException>(() => new RowMapping<Named, Theme>(fields => fields.Ignore(theme => theme.Code!, theme => theme.Notes!, theme => theme.Since!, theme => theme.Until!)).Check());

    [Fact]
    public void A_fact_has_what_its_row_has_and_no_id_yet() =>
        Assert.Equal(new Theme { Id = "", Name = "Food" }, new RowMapping<Named, Theme>(fields => fields.Ignore(theme => theme.Description!, theme => theme.Code!, theme => theme.Notes!, theme => theme.Since!, theme => theme.Until!)).Of(new("Food")));

    private sealed record Named(string Name);
}
