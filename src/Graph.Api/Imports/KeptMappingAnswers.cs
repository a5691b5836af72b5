using Graph.Api.Http;
using Graph.Api.Loading;
using Graph.Import.Mappings;

namespace Graph.Api.Imports;

/// <summary>What people said of the columns of files, as it is kept for the next ones: to be looked at, and deleted.</summary>
internal static class KeptMappingAnswers
{
    /// <summary>Those that are kept, the last used first, and then those that can't be read.</summary>
    /// <param name="services">What every request needs.</param>
    public static IReadOnlyList<KeptMappingLine> List(GraphServices services)
    {
        KeptMappings kept = services.Mappings?.Read() ?? KeptMappings.None;
        return
        [
            .. kept.All.OrderByDescending(each => each.WrittenAt).Select(each => new KeptMappingLine(NameOf(each.File), each.Mapping.Row, each.Mapping.Columns, each.Mapping.EveryRow, each.WrittenAt, null)),
            .. kept.Refused.Select(each => new KeptMappingLine(NameOf(each.File), null, [], [], null, each.Why.Message)),
        ];
    }

    /// <summary>Deletes one. Files that were checked by it are imported as they were checked.</summary>
    /// <param name="services">What every request needs.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="HttpProblem">It is not there, or it can't be deleted.</exception>
    public static void Forget(GraphServices services, string name)
    {
        try
        {
            if (services.Mappings?.Delete($"{name}{MappingFile.Ending}") != true)
                throw new HttpProblem(StatusCodes.Status404NotFound, "NOT_FOUND", "This mapping is not kept any more: somebody deleted it, or another took its place.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new HttpProblem(StatusCodes.Status409Conflict, "CONFLICT", "The server can't delete this mapping. Ask the person who runs it to look at the folder “mappings” beside the store.");
        }
    }

    private static string NameOf(string file) => Path.GetFileName(file)[..^MappingFile.Ending.Length];

    /// <summary>A mapping that is kept.</summary>
    /// <param name="Name">What it is called, which no other is.</param>
    /// <param name="Row">What a row is; null where it can't be read.</param>
    /// <param name="Columns">The headers that it recognises, with what each is.</param>
    /// <param name="EveryRow">What is the same in every row.</param>
    /// <param name="UsedAt">When a file was last checked or imported by it.</param>
    /// <param name="Problem">Why it can't be read; null where it can.</param>
    internal sealed record KeptMappingLine(string Name, string? Row, IReadOnlyList<MappedColumn> Columns, IReadOnlyList<MappedConstant> EveryRow, DateTimeOffset? UsedAt, string? Problem);
}
