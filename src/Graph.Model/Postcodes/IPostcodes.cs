namespace Graph.Model;

/// <summary>The table of postcodes of a store: reference data beside the facts, without history, of which there is one at a time or none.</summary>
/// <remarks>
/// Safe for concurrent use. It is no part of changes, copies and exports, and can't be undone: whoever wants another table imports that.
/// Every member throws <see cref="StoreException"/>, and nothing else of its own, when the store can't do what is asked.
/// </remarks>
public interface IPostcodes
{
    /// <summary>The table that there is; null where none was imported. Cheap enough to ask several times a second.</summary>
    Task<PostcodeTable?> GetTableAsync(CancellationToken cancellationToken = default);

    /// <summary>Puts a table in place of the one that there is: all of it, at one moment, or nothing.</summary>
    /// <remarks>Others read the former table and record facts meanwhile. Of a postcode that is given twice, the first counts.</remarks>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="entries">The postcodes, read once and a few thousand at a time.</param>
    /// <param name="cancellationToken">Stops it; the table that there is then stays.</param>
    /// <returns>The table as it is now.</returns>
    /// <exception cref="StoreException"><see cref="StoreError.Busy"/> where somebody else began to import a table meanwhile; others as they say.</exception>
    /// <exception cref="ArgumentException">A postcode is not written as <see cref="Postcode.Spell"/> has it.</exception>
    Task<PostcodeTable> ReplaceAsync(PostcodeOrigin origin, IEnumerable<PostcodeEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>What the table says of some postcodes; those that it does not have are left out.</summary>
    /// <param name="postcodes">Postcodes, as <see cref="Postcode.Spell"/> has them.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyDictionary<string, PostcodeEntry>> FindAsync(IReadOnlyCollection<string> postcodes, CancellationToken cancellationToken = default);

    /// <summary>The middle of the postcodes that are in use and begin with a part; null where the table has none of which it says where they are.</summary>
    /// <param name="part">The part.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<GridPoint?> FindMiddleAsync(PostcodePart part, CancellationToken cancellationToken = default);

    /// <summary>The nodes of a type whose postcode lies in an area, by the code of that area.</summary>
    /// <param name="property">The property with the postcode: see <see cref="PostcodeProperties"/>.</param>
    /// <param name="codes">GSS codes of areas.</param>
    /// <param name="at">When it is asked about. The table is the same for every day and moment.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<ILookup<string, string>> FindNodesAsync(PropertyDefinition property, IReadOnlyCollection<string> codes, ReadPoint at, CancellationToken cancellationToken = default);
}
