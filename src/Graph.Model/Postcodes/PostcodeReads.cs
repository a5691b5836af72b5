using System.Runtime.CompilerServices;

namespace Graph.Model;

/// <summary>Reads of more postcodes than a table is asked for at once.</summary>
public static class PostcodeReads
{
    private const int AtOnce = 1_000;

    /// <summary>What the table says of some postcodes, however many, read a thousand at a time; those that it does not have are left out.</summary>
    /// <param name="postcodes">The table.</param>
    /// <param name="wanted">Postcodes, as <see cref="Postcode.Spell"/> has them.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async IAsyncEnumerable<PostcodeEntry> EachAsync(this IPostcodes postcodes, IEnumerable<string> wanted, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postcodes);
        foreach (string[] batch in wanted.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (PostcodeEntry entry in (await postcodes.FindAsync(batch, cancellationToken)).Values)
                yield return entry;
        }
    }
}
