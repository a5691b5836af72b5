namespace Graph.Api.Http;

/// <summary>Below which paths the server answers from what is known, and what each kind of request is called: for whoever keeps others out and whoever counts.</summary>
internal static class AnsweredPaths
{
    private static readonly (PathString Path, string Kind)[] All =
    [
        ("/graphql", "graphql"),
        ("/feeds", "feed"),
        ("/calendars", "calendar"),
        ("/exports", "export"),
        ("/pictures", "picture"),
        ("/imports", "import"),
    ];

    /// <summary>What kind of request a path is of; null where nothing that is known is answered there.</summary>
    public static string? KindOf(PathString path) => Array.Find(All, answered => path.StartsWithSegments(answered.Path, StringComparison.OrdinalIgnoreCase)).Kind;
}
