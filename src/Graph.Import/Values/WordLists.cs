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

    /// <summary>As causal maps are drawn, and in the words that people use for them.</summary>
    public static WordList<Polarity> Polarities { get; } = new(
        Ontology.Of<Influences>().Property(nameof(Influences.Polarity)),
        ("+", Polarity.Positive),
        ("+1", Polarity.Positive),
        ("1", Polarity.Positive),
        ("plus", Polarity.Positive),
        ("s", Polarity.Positive),
        ("same", Polarity.Positive),
        ("same direction", Polarity.Positive),
        ("in the same direction", Polarity.Positive),
        ("reinforcing", Polarity.Positive),
        ("reinforces", Polarity.Positive),
        ("-", Polarity.Negative),
        ("-1", Polarity.Negative),
        ("minus", Polarity.Negative),
        ("o", Polarity.Negative),
        ("opposite", Polarity.Negative),
        ("opposite direction", Polarity.Negative),
        ("in the opposite direction", Polarity.Negative),
        ("balancing", Polarity.Negative),
        ("balances", Polarity.Negative));

    private static readonly Dictionary<Type, WordList> WithOthers = new() { [typeof(Polarity)] = Polarities, [typeof(ContactKind)] = Contacts, [typeof(Level)] = Levels, [typeof(Strength)] = Strengths, [typeof(TenureKind)] = Tenures };

    private static readonly Dictionary<PropertyDefinition, WordList> ByProperty = Ontology.Types.SelectMany(type => type.Properties)
        .Where(property => property.Kind == PropertyKind.Word)
        .ToDictionary(property => property, property => WithOthers.GetValueOrDefault(property.ValueType) ?? new(property));

    /// <summary>The words of a property, with the others that are understood for them in every format.</summary>
    public static WordList Of(PropertyDefinition property) => ByProperty[property];
}
