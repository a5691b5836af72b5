using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Spells postcodes as the Royal Mail does.</summary>
internal static class Postcodes
{
    /// <summary>The postcode as <see cref="Postcode.Spell"/> has it; other texts with their white space folded.</summary>
    public static string Spell(string text) => Postcode.Spell(text) ?? Names.Clean(text) ?? "";
}
