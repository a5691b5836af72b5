using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>What merged records were called, and their numbers: they are those of the ones that stand for them, whatever has become of these ones' names since.</summary>
internal static class MergedNames
{
    /// <summary>Learns them.</summary>
    /// <param name="known">What is known, with the contexts of its nodes.</param>
    public static void Learn(KnownGraph known)
    {
        foreach (MergedRecord record in known.Merges.All)
        {
            (Node node, string kept) = (record.Node, record.Kept);
            if (known.Find(kept) is not { } stored || known.Contains(node.Id))
                continue;
            switch (node)
            {
                case Organisation organisation:
                    known.Organisations.Learn(kept, ((Organisation)stored).Name, organisation.AlternateNames.Prepend(organisation.Name), organisation.Identifiers);
                    known.Organisations.LearnMerged(node.Id, kept);
                    break;
                case Person person:
                    known.People.Learn(kept, person.AlternateNames.Prepend(person.Name), person.Email);
                    known.People.Learn(kept, [], ((Person)record.Into).Email);

                    // What was learned last is the address that they have.
                    known.People.Learn(kept, [], ((Person)stored).Email);
                    break;
                default:
                    Learn(known, kept, node, known.Merges.ContextOf(record));
                    Learn(known, kept, stored, known.Merges.ContextOfKept(record));
                    Learn(known, kept, record.Into, known.Merges.ContextOfKept(record));
                    break;
            }
        }
    }

    // One that is called so now comes before one that was.
    private static void Learn(KnownGraph known, string kept, Fact node, string[] context)
    {
        if (NodeKey.Of(node) is not { } key)
            return;
        bool isAnothers = known.Nodes.ByWords(key, context).Any(id => id != kept && known.Find(id) is { } other && NodeKey.Of(other)?.Words == key.Words);
        known.Nodes.Learn(kept, isAnothers ? key with { Words = null } : key, context);
    }
}
