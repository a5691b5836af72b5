using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Says in sentences what two records have in common and in what they differ, and how much that tells.</summary>
/// <param name="one">One of the records.</param>
/// <param name="other">The other one, of the same type.</param>
internal sealed class PairWording(Fact one, Fact other)
{
    // A number in a register is given to nobody else; an address or a website is shared now and then.
    private const double SameNumber = 5;

    /// <summary>How much it tells against two records that a register has two numbers for them.</summary>
    public const double AnotherNumber = SameNumber;

    private const double SameValue = 1;

    /// <summary>How much the properties tell, for it and against it; personal ones don't count.</summary>
    public double Score { get; private set; }

    /// <summary>All that a node is called.</summary>
    public static IEnumerable<string> NamesOf(Fact node) => Ontology.Of(node).Caption.Properties
        .SelectMany(property => property.Read(node) switch { string name => [name], ValueList<string> names => names, _ => (IEnumerable<string>)[] })
        .Distinct(StringComparer.Ordinal);

    /// <summary>What the names tell.</summary>
    public static PairEvidence OfNames(string one, string other, bool areSame, bool areInitials) => new(IsFor: true, areSame
        ? $"Both are called {Plain.Quote(one)}."
        : areInitials ? $"One of {Plain.Quote(one)} and {Plain.Quote(other)} may be written in initials."
        : $"{Plain.Quote(one)} and {Plain.Quote(other)} are nearly the same name.");

    /// <summary>What the other properties tell. What is known of one only tells nothing.</summary>
    public IEnumerable<PairEvidence> OfProperties()
    {
        foreach (PropertyDefinition property in Ontology.Of(one).Properties.Where(property => !property.IsCaption && !property.IsProse))
        {
            if (Of(property) is { } evidence)
                yield return evidence;
        }
    }

    private PairEvidence? Of(PropertyDefinition property) => (property.Read(one), property.Read(other)) switch
    {
        (ValueList<OrgIdentifier> left, ValueList<OrgIdentifier> right) => OfNumbers(left, right),
        (string left, string right) => OfTexts(property, left, right),
        ({ } left, { } right) when property.Kind is PropertyKind.Word or PropertyKind.Date && !left.Equals(right) => Told(isFor: false, 0, $"{property.InWords} differs: {Shown(left)} and {Shown(right)}.", property),
        _ => null,
    };

    private PairEvidence? OfNumbers(ValueList<OrgIdentifier> left, ValueList<OrgIdentifier> right)
    {
        if (left.Intersect(right).FirstOrDefault() is { } same)
            return Told(isFor: true, SameNumber, $"Both have the number {same}.", null);
        return left.FirstOrDefault(number => right.Any(another => another.Scheme == number.Scheme)) is { } own
            ? Told(isFor: false, AnotherNumber, $"One register has two numbers for them: {own} and {right.First(another => another.Scheme == own.Scheme)}.", null)
            : null;
    }

    private PairEvidence? OfTexts(PropertyDefinition property, string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
        ? Told(isFor: true, SameValue, $"{property.InWords} is the same: {Shown(left)}.", property)
        : Told(isFor: false, SameValue, $"{property.InWords} differs: {Shown(left)} and {Shown(right)}.", property);

    private PairEvidence Told(bool isFor, double weight, string sentence, PropertyDefinition? property)
    {
        if (property is { IsPersonal: true })
            return new(isFor, sentence, property);
        Score += isFor ? weight : -weight;
        return new(isFor, sentence);
    }

    private static string Shown(object value) => value is Enum word ? PropertyDefinition.FormatWord(word).Replace('_', ' ').ToLowerInvariant() : Plain.Quote(FormattableString.Invariant($"{value}"));
}
