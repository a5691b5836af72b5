using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>What a place is called once those who decide that say so. Its former name stays as another one.</summary>
internal static class OfficialNames
{
    /// <summary>The place with its official name.</summary>
    /// <remarks>
    /// A name that the place is known to have had besides its own is one of another year, unless the file knows the present one as such. So files of
    /// several years settle, whichever comes first. What a file calls a place by a code that it no longer has is of another year, too.
    /// </remarks>
    /// <param name="before">The place as it is known.</param>
    /// <param name="after">The place with what the file says.</param>
    /// <param name="said">What the file says.</param>
    public static Fact Of(Fact before, Fact after, Fact said)
    {
        if ((before, after, said) is not (Place known, Place place, Place official) || place.Gss != official.Gss || KeyText.FoldWords(known.Name) == KeyText.FoldWords(official.Name))
            return after;
        return Has(known.AlternateNames, official.Name) && !Has(official.AlternateNames, known.Name)
            ? after
            : place with { Name = official.Name, AlternateNames = Has(place.AlternateNames, known.Name) ? place.AlternateNames : [.. place.AlternateNames, known.Name] };
    }

    private static bool Has(ValueList<string> names, string name) => names.Any(other => KeyText.FoldWords(other) == KeyText.FoldWords(name));
}
