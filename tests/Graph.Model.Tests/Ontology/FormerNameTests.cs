namespace Graph.Model.Tests.OntologyReading;

public sealed class FormerNameTests
{
    private static readonly DocComments Comments = DocComments.Load(typeof(Fact).Assembly, typeof(FormerNameTests).Assembly);

    [Fact]
    public void Ids_that_begin_with_a_former_name_of_a_type_are_ids_of_it()
    {
        FactType type = Read<Minibus>();

        Assert.Equal(["minibus", "vehicle", "peoplecarrier"], type.IdPrefixes);
        Assert.Equal(type.IdPrefixes, Ontology.Prefixes([type, Ontology.Of<Person>()]).Where(pair => pair.Value == type).Select(pair => pair.Key));
        Assert.StartsWith("minibus-", FactId.Of(type, "x"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_name_is_spelled_as_tables_and_JSON_spell_it()
    {
        FormerName carrier = Read<Minibus>().FormerNames[1], seats = Read<Minibus>().Property(nameof(Minibus.Places)).FormerNames[0];

        Assert.Equal(("people_carrier", "seatCount", "seat_count"), (carrier.ColumnName, seats.FieldName, seats.ColumnName));
    }

    [Fact]
    public void Two_types_that_are_or_were_called_the_same_are_refused() =>
        Assert.Contains("both called person", Assert.Throws<InvalidOperationException>(() => Ontology.Prefixes([Read<Human>(), Ontology.Of<Person>()])).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_properties_that_are_or_were_called_the_same_are_refused() =>
        Assert.Contains("two properties that are or were called title", Assert.Throws<InvalidOperationException>(Read<Ambiguous>).Message, StringComparison.Ordinal);

    [Fact]
    public void What_a_required_property_is_filled_with_is_a_value_of_its_kind_or_another_property()
    {
        FactType type = Read<Minibus>();

        Assert.Equal(new(PartialDate.Of(2020, 5), null), type.Fillings[type.Property(nameof(Minibus.Bought))]);
        Assert.Equal(new(null, type.Property(nameof(Minibus.Plate))), type.Fillings[type.Property(nameof(Minibus.Name))]);
        Assert.Equal(2, type.Fillings.Count);
    }

    [Fact]
    public void A_rule_that_can_not_be_followed_is_refused()
    {
        Assert.Contains("can't be filled with \"soon\"", Refused<FilledWithNoDate>(), StringComparison.Ordinal);
        Assert.Contains("another kind", Refused<FilledFromAnotherKind>(), StringComparison.Ordinal);
        Assert.Contains("not required", Refused<FilledForNothing>(), StringComparison.Ordinal);
    }

    private static string Refused<T>() => Assert.Throws<InvalidOperationException>(Read<T>).Message;

    private static FactType Read<T>() => new(typeof(T), Comments);
}

/// <summary>A vehicle.</summary>
[FormerName("Vehicle"), FormerName("PeopleCarrier"), Node("minibuses")]
internal sealed record Minibus : Node
{
    /// <summary>What people call it.</summary>
    [Caption, FilledFrom(nameof(Plate))] public required string Name { get; init; }

    /// <summary>Its number.</summary>
    public string? Plate { get; init; }

    /// <summary>How many can ride in it.</summary>
    [FormerName("SeatCount")] public int? Places { get; init; }

    /// <summary>When it was bought.</summary>
    [FilledWith("2020-05")] public required PartialDate Bought { get; init; }
}

/// <summary>A person by another name.</summary>
[FormerName("Person"), Node("humans")]
internal sealed record Human : Node;

/// <summary>Has two properties of one name.</summary>
[Node("ambiguous")]
internal sealed record Ambiguous : Node
{
    /// <summary>A title.</summary>
    public string? Title { get; init; }

    /// <summary>Another.</summary>
    [FormerName("Title")] public string? Heading { get; init; }
}

/// <summary>Is filled with what is not a date.</summary>
[Node("wrong")]
internal sealed record FilledWithNoDate : Node
{
    /// <summary>When.</summary>
    [FilledWith("soon")] public required PartialDate Date { get; init; }
}

/// <summary>Is filled from what is of another kind.</summary>
[Node("wrong")]
internal sealed record FilledFromAnotherKind : Node
{
    /// <summary>When.</summary>
    [FilledFrom(nameof(Notes))] public required PartialDate Date { get; init; }
}

/// <summary>Is filled though nothing need be.</summary>
[Node("wrong")]
internal sealed record FilledForNothing : Node
{
    /// <summary>When.</summary>
    [FilledWith("2020")] public PartialDate? Date { get; init; }
}
