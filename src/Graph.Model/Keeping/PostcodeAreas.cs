using System.Runtime.InteropServices;

namespace Graph.Model;

/// <summary>Numbers the areas that postcodes lie in, so that a store writes their codes once and not with every postcode. For one import at a time.</summary>
/// <remarks>The country has some ten thousand of them; what is kept in memory grows with these, and not with the postcodes.</remarks>
public sealed class PostcodeAreas
{
    private const string NotSpelt = "A postcode of a table must be written as Postcode.Spell has it.";

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The codes of each, with blanks between, in the order of their numbers from 0.</summary>
    public IEnumerable<string> All => numbers.Keys;

    /// <summary>How many there are.</summary>
    public int Count => numbers.Count;

    /// <summary>The number of the areas of a postcode.</summary>
    /// <param name="entry">The postcode.</param>
    /// <exception cref="ArgumentException">The postcode is not written as it must be.</exception>
    public int NumberOf(PostcodeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (Postcode.Spell(entry.Postcode) != entry.Postcode)
            throw new ArgumentException(NotSpelt, nameof(entry));
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, string.Join(' ', entry.Areas), out bool isKnown);
        if (!isKnown)
            number = numbers.Count - 1;
        return number;
    }
}
