using System.Reflection;

namespace Graph.Model;

/// <summary>One property of a fact type, as every store, interface and document derives it from the record.</summary>
public sealed class PropertyDefinition
{
    private readonly Func<Fact, object?> read;
    private readonly Dictionary<string, object> words;

    internal PropertyDefinition(PropertyInfo property, int ordinal, string description)
    {
        ClrProperty = property;
        Ordinal = ordinal;
        Description = description;
        InWords = SpellsOut(description, property.Name) ? property.Name.ToUpperInvariant() : Casing.Words(property.Name);
        ValueType = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Target = property.GetCustomAttribute<ReferenceAttribute>()?.Target;
        NamedAfter = property.GetCustomAttribute<NamedAfterAttribute>()?.Edge;
        Kind = KindOf(property, ValueType, Target);
        IsRequired = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
        IsPersonal = property.GetCustomAttribute<PersonalAttribute>() is not null;
        IsSearchable = property.GetCustomAttribute<SearchableAttribute>() is not null;
        IsFacet = property.GetCustomAttribute<FacetAttribute>() is not null;
        IsKey = property.GetCustomAttribute<KeyAttribute>() is not null;
        IsCaption = property.GetCustomAttribute<CaptionAttribute>() is not null;
        IsIdentifier = property.GetCustomAttribute<IdentifierAttribute>() is not null;
        IsProse = property.GetCustomAttribute<ProseAttribute>() is not null;
        IsInOrder = property.GetCustomAttribute<InOrderAttribute>() is not null;
        Among = property.GetCustomAttribute<AmongAttribute>()?.Edge;
        Form = property.GetCustomAttribute<FormAttribute>()?.Form;
        Minimum = property.GetCustomAttribute<AtLeastAttribute>()?.Minimum;
        YearsAhead = property.GetCustomAttribute<PastAttribute>()?.YearsAhead;
        FormerNames = [.. property.GetCustomAttributes<FormerNameAttribute>().Select(former => new FormerName(former.Name))];
        read = FactAccess.Reader(property);
        words = Kind == PropertyKind.Word
            ? Enum.GetValues(ValueType).Cast<object>().ToDictionary(value => Casing.UpperSnake(value.ToString()!), StringComparer.Ordinal)
            : [];
    }

    /// <summary>The record's property.</summary>
    public PropertyInfo ClrProperty { get; }

    /// <summary>Its place among the properties of its type, from 0.</summary>
    public int Ordinal { get; }

    /// <summary>Its name in C#, such as LastContact.</summary>
    public string Name => ClrProperty.Name;

    /// <summary>Its name in GraphQL and JSON, such as lastContact.</summary>
    public string FieldName => Casing.Camel(Name);

    /// <summary>Its name in a table, such as last_contact.</summary>
    public string ColumnName => Casing.Snake(Name);

    /// <summary>Its name in words, such as Last contact. Where its description spells it out (Unique Property Reference Number), it is in capitals: UPRN.</summary>
    public string InWords { get; }

    /// <summary>What it was called before.</summary>
    public IReadOnlyList<FormerName> FormerNames { get; }

    /// <summary>What it means: the doc comment of the record's property.</summary>
    public string Description { get; }

    /// <summary>The shape of its values.</summary>
    public PropertyKind Kind { get; }

    /// <summary>The C# type of its values, without the question mark.</summary>
    public Type ValueType { get; }

    /// <summary>The type of the node that a <see cref="PropertyKind.Reference"/> leads to; null for others.</summary>
    public Type? Target { get; }

    /// <summary>The type of the edge to the node after which its values are called; null for others. See <see cref="NamedAfterAttribute"/>.</summary>
    public Type? NamedAfter { get; }

    /// <summary>Whether every fact of the type has it.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether it tells something private about a person.</summary>
    public bool IsPersonal { get; }

    /// <summary>Whether its record marks it for full-text search.</summary>
    public bool IsSearchable { get; }

    /// <summary>Whether search looks into it: what is personal is marked in vain.</summary>
    public bool IsSearched => IsSearchable && !IsPersonal;

    /// <summary>Whether lists are often filtered or sorted by it.</summary>
    public bool IsFacet { get; }

    /// <summary>Whether it tells facts of the type apart (see <see cref="NaturalKey"/>).</summary>
    public bool IsKey { get; }

    /// <summary>Whether it is enough to tell a node by (see <see cref="NaturalKey"/>).</summary>
    public bool IsIdentifier { get; }

    /// <summary>Whether it says what nodes of the type are called (see <see cref="Caption"/>).</summary>
    public bool IsCaption { get; }

    /// <summary>Whether it is a text of sentences and paragraphs (see <see cref="WrittenText"/>).</summary>
    public bool IsProse { get; }

    /// <summary>Whether it is a list whose entries mean something by their places (see <see cref="InOrderAttribute"/>).</summary>
    public bool IsInOrder { get; }

    /// <summary>The type of the edges of the target of an edge, to whose ends a reference of it must lead (see <see cref="AmongAttribute"/>); null where it may lead to any.</summary>
    public Type? Among { get; }

    /// <summary>The form that its texts have; null where they may have any.</summary>
    public TextForm? Form { get; }

    /// <summary>The smallest number that it can be; null where there is none.</summary>
    public int? Minimum { get; }

    /// <summary>How many years after today a date of something that has happened may be at most (see <see cref="PastDates"/>); null where it may be of what will be.</summary>
    public int? YearsAhead { get; }

    /// <summary>The words a <see cref="PropertyKind.Word"/> may be, such as FRONT_LINE; empty for others.</summary>
    public IReadOnlyCollection<string> Words => words.Keys;

    /// <summary>The value of this property of a fact; null where unknown.</summary>
    public object? Read(Fact fact) => read(fact);

    /// <summary>The enum value of a word.</summary>
    /// <exception cref="FormatException">The property has no such word.</exception>
    public object ParseWord(string word) => words.TryGetValue(word, out object? value)
        ? value
        : throw new FormatException($"{Name} is one of {string.Join(", ", words.Keys)}, not \"{word}\".");

    /// <summary>The word of an enum value.</summary>
    public static string FormatWord(object value) => Casing.UpperSnake(value.ToString()!);

    /// <inheritdoc/>
    public override string ToString() => $"{ClrProperty.ReflectedType?.Name}.{Name}";

    private static bool SpellsOut(string description, string name)
    {
        string initials = string.Concat(description.Split(' ').Select(word => char.IsUpper(word[0]) ? word[0] : ' '));
        return name.Length > 1 && initials.Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    private static PropertyKind KindOf(PropertyInfo property, Type type, Type? target) => type switch
    {
        _ when target is not null => PropertyKind.Reference,
        _ when type == typeof(string) => PropertyKind.Text,
        { IsEnum: true } => PropertyKind.Word,
        _ when type == typeof(bool) => PropertyKind.Boolean,
        _ when type == typeof(int) => PropertyKind.Integer,
        _ when type == typeof(decimal) => PropertyKind.Decimal,
        _ when type == typeof(PartialDate) => PropertyKind.Date,
        _ when type == typeof(GeoPoint) => PropertyKind.Point,
        _ when type == typeof(ValueList<string>) => PropertyKind.TextList,
        _ when type == typeof(ValueList<OrgIdentifier>) => PropertyKind.IdentifierList,
        _ => throw new NotSupportedException($"{property.DeclaringType?.Name}.{property.Name} has the type {type.Name}, which no store can keep. Use one of {nameof(PropertyKind)}."),
    };
}
