namespace Graph.Analysis.Snapshot;

/// <summary>A record of contact that a version of a holding or a tie left behind, with that version's strength (0 where unknown).</summary>
internal readonly record struct ContactRecord(ContactDay Contact, byte Strength)
{
    /// <summary>
    /// The records of a fact once a version has followed others: a version removes earlier versions' dates that begin later than
    /// its own, or contain it, since that was a correction (FRAGILITY.md, "Records of contact"). One without a date removes none.
    /// </summary>
    /// <param name="earlier">The records before it; null where there are none.</param>
    /// <param name="version">What the version says.</param>
    /// <returns>What is left of them, without the version's own; null where nothing is.</returns>
    public static ContactRecord[]? Remaining(ContactRecord[]? earlier, ContactRecord version)
    {
        if (earlier is null || !version.Contact.IsKnown)
            return earlier;
        ContactRecord[] left = Array.FindAll(earlier, record => record.Contact.Day <= version.Contact.Day && !record.Contact.Contains(version.Contact));
        return left.Length == 0 ? null : left;
    }

    /// <summary>The records of a fact with those of a version that followed others.</summary>
    /// <param name="earlier">The records before it; null where there are none.</param>
    /// <param name="version">What the version says.</param>
    public static ContactRecord[]? With(ContactRecord[]? earlier, ContactRecord version) =>
        version.Contact.IsKnown ? [.. Remaining(earlier, version) ?? [], version] : earlier;
}
