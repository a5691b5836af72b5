using System.Globalization;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>What only several grants of a table show together: one number in two registers, one grant to two organisations, grants to individuals.</summary>
/// <param name="problems">Where warnings go.</param>
internal sealed class GrantWarnings(ProblemLog problems)
{
    private readonly Dictionary<string, OrgIdentifier> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<OrgIdentifier> warned = [];
    private readonly Dictionary<string, (string Recipient, int? Row)> recipients = new(StringComparer.Ordinal);
    private int individuals;
    private CellAddress firstIndividual;

    /// <summary>Counts a grant to an individual.</summary>
    public void AddIndividual(CellAddress at)
    {
        if (individuals++ == 0)
            firstIndividual = at;
    }

    /// <summary>Takes note of a grant.</summary>
    public void Add(string reference, GrantOrganisation? recipient, CellAddress at)
    {
        if (recipient is null)
            return;
        foreach (OrgIdentifier identifier in recipient.Numbers.Where(identifier => identifier.Scheme is "GB-CHC" or "GB-COH" or "GB-SC" or "GB-NIC"))
            Compare(identifier, at);

        // A record of JSON lists its recipients itself; two rows of a table may be a number that was used twice.
        string who = recipient.Numbers.Count > 0 ? recipient.Numbers[0].ToString() : Values.Names.Normalise(recipient.Name);
        if (!recipients.TryAdd(reference, (who, at.Row)) && recipients[reference] is var first && first.Recipient != who && first.Row != at.Row)
            problems.Warn(at.In(GrantsFormat.Identifier.Header), string.Create(CultureInfo.InvariantCulture, $"{Plain.Quote(reference)} has another recipient in row {first.Row}, so it was recorded as one grant to both. If they are two grants, give each an identifier of its own."));
    }

    /// <summary>Says how many grants went to individuals.</summary>
    public void Close()
    {
        if (individuals > 0)
            problems.Warn(firstIndividual, string.Create(CultureInfo.InvariantCulture, $"{individuals} {(individuals == 1 ? "grant" : "grants")} went to individuals. This is the first row. They are recorded without saying who received them."));
    }

    // A Scottish charity written as GB-COH-SC012340 has the shape of a Scottish company, and nobody can tell but by the other row.
    private void Compare(OrgIdentifier identifier, CellAddress at)
    {
        string number = identifier.Value.TrimStart('0');
        if (numbers.TryAdd(number, identifier) || numbers[number] is var other && (other.Scheme == identifier.Scheme || !warned.Add(identifier)))
            return;
        problems.Warn(at, $"the number of {Plain.Text(identifier.ToString())} is also in this file as {Plain.Text(other.ToString())}. They were kept as numbers in two registers. If one is written under the wrong register, put it right.");
    }
}
