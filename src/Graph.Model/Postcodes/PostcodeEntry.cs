namespace Graph.Model;

/// <summary>What a table of postcodes says of one.</summary>
/// <param name="Postcode">The postcode, as <see cref="Model.Postcode.Spell"/> has it.</param>
/// <param name="At">Where it is on the British National Grid; null where the table does not say.</param>
/// <param name="Areas">The GSS codes of the areas it lies in, the smallest first.</param>
/// <param name="Ended">Since when it is no longer in use; null for one that is.</param>
public sealed record PostcodeEntry(string Postcode, GridPoint? At, ValueList<string> Areas, PartialDate? Ended = null)
{
    /// <summary>Whether it is in use.</summary>
    public bool IsLive => Ended is null;
}
