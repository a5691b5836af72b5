namespace Graph.Model;

/// <summary>A body of people with a purpose, legal or informal: a council, a charity, a congregation, a department, a forum or steering group.</summary>
[Node("organisations")]
public sealed record Organisation : Node
{
    /// <summary>What it calls itself.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>Other names it is or was known by.</summary>
    [Caption, Searchable] public ValueList<string> AlternateNames { get; init; } = [];

    /// <summary>Its numbers in public registers, each with its org-id scheme.</summary>
    [Identifier, Searchable] public ValueList<OrgIdentifier> Identifiers { get; init; } = [];

    /// <summary>What kind of body it is; treated as an organisation in its own right if unknown.</summary>
    [Facet] public OrganisationForm? Form { get; init; }

    /// <summary>The part of public life it belongs to.</summary>
    [Facet] public Sector? Sector { get; init; }

    /// <summary>Its rows in sector maps, such as Public services.</summary>
    [Searchable, Facet, FormerName("Category")] public ValueList<string> Categories { get; init; } = [];

    /// <summary>The kinds of institution it is in sector maps, such as Police or Borough council.</summary>
    [Searchable] public ValueList<string> Kinds { get; init; } = [];

    /// <summary>Which of its kinds it is in which of its categories of sector maps, each written as category: kind, such as Funders: Community foundation. A kind that is in none of these is shown in the categories where others show it.</summary>
    public ValueList<string> Rows { get; init; } = [];

    /// <summary>What it does, in a sentence or two.</summary>
    [Searchable, Prose] public string? Description { get; init; }

    /// <summary>Its legal form, such as charitable incorporated organisation.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Its status in its register: active, dissolved or removed.</summary>
    public string? Status { get; init; }

    /// <summary>When it was entered in its register.</summary>
    [Past] public PartialDate? Registered { get; init; }

    /// <summary>Its latest known annual income, in pounds.</summary>
    [AtLeast(0)] public decimal? AnnualIncome { get; init; }

    /// <summary>How many people it employs.</summary>
    [AtLeast(0)] public int? Staff { get; init; }

    /// <summary>How many people volunteer for it.</summary>
    [AtLeast(0)] public int? Volunteers { get; init; }

    /// <summary>The address of its website.</summary>
    [Form(TextForm.WebAddress)] public string? Website { get; init; }

    /// <summary>The postcode of its main address.</summary>
    [Searchable, Facet, Form(TextForm.Postcode)] public string? Postcode { get; init; }
}
