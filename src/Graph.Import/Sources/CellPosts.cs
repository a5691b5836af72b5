using Graph.Import.Values;

namespace Graph.Import.Sources;

/// <summary>Keeps posts that stand beside names of people off the names: the post belongs to the role, where the row records one.</summary>
internal static class CellPosts
{
    /// <summary>The names without posts, each with the email address that stands beside it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column of the names.</param>
    /// <param name="entries">The entries of the cell.</param>
    /// <param name="role">The column of the post; null where the format has none.</param>
    /// <param name="post">The post of the one person of the cell, where the column of the post says none; null for others, and whoever has none.</param>
    public static IReadOnlyList<string> Without(RowView row, ImportColumn column, IReadOnlyList<string> entries, ImportColumn? role, out string? post)
    {
        post = null;
        (string Name, string? Post)[] read = [.. entries.Select(Split)];
        if (!Array.Exists(read, each => each.Post is not null))
            return entries;
        if (role is not null && row.IsBlank(role) && read is [var one])
            post = one.Post;
        else if (Array.Exists(read, each => each.Post is { } beside && (role is null || Names.Normalise(beside) != Names.Normalise(row.Name(role) ?? ""))))
            row.Warn(column, role is null ? "a post stands beside the name, and was left out." : $"a post stands beside the name, and was left out, because \"{role.Header}\" says another.");
        return [.. read.Select(each => each.Name)];
    }

    private static (string Name, string? Post) Split(string entry)
    {
        (string written, string? email) = NamedAddress.Split(entry, null);
        (string name, string? post) = NamedPost.Read(written);
        return post is null ? (entry, null) : (new NamedAddress(name, email).ToString(), post);
    }
}
