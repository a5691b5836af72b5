using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Graph.Api.Http;
using Graph.Api.Loading;
using Graph.Import;
using Graph.Import.Mappings;
using Graph.Import.Mappings.Proposals;
using Graph.Import.Pace;
using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Api.Imports;

/// <summary>A file that somebody sent: it is compared with what is recorded, and imported if they say so. Its report stays while it is kept.</summary>
/// <param name="services">What every request needs.</param>
/// <param name="turn">Lets one file at a time be compared or imported: each keeps in memory all that is recorded.</param>
/// <param name="file">The file.</param>
/// <param name="bytes">How many bytes it has.</param>
/// <param name="hash">Its SHA-256.</param>
/// <param name="logger">Told where the program is at fault.</param>
internal sealed partial class KeptImport(GraphServices services, SemaphoreSlim turn, GivenFile file, long bytes, string hash, ILogger logger) : IAsyncDisposable
{
    /// <summary>How long it may take, waiting for its turn included.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    // The server answers others beside it. These are what a file of the largest size can have without asking for more memory than that.
    private static readonly ReadLimits Limits = new() { FileBytes = 256L << 20, JsonBytes = UploadReader.MaximumBytes, Rows = 500_000, Cells = 10_000_000 };

    private const int MostMappings = 200;

    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(20);

    private readonly Lock access = new();
    private CancellationTokenSource? stop;
    private Task running = Task.CompletedTask;
    private MappableFile? mappable;

    // What somebody said of its columns, until a check has shown that it can be used.
    private FileMapping? unkept;
    private bool isForgotten;
    private ImportStatus status = new(ImportState.Checked);

    /// <summary>What it is called here.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What somebody called it.</summary>
    public string Name => file.Name;

    /// <summary>How many bytes it has.</summary>
    public long Bytes => bytes;

    /// <summary>Its SHA-256.</summary>
    public string Hash => hash;

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentAt { get; } = services.Time.GetUtcNow();

    /// <summary>The mapping by which it was to be read at the last check, whatever came of that; null where none was.</summary>
    public FileMapping? Mapping { get; private set; }

    /// <summary>How far it is now.</summary>
    public ImportStatus Status => Volatile.Read(ref status);

    /// <summary>Compares the file with what is recorded, and changes nothing.</summary>
    /// <param name="asked">What somebody says of it.</param>
    /// <exception cref="HttpProblem">It is being worked on, or was.</exception>
    public void Check(AskedImport asked)
    {
        lock (access)
        {
            Begin(isDryRun: true, asked);
            if (!ReferenceEquals(asked.Mapping, Mapping))
                unkept = asked.Mapping;
            Mapping = asked.Mapping;
        }
    }

    /// <summary>Imports the file as it was compared.</summary>
    /// <param name="checkedHash">The SHA-256 of the file whose report was read.</param>
    /// <param name="isAsChecked">Whether somebody asks for what the report says.</param>
    /// <exception cref="HttpProblem">Nobody has compared it, it has problems, or the report was of another file or of something else than is asked for.</exception>
    public void Import(string checkedHash, Func<ImportReport, bool> isAsChecked)
    {
        lock (access)
        {
            // Whoever presses twice means it once.
            if (Status.State is ImportState.Importing or ImportState.Imported)
                return;
            if (checkedHash != hash)
                throw Refused("The file is not the one that was checked. Read the new report, then import it.");
            if (Status is not { State: ImportState.Checked or ImportState.Stopped, Report: { ProblemCount: 0 } report })
                throw Refused(Status.Report is { ProblemCount: > 0 } ? "The file has problems, so nothing of it can be imported. Correct it, and send it again." : "The file has not been checked yet. Wait until it is, and read the report.");
            if (!isAsChecked(report))
                throw Refused("The file was checked in another way than it is to be imported now, so its report says something else than would happen. Check it in this way first, and read the new report.");
            Begin(isDryRun: false, AskedImport.As(report));
        }
    }

    /// <summary>Stops what is being done, and waits until it has stopped: all of the file is imported, or nothing.</summary>
    public async Task StopAsync()
    {
        Task last;
        lock (access)
        {
            stop?.Cancel();
            last = running;
        }

        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (access)
            isForgotten = true;
        await StopAsync();
        File.Delete(file.Path);
    }

    /// <summary>The first rows of the file, for those who say what its columns are. They are read once, when no other file is compared or imported.</summary>
    /// <param name="cancellationToken">Stops waiting and reading.</param>
    /// <exception cref="HttpProblem">Others take too long, or the file has no table.</exception>
    public async Task<MappableFile> MappableAsync(CancellationToken cancellationToken)
    {
        if (mappable is not null)
            return mappable;
        if (!await turn.WaitAsync(MostWait, cancellationToken))
            throw HttpProblem.Busy("Another file is being worked on. Try again in a moment.", MostWait);
        try
        {
            using CancellationTokenSource timer = new(Most, services.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
            MappableFile read = await Task.Run(() => MappableFile.Read(file, Limits, either.Token), either.Token);
            await read.LookUpAsync(services.Store, either.Token);
            return mappable = read;
        }
        catch (IOException)
        {
            throw Refused("The copy of the file on the server is gone. Send it again.");
        }
        finally
        {
            turn.Release();
        }
    }

    private void Begin(bool isDryRun, AskedImport asked)
    {
        lock (access)
        {
            if (isForgotten || Status.State is ImportState.Checking or ImportState.Importing or ImportState.Imported)
                throw Refused("This file is being worked on, or was imported already. Send it again to import it once more.");
            CancellationTokenSource stopping = stop = new();
            ImportReport? before = Status.Report;
            Volatile.Write(ref status, new(isDryRun ? ImportState.Checking : ImportState.Importing) { Report = isDryRun ? null : before });
            running = Task.Run(() => RunAsync(isDryRun, asked, before, stopping), CancellationToken.None);
        }
    }

    private async Task RunAsync(bool isDryRun, AskedImport asked, ImportReport? before, CancellationTokenSource stopping)
    {
        using CancellationTokenSource stopped = stopping;
        using CancellationTokenSource timer = new(Most, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopped.Token, timer.Token);
        long begun = Stopwatch.GetTimestamp();
        ImportStatus done;
        try
        {
            Tell("Waiting for another file", 0, (int)ImportStage.Recording);
            await turn.WaitAsync(either.Token);
            try
            {
                if (isDryRun && asked.Mapping is null)
                    asked = asked with { Kept = services.Mappings?.Read() };
                ImportOutcome outcome = await ImportAsync(isDryRun, asked, either.Token);
                done = new(outcome.IsImported ? ImportState.Imported : ImportState.Checked) { Report = ImportReport.Of(outcome, asked), Change = outcome.Change };
                GraphTelemetry.Imported(outcome.HasProblems ? "refused" : isDryRun ? "compared" : "imported", Stopwatch.GetElapsedTime(begun));
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            done = timer.IsCancellationRequested
                ? new(ImportState.Failed) { Problem = string.Create(CultureInfo.InvariantCulture, $"It took longer than {Most.TotalMinutes} minutes, so nothing was changed. Split the file, or use graph import on the machine of the server.") }
                : new(ImportState.Stopped) { Report = before };
        }
        catch (StoreException refused)
        {
            done = new(ImportState.Failed) { Report = before, Problem = $"Nothing was changed: {refused.LocatedMessage}" };
        }
        catch (FileChangedException)
        {
            done = new(ImportState.Failed) { Problem = "The copy of the file on the server is no longer what was sent, so nothing was changed. Send it again." };
        }
        catch (Exception mistake)
        {
            LogMistake(mistake.GetType().FullName, mistake.StackTrace);
            done = new(ImportState.Failed) { Problem = "Something went wrong in the program. Whether anything was recorded is among the recent changes. Tell the person who runs this server." };
        }

        lock (access)
        {
            Volatile.Write(ref status, done);
            stop = null;
        }
    }

    private async Task<ImportOutcome> ImportAsync(bool isDryRun, AskedImport asked, CancellationToken cancellationToken)
    {
        await VerifyAsync(cancellationToken);
        ImportOutcome outcome = await new Importer(services.Store).ImportAsync(
            file,
            new() { Format = asked.Format, Mapping = asked.Mapping, Mappings = asked.Kept, Complete = asked.Complete, DryRun = isDryRun, Actor = services.Actor, Time = services.Time, WithPreview = true, Limits = Limits, Progress = new Steps(this) },
            cancellationToken);

        NoteMappings(asked, [.. outcome.Files[0].Recognised.Select(table => table.Mapping).OfType<string>()]);
        if (outcome.Change is not null)
            await services.Projections.CatchUpAsync(CancellationToken.None);
        return outcome;
    }

    // Whoever corrects the file and sends it again has said once what its columns are. One that can't be used is not kept, and one
    // that somebody deleted since it was kept is not brought back. What was checked or imported stays so, also where there is no room.
    private void NoteMappings(AskedImport asked, HashSet<string> used)
    {
        if (services.Mappings is not { } folder || used.Count == 0)
            return;
        try
        {
            if (asked.Mapping is null)
                folder.Use(used, services.Time.GetUtcNow());
            else if (ReferenceEquals(Interlocked.CompareExchange(ref unkept, null, asked.Mapping), asked.Mapping))
                folder.KeepOnly(asked.Mapping, MostMappings, services.Time.GetUtcNow());
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            LogNotKept(refused.GetType().FullName);
        }
    }

    private async Task VerifyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream kept = File.OpenRead(file.Path);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(kept, cancellationToken)) != hash)
                throw new FileChangedException();
        }
        catch (IOException)
        {
            throw new FileChangedException();
        }
    }

    private void Tell(string step, int number, int of)
    {
        lock (access)
            Volatile.Write(ref status, Status with { Step = new(step, number, of) });
    }

    private static HttpProblem Refused(string message) => new(StatusCodes.Status409Conflict, "CONFLICT", message);

    // Where it happened, and not the message, which may quote what is in the file.
    [LoggerMessage(Level = LogLevel.Error, Message = "A file could not be imported because of a mistake in the program: {Exception} {StackTrace}")]
    private partial void LogMistake(string? exception, string? stackTrace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mapping could not be kept: {Exception}")]
    private partial void LogNotKept(string? exception);

    private sealed class FileChangedException : Exception;

    private sealed class Steps(KeptImport import) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => import.Tell(value.Words, (int)value.Stage, value.Of);
    }
}
