using System.Globalization;

namespace Graph.Model;

/// <summary>What makes two facts of a type the same, as the record declares it with [Key], [Identifier], [Context] and [Recurs].</summary>
/// <remarks>
/// Edges are the same only between the same two nodes, and only where their periods overlap. Whoever records something asks this
/// for what is known already, under the store's lock (<see cref="IGraphStore.DecideAsync"/>).
/// </remarks>
public sealed class NaturalKey
{
    private readonly FactType type;
    private readonly Lazy<IReadOnlyList<KeyContext>> contexts;
    private readonly PropertyDefinition[] words;

    internal NaturalKey(FactType type)
    {
        this.type = type;
        Identifiers = [.. type.Properties.Where(property => property.IsIdentifier)];
        Properties = [.. type.Properties.Where(property => property.IsKey)];
        words = [.. Properties.Where(property => property.Kind != PropertyKind.Reference)];
        Reference = Properties.SingleOrDefault(property => property.Kind == PropertyKind.Reference);
        Recurs = !type.IsNode || Attribute.IsDefined(type.ClrType, typeof(RecursAttribute));

        // Edge types are read after the nodes that name them.
        contexts = new(() => [.. Attribute.GetCustomAttributes(type.ClrType, typeof(ContextAttribute), inherit: false).Cast<ContextAttribute>()
            .Select(context => new KeyContext(Ontology.Of(context.Edge), Ontology.Of(context.Edge).Edge!.From.Contains(type.ClrType), context.OneIsEnough, context.AtLeast))
            .OrderBy(context => context.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The properties that are each enough to tell a node by; empty for edges.</summary>
    public IReadOnlyList<PropertyDefinition> Identifiers { get; }

    /// <summary>The properties of which all must be the same where no identifier tells.</summary>
    public IReadOnlyList<PropertyDefinition> Properties { get; }

    /// <summary>The one of <see cref="Properties"/> that refers to a node, such as the organisation of a holding; null where there is none.</summary>
    public PropertyDefinition? Reference { get; }

    /// <summary>The edges whose other ends belong to the key of a node; empty for edges.</summary>
    public IReadOnlyList<KeyContext> Contexts => contexts.Value;

    /// <summary>Whether one that ended may begin again as another fact, so that periods are part of the key (see <see cref="Periods"/>).</summary>
    public bool Recurs { get; }

    /// <summary>Whether two facts can be known to be the same at all; otherwise each stands for itself.</summary>
    public bool IsKnown => !type.IsNode || Identifiers.Count > 0 || Properties.Count > 0;

    /// <summary>Whether <see cref="WordsOf"/> says anything of facts of this type.</summary>
    public bool HasWords => words.Length > 0;

    /// <summary>The identifiers of a node that are known, each as a text.</summary>
    public IEnumerable<string> IdentifiersOf(Fact fact) => Identifiers.SelectMany(property => property.Read(fact) switch
    {
        null => [],
        string text => [text],
        ValueList<string> list => list,
        ValueList<OrgIdentifier> list => list.Select(identifier => identifier.ToString()),
        var value => (IEnumerable<string>)[Convert.ToString(value, CultureInfo.InvariantCulture)!],
    });

    /// <summary>What the key's properties say of a fact, texts folded, those between bars that are more than one; null where the key has none but a reference.</summary>
    public string? WordsOf(Fact fact) => words switch
    {
        [] => null,
        [var property] => Word(property, fact),
        _ => string.Join('|', words.Select(property => Word(property, fact))),
    };

    /// <summary>Whether two facts of the type are the same as far as they tell themselves: of a node with <see cref="Contexts"/>, these have to be compared too.</summary>
    public bool IsSame(Fact one, Fact other) => HasSameKey(one, other) && (!Recurs || Periods.Overlap(one, other));

    /// <summary>As <see cref="IsSame"/>, whatever their periods.</summary>
    public bool HasSameKey(Fact one, Fact other)
    {
        if (!IsKnown)
            return false;
        if (one is Edge edge && other is Edge otherEdge)
            return IsBetweenSame(edge, otherEdge) && WordsOf(one) == WordsOf(other);

        string[] identifiers = [.. IdentifiersOf(one)];
        string[] others = [.. IdentifiersOf(other)];
        return identifiers.Length > 0 && others.Length > 0
            ? identifiers.Intersect(others, StringComparer.Ordinal).Any()
            : Properties.Count > 0 && Equals(Reference?.Read(one), Reference?.Read(other)) && WordsOf(one) == WordsOf(other);
    }

    /// <summary>Whether two nodes whose key is the same are told apart by none of their <see cref="Contexts"/>: an identifier that they have in common tells more than those do.</summary>
    /// <param name="one">A node.</param>
    /// <param name="other">Another one.</param>
    /// <param name="endsOfOne">The other ends that the first has in a context.</param>
    /// <param name="endsOfOther">Those that the second has.</param>
    public bool HasSameContexts(Fact one, Fact other, Func<KeyContext, IEnumerable<string>> endsOfOne, Func<KeyContext, IEnumerable<string>> endsOfOther) =>
        IdentifiersOf(one).Intersect(IdentifiersOf(other), StringComparer.Ordinal).Any() || Contexts.All(context => context.IsMet(endsOfOne(context), endsOfOther(context)));

    /// <summary>Whether two versions of a fact say the same of all by which it is told from others: what is the same as one is the same as the other.</summary>
    public bool SaysTheSame(Fact one, Fact other) => one.Since == other.Since && one.Until == other.Until
        && Properties.Concat(Identifiers).All(property => Equals(property.Read(one), property.Read(other)))
        && (one as Edge)?.From == (other as Edge)?.From && (one as Edge)?.To == (other as Edge)?.To;

    /// <summary>Whether two edges connect the same nodes, and for the same one where the key says for which.</summary>
    public bool IsBetweenSame(Edge one, Edge other) => Equals(Reference?.Read(one), Reference?.Read(other))
        && ((one.From == other.From && one.To == other.To) || (type.Edge!.IsUndirected && one.From == other.To && one.To == other.From));

    private static string Word(PropertyDefinition property, Fact fact) => property.Read(fact) switch
    {
        null => "",
        string text => KeyText.Fold(text),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
