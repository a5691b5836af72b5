using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Graph.Api.Http;
using Graph.Api.Loading;
using Graph.Import;
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

    private readonly Lock access = new();
    private CancellationTokenSource? stop;
    private Task running = Task.CompletedTask;
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

    /// <summary>How far it is now.</summary>
    public ImportStatus Status => Volatile.Read(ref status);

    /// <summary>Compares the file with what is recorded, and changes nothing.</summary>
    /// <param name="format">The format that it is said to have; null where its headers decide.</param>
    /// <exception cref="HttpProblem">It is being worked on, or was.</exception>
    public void Check(string? format) => Begin(isDryRun: true, format);

    /// <summary>Imports the file as it was compared.</summary>
    /// <param name="checkedHash">The SHA-256 of the file whose report was read.</param>
    /// <exception cref="HttpProblem">Nobody has compared it, it has problems, or the report was of another file.</exception>
    public void Import(string checkedHash)
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
            Begin(isDryRun: false, report.Format);
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

    private void Begin(bool isDryRun, string? format)
    {
        lock (access)
        {
            if (isForgotten || Status.State is ImportState.Checking or ImportState.Importing or ImportState.Imported)
                throw Refused("This file is being worked on, or was imported already. Send it again to import it once more.");
            CancellationTokenSource stopping = stop = new();
            ImportReport? before = Status.Report;
            Volatile.Write(ref status, new(isDryRun ? ImportState.Checking : ImportState.Importing) { Report = isDryRun ? null : before });
            running = Task.Run(() => RunAsync(isDryRun, format, before, stopping), CancellationToken.None);
        }
    }

    private async Task RunAsync(bool isDryRun, string? format, ImportReport? before, CancellationTokenSource stopping)
    {
        using CancellationTokenSource stopped = stopping;
        using CancellationTokenSource timer = new(Most, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopped.Token, timer.Token);
        long begun = Stopwatch.GetTimestamp();
        ImportStatus done;
        try
        {
            Tell("Waiting for another file", 0);
            await turn.WaitAsync(either.Token);
            try
            {
                ImportOutcome outcome = await ImportAsync(isDryRun, format, either.Token);
                done = new(outcome.IsImported ? ImportState.Imported : ImportState.Checked) { Report = ImportReport.Of(outcome, format), Change = outcome.Change };
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

    private async Task<ImportOutcome> ImportAsync(bool isDryRun, string? format, CancellationToken cancellationToken)
    {
        await VerifyAsync(cancellationToken);
        ImportOutcome outcome = await new Importer(services.Store).ImportAsync(
            file,
            new() { Format = format, DryRun = isDryRun, Actor = services.Actor, Time = services.Time, WithPreview = true, Limits = Limits, Progress = new Steps(this) },
            cancellationToken);
        if (outcome.Change is not null)
            await services.Projections.CatchUpAsync(CancellationToken.None);
        return outcome;
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

    private void Tell(string step, int number)
    {
        lock (access)
            Volatile.Write(ref status, Status with { Step = new(step, number, ImportStep.Steps) });
    }

    private static HttpProblem Refused(string message) => new(StatusCodes.Status409Conflict, "CONFLICT", message);

    // Where it happened, and not the message, which may quote what is in the file.
    [LoggerMessage(Level = LogLevel.Error, Message = "A file could not be imported because of a mistake in the program: {Exception} {StackTrace}")]
    private partial void LogMistake(string? exception, string? stackTrace);

    private sealed class FileChangedException : Exception;

    /// <summary>Counts the steps that an import tells of.</summary>
    private sealed class Steps(KeptImport import) : IProgress<string>
    {
        private int number;

        public void Report(string value) => import.Tell(value, Interlocked.Increment(ref number));
    }
}
