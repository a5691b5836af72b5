using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Brings together what several rows, or a row and the store, say about one fact.</summary>
internal static class FactMerge
{
    /// <summary>Properties of which two known values in one file are a contradiction that nobody but the file's owner can settle.</summary>
    private static readonly HashSet<PropertyDefinition> Decided =
    [
        Property<Role>(nameof(Role.Level)),
        Property<Tenure>(nameof(Tenure.AnnualRent)),
        Property<Funding>(nameof(Funding.Title)),
        Property<Funding>(nameof(Funding.Amount)),
        Property<Funding>(nameof(Funding.Currency)),
        Property<Funding>(nameof(Funding.Awarded)),
    ];

    /// <summary>Types of which one beginning and one end are what tells a period from another: two that do not fit each other are a contradiction too.</summary>
    private static readonly HashSet<PropertyDefinition> Dated =
    [
        .. new[] { Ontology.Of<Partnership>(), Ontology.Of<Role>(), Ontology.Of<Holds>(), Ontology.Of<Tenure>() }
            .SelectMany(type => type.Periods)
            .SelectMany(period => new[] { period.Since, period.Until }),
    ];

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly HashSet<PropertyDefinition> Ends = [.. Ontology.Types.SelectMany(type => type.Periods).Select(period => period.Until)];

    /// <summary>Texts of which several rows may each have a part.</summary>
    private static readonly Dictionary<PropertyDefinition, string> Joined = Ontology.Nodes
        .ToDictionary(type => type.Property(nameof(Node.Notes)), _ => "\n")
        .Append(new(Property<Partnership>(nameof(Partnership.Agreement)), "; "))
        .ToDictionary();

    /// <summary>What two rows of one file say together. The order of rows does not matter.</summary>
    /// <remarks>A known value beats an unknown one; of two dates of which one lies within the other the more exact stays; contacts are the latest, with the strength of that contact.</remarks>
    /// <param name="left">What one says.</param>
    /// <param name="right">What the other says, of the same fact.</param>
    /// <param name="contradict">Called where the two contradict each other.</param>
    /// <param name="isStrict">Whether two known values of any property are a contradiction, unless they can be true together.</param>
    public static Fact Within(Fact left, Fact right, Action<PropertyDefinition, object, object> contradict, bool isStrict = false) => Merge(left, right, (property, one, other) =>
    {
        if (Decided.Contains(property) || (Dated.Contains(property) && !DatePrecision.MayBeOne((PartialDate)one, (PartialDate)other)) || (isStrict && !CanBothBe(property, one, other)))
            contradict(property, one, other);
        return property switch
        {
            // A row that names an organisation by its number leaves open what it is called.
            _ when one is "" => other,
            _ when other is "" => one,
            _ when IsFormer(property, other, left) => one,
            _ when IsFormer(property, one, right) => other,
            _ when Ends.Contains(property) || property.Name == nameof(Holds.LastContact) => DatePrecision.Later((PartialDate)one, (PartialDate)other),
            { Kind: PropertyKind.Date } => DatePrecision.Earlier((PartialDate)one, (PartialDate)other),
            { Kind: PropertyKind.TextList, IsInOrder: false } => Union((ValueList<string>)one, (ValueList<string>)other),
            { Kind: PropertyKind.IdentifierList } => Union((ValueList<OrgIdentifier>)one, (ValueList<OrgIdentifier>)other),
            _ when Joined.TryGetValue(property, out string? separator) => Join((string)one, (string)other, separator),
            _ => Order(one, other) <= 0 ? one : other,
        };
    });

    /// <summary>What two rows of one file say together of which the second names the fact by what it is known with only because records were merged: what the first says stays, and the second says the rest.</summary>
    /// <param name="own">What the first says.</param>
    /// <param name="other">What the second says, of the same fact.</param>
    public static Fact Beside(Fact own, Fact other) => Merge(own, other, (property, one, more) => property switch
    {
        _ when one is "" => more,
        { Name: nameof(Holds.LastContact) } => DatePrecision.Later((PartialDate)one, (PartialDate)more),
        { Kind: PropertyKind.TextList, IsInOrder: false } => Union((ValueList<string>)one, (ValueList<string>)more),
        { Kind: PropertyKind.IdentifierList } => Union((ValueList<OrgIdentifier>)one, (ValueList<OrgIdentifier>)more),
        { Name: nameof(Node.Notes) } => Append((string)one, (string)more),
        _ => one,
    });

    /// <summary>What is known after a file: its values in place of others, but a blank erases nothing, names stay but those of variables with a code, contacts never go back, and lists and notes grow. What was renewed loses its old end.</summary>
    /// <param name="stored">What is known.</param>
    /// <param name="read">What the file says of the same fact.</param>
    /// <param name="cleared">Properties that the file says have no value.</param>
    /// <param name="corrects">Whether what the file says is put in place of what is known, whatever it is. What it leaves blank stays.</param>
    public static Fact Onto(Fact stored, Fact read, IReadOnlyCollection<PropertyDefinition> cleared, bool corrects)
    {
        if (corrects)
            return Without(Merge(stored, read, (_, known, said) => IsBlank(said) ? known : said, keepsContact: false), cleared);
        PropertyDefinition[] without = [.. cleared, .. Ontology.Of(read).Periods.Where(period => IsRenewed(period, stored, read)).Select(period => period.Until)];
        return without.Length == 0 ? Onto(stored, read) : Without(Onto(stored, read), without);
    }

    /// <summary>Whether what lasts for a period within a fact, such as an agreement, began again after its known end. A fact that began again is another one; here the old end goes.</summary>
    /// <param name="period">The period.</param>
    /// <param name="stored">What is known.</param>
    /// <param name="read">What the file says of the same fact.</param>
    public static bool IsRenewed(PeriodDefinition period, Fact stored, Fact read) =>
        period.Of is not null && period.SinceOf(read) is { } begins && period.UntilOf(read) is null
        && period.UntilOf(stored) is { } ended && !Periods.Overlap(period.SinceOf(stored), ended, begins, null);

    private static Fact Onto(Fact stored, Fact read) => Merge(stored, read, (property, known, said) => property switch
    {
        { Name: "Name" } when !IsRenamed(stored, read) => known,
        _ when IsSpelling(property, known, said) || IsFormer(property, said, stored) => known,
        { Name: nameof(Place.Kind) } when read is Place { Gss: { } code } && stored is Place place && place.FormerCodes.Contains(code) => known,
        { Name: nameof(Holds.LastContact) } => DatePrecision.Later((PartialDate)known, (PartialDate)said),
        { Name: nameof(Person.Email) } => Mailboxes.IsShared((string)said) ? known : said,
        { Kind: PropertyKind.Date } => DatePrecision.IsWithin((PartialDate)known, (PartialDate)said) ? known : said,
        { Kind: PropertyKind.TextList, IsInOrder: false } => Union((ValueList<string>)known, (ValueList<string>)said),
        { Kind: PropertyKind.IdentifierList } => Union((ValueList<OrgIdentifier>)known, (ValueList<OrgIdentifier>)said),
        { Name: nameof(Node.Notes) } => Append((string)known, (string)said),
        _ => said,
    });

    // The program in which a map is drawn says by its own code which variable it is, and its label is what the variable is called there now.
    private static bool IsRenamed(Fact stored, Fact read) => stored is Variable { Code: { } code } && read is Variable { Code: { } same } && code == same;

    // Files go on naming a place by a code that it no longer has, and what kind of area the code was of.
    private static bool IsFormer(PropertyDefinition property, object said, Fact by) => property.Name == nameof(Place.Gss) && by is Place place && place.FormerCodes.Contains((string)said);

    private static bool CanBothBe(PropertyDefinition property, object one, object other) => property is { Kind: PropertyKind.TextList, IsInOrder: false } or { Kind: PropertyKind.IdentifierList }
        || Joined.ContainsKey(property)
        || property.Name is nameof(Holds.LastContact) or nameof(Holds.Strength)
        || (property.Kind == PropertyKind.Date && DatePrecision.MayBeOne((PartialDate)one, (PartialDate)other))
        || IsSpelling(property, one, other);

    // A fact is known by some words in any spelling: the spelling that is known stays, or two files would change it to and fro.
    // So it is with the address of a website.
    private static bool IsSpelling(PropertyDefinition property, object one, object other) => one is string known && other is string said
        && ((property.IsKey && KeyText.Fold(known) == KeyText.Fold(said)) || (property.Form == TextForm.WebAddress && WebAddresses.AreOne(known, said)));

    private static bool IsBlank(object value) => value is ValueList<string> { Count: 0 } or ValueList<OrgIdentifier> { Count: 0 };

    /// <summary>A fact without the values of some properties.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="cleared">The properties.</param>
    public static Fact Without(Fact fact, IReadOnlyCollection<PropertyDefinition> cleared) => Ontology.Of(fact).With(fact, property => cleared.Contains(property) ? null : property.Read(fact));

    private static Fact Merge(Fact first, Fact second, Func<PropertyDefinition, object, object, object> choose, bool keepsContact = true)
    {
        if (first.Equals(second))
            return first;

        FactType type = Ontology.Of(first);
        object?[] values = new object?[type.Properties.Count];
        foreach (PropertyDefinition property in type.Properties)
        {
            (object? one, object? other) = (property.Read(first), property.Read(second));
            values[property.Ordinal] = one is null ? other
                : other is null || one.Equals(other) ? one
                : choose(property, one, other);
        }

        if (keepsContact && (first is Holds or Tie))
            KeepStrengthWithContact(type, first, second, values);
        return type.With(first, values);
    }

    // The latest contact comes with its strength; of two on one day, and of two without a day, the stronger counts.
    private static void KeepStrengthWithContact(FactType type, Fact first, Fact second, object?[] values)
    {
        PropertyDefinition contact = type.Property(nameof(Holds.LastContact));
        PropertyDefinition strength = type.Property(nameof(Holds.Strength));
        object? latest = values[contact.Ordinal];
        Strength?[] strengths = [.. new[] { first, second }.Where(fact => Equals(contact.Read(fact), latest)).Select(fact => (Strength?)strength.Read(fact))];
        values[strength.Ordinal] = strengths.Max();
    }

    // What is known stays as it stands, paragraphs of several lines included.
    private static string Append(string notes, string said)
    {
        string[] more = [.. said.Split('\n', Trimmed).Except(notes.Split('\n', Trimmed), StringComparer.Ordinal)];
        return more.Length == 0 ? notes : $"{notes}\n{string.Join('\n', more)}";
    }

    private static string Join(string one, string other, string separator)
    {
        IEnumerable<string> parts = one.Split(separator).Concat(other.Split(separator)).Select(part => part.Trim()).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal);
        return string.Join(separator, parts.Order(StringComparer.Ordinal));
    }

    private static ValueList<string> Union(ValueList<string> one, ValueList<string> other) =>
        [.. one.Concat(other.Except(one, StringComparer.Ordinal).Order(StringComparer.Ordinal))];

    private static ValueList<OrgIdentifier> Union(ValueList<OrgIdentifier> one, ValueList<OrgIdentifier> other) =>
        [.. one.Concat(other.Except(one).OrderBy(identifier => identifier.ToString(), StringComparer.Ordinal))];

    private static int Order(object one, object other) => one is IComparable comparable and not string
        ? comparable.CompareTo(other)
        : string.CompareOrdinal(one.ToString(), other.ToString());

    private static PropertyDefinition Property<T>(string name)
        where T : Fact => Ontology.Of<T>().Property(name);
}
