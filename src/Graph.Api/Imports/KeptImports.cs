using System.Globalization;
using Graph.Api.Http;
using Graph.Api.Loading;

namespace Graph.Api.Imports;

/// <summary>The files that people sent lately, with what came of each: a few, for a day, while the server runs.</summary>
internal sealed class KeptImports(GraphServices services, ILogger<KeptImports> logger) : IAsyncDisposable
{
    /// <summary>How many are kept at once.</summary>
    public const int MostKept = 20;

    /// <summary>How long each is kept after it was sent.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private const int LongestName = 200;

    private readonly Lock access = new();
    private readonly Lazy<UploadFolder> folder = new(() => new UploadFolder());
    private readonly List<KeptImport> kept = [];
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Where a new file goes.</summary>
    public string NewPath() => folder.Value.NewPath();

    /// <summary>Keeps a file, and compares it with what is recorded. The oldest that nobody works on makes room.</summary>
    /// <param name="path">Where the file is: see <see cref="NewPath"/>.</param>
    /// <param name="name">What somebody calls it.</param>
    /// <param name="bytes">How many bytes it has.</param>
    /// <param name="hash">Its SHA-256.</param>
    /// <param name="format">The format that it is said to have; null where its headers decide.</param>
    /// <exception cref="HttpProblem">All that are kept are being worked on.</exception>
    public async Task<KeptImport> AddAsync(string path, string name, long bytes, string hash, string? format)
    {
        await ForgetOldAsync();
        KeptImport added = new(services, turn, new(path, name), bytes, hash, logger);
        KeptImport? oldest = null;
        lock (access)
        {
            if (kept.Count >= MostKept)
            {
                oldest = kept.Find(import => import.Status.Step is null)
                    ?? throw HttpProblem.Busy($"{MostKept} files are already being worked on, which is the most at once. Send it again in a moment.", TimeSpan.FromSeconds(10));
                kept.Remove(oldest);
            }

            kept.Add(added);
        }

        if (oldest is not null)
            await oldest.DisposeAsync();
        added.Check(new(format, Complete: null));
        return added;
    }

    /// <summary>Those that are kept, the latest first.</summary>
    public async Task<IReadOnlyList<KeptImport>> ListAsync()
    {
        await ForgetOldAsync();
        lock (access)
            return [.. kept.AsEnumerable().Reverse()];
    }

    /// <summary>One of them; null where it is no longer kept.</summary>
    public async Task<KeptImport?> FindAsync(string id) => (await ListAsync()).FirstOrDefault(import => import.Id == id);

    /// <summary>Forgets one: stops it where it is being worked on, and deletes the file.</summary>
    public async Task ForgetAsync(KeptImport import)
    {
        lock (access)
            kept.Remove(import);
        await import.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (KeptImport import in await ListAsync())
            await ForgetAsync(import);
        if (folder.IsValueCreated)
            folder.Value.Dispose();
        turn.Dispose();
    }

    /// <summary>The name of a file as people see it, from whatever a client calls it: without folders, and with no character that can't be seen.</summary>
    /// <exception cref="HttpProblem">There is none.</exception>
    public static string NameOf(string? given)
    {
        string last = (given ?? "").Split('/', '\\')[^1];
        string name = string.Concat(last.Where(character => !char.IsControl(character) && char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate))).Trim();
        if (name is "" or "." or "..")
            throw HttpProblem.Invalid("Say what the file is called, such as ?name=register.csv.");
        return name.Length <= LongestName ? name : $"{name[..(LongestName / 2)]}…{name[^(LongestName / 2)..]}";
    }

    private async Task ForgetOldAsync()
    {
        KeptImport[] old;
        lock (access)
            old = [.. kept.Where(import => services.Time.GetUtcNow() - import.SentAt > KeptFor && import.Status.Step is null)];
        foreach (KeptImport import in old)
            await ForgetAsync(import);
    }
}
