using Graph.Model;

namespace Graph.Import.Values;

/// <summary>The word lists that several formats share.</summary>
internal static class WordLists
{
    public static WordList<Level> Levels { get; } = new(
        Ontology.Of<Role>().Property(nameof(Role.Level)),
        ("manager", Level.Management),
        ("operational", Level.FrontLine),
        ("front-line staff", Level.FrontLine),
        ("elected member", Level.Governance),
        ("trustee", Level.Governance));

    public static WordList<Strength> Strengths { get; } = new(Ontology.Of<Holds>().Property(nameof(Holds.Strength)));

    public static WordList<TenureKind> Tenures { get; } = new(
        Ontology.Of<Tenure>().Property(nameof(Tenure.Kind)),
        ("own", TenureKind.Owns),
        ("owned", TenureKind.Owns),
        ("owner", TenureKind.Owns),
        ("freehold", TenureKind.Owns),
        ("lease", TenureKind.Leases),
        ("leased", TenureKind.Leases),
        ("leasehold", TenureKind.Leases),
        ("use", TenureKind.Uses),
        ("used", TenureKind.Uses),
        ("licence", TenureKind.Uses),
        ("hire", TenureKind.Uses),
        ("hired", TenureKind.Uses),
        ("tenancy at will", TenureKind.Uses));

    public static WordList<ContactKind> Contacts { get; } = new(
        Ontology.Of<Contact>().Property(nameof(Contact.Kind)),
        ("phone call", ContactKind.Call),
        ("telephone call", ContactKind.Call),
        ("phone", ContactKind.Call),
        ("telephone", ContactKind.Call),
        ("video call", ContactKind.Call),
        ("email", ContactKind.Message),
        ("letter", ContactKind.Message),
        ("1:1", ContactKind.OneToOne));

    private static readonly Dictionary<Type, WordList> WithOthers = new() { [typeof(ContactKind)] = Contacts, [typeof(Level)] = Levels, [typeof(Strength)] = Strengths, [typeof(TenureKind)] = Tenures };

    private static readonly Dictionary<PropertyDefinition, WordList> ByProperty = Ontology.Types.SelectMany(type => type.Properties)
        .Where(property => property.Kind == PropertyKind.Word)
        .ToDictionary(property => property, property => WithOthers.GetValueOrDefault(property.ValueType) ?? new(property));

    /// <summary>The words of a property, with the others that are understood for them in every format.</summary>
    public static WordList Of(PropertyDefinition property) => ByProperty[property];
}
