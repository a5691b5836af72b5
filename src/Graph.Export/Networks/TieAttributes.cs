using Graph.Analysis.Fragility;
using Graph.Analysis.Networks;
using Graph.Model;

namespace Graph.Export.Networks;

/// <summary>What the ties of a network say of what they are: of the role, partnership, organisation or person that ties two nodes, and of the contact between them.</summary>
internal sealed class TieAttributes
{
    private readonly FactType[] types;
    private readonly ReadAttribute[] read;
    private readonly bool hasContact;
    private readonly IReadOnlyDictionary<string, FragilityClass>? fragility;

    /// <param name="network">What it is a network of.</param>
    /// <param name="withPersonal">Whether personal properties are among them.</param>
    /// <param name="fragility">The class of each partnership on the day; null where no day is asked about.</param>
    public TieAttributes(NetworkKind network, bool withPersonal, IReadOnlyDictionary<string, FragilityClass>? fragility)
    {
        types = [.. KindsOf(network).Select(TypeOf).OfType<FactType>()];
        read = [.. types.SelectMany(type => ReadAttribute.OfTies(type, withPersonal))];
        hasContact = KindsOf(network).Contains(TieKind.Contact);
        this.fragility = IsByPartnership(network) ? fragility : null;
        All = [.. types.Where(type => type.IsNode).Select(type => new NetworkAttribute(type.FieldName, type.InWords, AttributeKind.Text)), .. read.Select(one => one.Attribute), .. Known()];
    }

    /// <summary>All of them, in the order of <see cref="Of"/>.</summary>
    public IReadOnlyList<NetworkAttribute> All { get; }

    /// <summary>Whether partnerships tie anything in a network.</summary>
    public static bool IsByPartnership(NetworkKind network) => KindsOf(network).Any(kind => TypeOf(kind) == Ontology.Of<Partnership>());

    /// <summary>The values of a tie.</summary>
    /// <param name="tie">The tie.</param>
    /// <param name="through">What ties the two; null where nothing does, or nothing is known of it any more.</param>
    public object?[] Of(NetworkTie tie, Fact? through)
    {
        object?[] values = new object?[All.Count];
        int at = 0;
        foreach (FactType type in types.Where(type => type.IsNode))
            values[at++] = tie.Through is { } id && Ontology.OfId(id) == type ? id : null;
        foreach (ReadAttribute one in read)
            values[at++] = one.Of(through);
        if (hasContact)
        {
            values[at++] = tie.Strength is { } strength ? CellText.Of(StrengthOfTie, strength) : null;
            values[at++] = tie.LastContact;
        }

        if (fragility is not null)
            values[at] = tie.Through is { } partnership && fragility.TryGetValue(partnership, out FragilityClass found) ? InWords(found) : null;
        return values;
    }

    /// <summary>A word of an enum in words, such as anchored single.</summary>
    public static string InWords(Enum word) => CellText.Word(PropertyDefinition.FormatWord(word));

    private static PropertyDefinition StrengthOfTie => Ontology.Of<Tie>().Property(nameof(Tie.Strength));

    private static PropertyDefinition ContactOfTie => Ontology.Of<Tie>().Property(nameof(Tie.LastContact));

    private static TieKind[] KindsOf(NetworkKind network) => network switch
    {
        NetworkKind.PeopleAndOrganisations => [TieKind.Role, TieKind.Post],
        NetworkKind.Contact => [TieKind.Role, TieKind.Post, TieKind.Contact],
        NetworkKind.People => [TieKind.Colleagues, TieKind.Contact],
        NetworkKind.OrganisationsByPeople => [TieKind.SharedPerson],
        _ => [TieKind.Partnership],
    };

    private static FactType? TypeOf(TieKind kind) => kind switch
    {
        TieKind.Role => Ontology.Of<Role>(),
        TieKind.Colleagues => Ontology.Of<Organisation>(),
        TieKind.SharedPerson => Ontology.Of<Person>(),
        TieKind.Contact or TieKind.Partnership => Ontology.Of<Partnership>(),
        _ => null,
    };

    private IEnumerable<NetworkAttribute> Known()
    {
        if (hasContact)
        {
            yield return new(StrengthOfTie.FieldName, StrengthOfTie.InWords, AttributeKind.Text);
            yield return new(ContactOfTie.FieldName, ContactOfTie.InWords, AttributeKind.Date);
        }

        if (fragility is not null)
            yield return new("fragility", "Fragility", AttributeKind.Text);
    }
}
