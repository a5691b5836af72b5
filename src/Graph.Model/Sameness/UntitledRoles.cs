namespace Graph.Model;

/// <summary>
/// Which post a role without a title is about: one that the person has at that organisation then. A post of its own for it would keep
/// them there for ever. Likewise a title that comes later is that of the post that was known without one.
/// </summary>
public static class UntitledRoles
{
    /// <summary>The post with a title that a role without one is about; null where there is none.</summary>
    /// <param name="known">The roles of the person, at all times.</param>
    /// <param name="said">What is said.</param>
    /// <param name="today">Decides who is in post.</param>
    public static Role? Meant(IEnumerable<Role> known, Role said, DateOnly today)
    {
        if (said.Title is not null)
            return null;

        List<Role> posts = [.. known.Where(role => role.Title is not null && MayBe(role, said, today))];
        if (posts.Exists(post => !Ontology.Of<Role>().Key.HasSameKey(post, posts[0])))
            posts = [.. posts.Where(post => said.Level is null || post.Level is null || post.Level == said.Level)];
        return posts
            .OrderByDescending(post => post.Level == said.Level)
            .ThenByDescending(post => post.Until is null)
            .ThenByDescending(post => post.Since)
            .ThenBy(post => post.Title, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>The post without a title that a role with one gives its title to; null where there is none, or where the person has a post with that title.</summary>
    /// <param name="known">The roles of the person, at all times.</param>
    /// <param name="said">What is said.</param>
    /// <param name="today">Decides who is in post.</param>
    public static Role? Untitled(IReadOnlyCollection<Role> known, Role said, DateOnly today) =>
        said.Title is null || known.Any(role => Ontology.Of<Role>().Key.HasSameKey(role, said))
            ? null
            : known.Where(role => role.Title is null && MayBe(role, said, today)).OrderBy(role => role.Id, StringComparer.Ordinal).FirstOrDefault();

    // A post that began in another year is another one: the person may have been something else before.
    private static bool MayBe(Role role, Role said, DateOnly today) =>
        role.From == said.From && role.To == said.To && Periods.Overlap(role, said) && Periods.MayHaveOneBeginning(role, said) && (said.Since is not null || !role.HasEndedBy(today));
}
