using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>Reads which ties that are about no partnership hold people together on a day; those about one go by its holders (<see cref="ContactRule"/>).</summary>
/// <remarks>
/// Contact that is recorded with such a tie makes it lapse as it makes a holder lapse. Where no date is recorded at all, as in a sector
/// map that says who knows whom, the tie counts as long as it holds: otherwise what somebody has just written down would not be believed.
/// </remarks>
internal static class PersonalTies
{
    /// <summary>The pairs that know each other by such a tie, each once, the lower number first.</summary>
    public static PersonalTie[] Read(AnalysisSession session)
    {
        Dictionary<(int A, int B), bool> pairs = [];
        for (int person = 0; person < session.Tables.PersonIds.Count; person++)
        {
            foreach (ref readonly TieRow tie in session.Tables.Acquainted[person])
            {
                // Every tie lies here twice, once from each of its ends.
                if (person < tie.Other && IsDated(session, tie) is { } isDated)
                    pairs[(person, tie.Other)] = isDated || pairs.GetValueOrDefault((person, tie.Other));
            }
        }

        return [.. pairs.Select(pair => new PersonalTie(pair.Key.A, pair.Key.B, pair.Value))];
    }

    /// <summary>Whether a date of contact is known of a tie that counts; null where it does not count.</summary>
    private static bool? IsDated(AnalysisSession session, in TieRow tie)
    {
        if (!tie.Period.Holds(session.Day))
            return null;
        Evidence evidence = new(session.Day, session.KnownDay, session.Options);
        evidence.Add(tie.LastContact, tie.Strength);
        foreach (ContactRecord record in session.Tables.EarlierOfTies[tie.Edge] ?? [])
            evidence.Add(record.Contact, record.Strength);
        return evidence.Records == 0 ? false : evidence.IsFresh || evidence.Next.IsKnown ? true : null;
    }
}

/// <summary>Two people who know each other by a tie that is about no partnership.</summary>
/// <param name="A">The number of one person.</param>
/// <param name="B">The number of the other.</param>
/// <param name="IsDated">Whether any such tie has a date of contact.</param>
internal readonly record struct PersonalTie(int A, int B, bool IsDated);
