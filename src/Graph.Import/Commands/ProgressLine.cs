using Graph.Import.Pace;
using Graph.Import.Reports;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>A line on a terminal that says what is being done; nothing in a file or a pipe.</summary>
internal static class ProgressLine
{
    /// <summary>Does something that tells how far it is.</summary>
    public static async Task<T> ShowAsync<T>(IAnsiConsole console, Func<IProgress<string>?, Task<T>> work) =>
        !console.Profile.Capabilities.Interactive
            ? await work(null)
            : await console.Status().StartAsync("Beginning", async status => await work(new StatusProgress(status)));

    /// <summary>The same of an import, with the step that it is in.</summary>
    public static Task<T> ShowStepsAsync<T>(IAnsiConsole console, Func<IProgress<ImportProgress>?, Task<T>> work) =>
        ShowAsync(console, progress => work(progress is null ? null : new InSteps(progress)));

    private sealed class InSteps(IProgress<string> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => progress.Report(value.ToString());
    }

    private sealed class StatusProgress(StatusContext status) : IProgress<string>
    {
        public void Report(string value) => status.Status(Markup.Escape(Plain.Text(value)));
    }
}
