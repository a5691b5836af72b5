using System.Text;
using System.Text.Json;
using Graph.Api.Http;
using Graph.Api.Loading;
using Graph.Import.Completing;
using Graph.Import.Templates;
using Graph.Model;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Imports;

/// <summary>Answers below /imports: takes files, says what they would change, and imports them by the same rules as graph import.</summary>
internal static class ImportEndpoint
{
    private const string NotKept = "This file is no longer kept: it was sent more than a day ago, others came after it, or the server was started again. What was imported is among the recent changes.";

    private static readonly byte[] ByteOrderMark = [.. Encoding.UTF8.Preamble];

    /// <summary>Maps them.</summary>
    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/imports/templates", context => AnswerAsync(context, () => SendAsync(context, FileTemplate.All)));
        routes.MapGet("/imports/templates/{name}.csv", (HttpContext context, string name) => AnswerAsync(context, () => TemplateAsync(context, name)));
        routes.MapGet("/imports", (HttpContext context, KeptImports kept) => WithAccessAsync(context, async () => await SendAsync(context, (await kept.ListAsync()).Select(ImportView.LineOf))));
        routes.MapPost("/imports", (HttpContext context, KeptImports kept) => WithAccessAsync(context, () => TakeAsync(context, kept)));
        routes.MapGet("/imports/mappings", context => WithAccessAsync(context, () => SendAsync(context, KeptMappingAnswers.List(ServicesOf(context)))));
        routes.MapPost("/imports/mappings/{name}/forget", (HttpContext context, string name) => WithAccessAsync(context, async () =>
        {
            await AskedAsync(context);
            KeptMappingAnswers.Forget(ServicesOf(context), name);
            await SendAsync(context, KeptMappingAnswers.List(ServicesOf(context)));
        }));
        routes.MapGet("/imports/{id}", (HttpContext context, KeptImports kept, string id) => WithAccessAsync(context, async () => await SendAsync(context, ImportView.Of(await FindAsync(kept, id)))));
        routes.MapPost("/imports/{id}/check", (HttpContext context, KeptImports kept, string id) => ActAsync(context, kept, id, (import, asked) => Done(() => import.Check(new(FormatOf(asked.Format), CompleteOf(asked, context)) { Mapping = MappingAnswers.MappingOf(asked, import) }))));
        routes.MapPost("/imports/{id}/import", (HttpContext context, KeptImports kept, string id) => ActAsync(context, kept, id, (import, asked) => Done(() => import.Import(asked.Hash ?? throw HttpProblem.Invalid("Send \"hash\": the hash of the file whose report you read."), asked.IsAsChecked))));
        routes.MapGet("/imports/{id}/mapping", (HttpContext context, KeptImports kept, string id) => WithAccessAsync(context, async () => await SendAsync(context, await MappingAnswers.ProposeAsync(await FindAsync(kept, id), context))));
        routes.MapPost("/imports/{id}/preview", (HttpContext context, KeptImports kept, string id) => WithAccessAsync(context, async () =>
        {
            Asked asked = await AskedAsync(context);
            await SendAsync(context, await MappingAnswers.PreviewAsync(await FindAsync(kept, id), asked.Mapping, context));
        }));
        routes.MapPost("/imports/{id}/stop", (HttpContext context, KeptImports kept, string id) => ActAsync(context, kept, id, (import, _) => import.StopAsync()));
        routes.MapPost("/imports/{id}/forget", (HttpContext context, KeptImports kept, string id) => ActAsync(context, kept, id, (import, _) => kept.ForgetAsync(import)));
    }

    private static Task WithAccessAsync(HttpContext context, Func<Task> answer) => AnswerAsync(context, () =>
    {
        ImportAccess.Check(ServicesOf(context).Policy, context.User);
        return answer();
    });

    private static async Task AnswerAsync(HttpContext context, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (HttpProblem problem)
        {
            await PlainRefusal.WriteAsync(context, problem);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more. What was begun goes on, and its report is kept.
        }
    }

    private static async Task TakeAsync(HttpContext context, KeptImports kept)
    {
        string name = KeptImports.NameOf(context.Request.Query["name"]);
        string? format = FormatOf(context.Request.Query["as"]);
        string path = kept.NewPath();
        (long bytes, string hash) = await UploadReader.ReadAsync(context.Request, path);
        KeptImport import;
        try
        {
            import = await kept.AddAsync(path, name, bytes, hash, format);
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = $"/imports/{import.Id}";
        await SendAsync(context, ImportView.Of(import));
    }

    private static Task ActAsync(HttpContext context, KeptImports kept, string id, Func<KeptImport, Asked, Task> act) => WithAccessAsync(context, async () =>
    {
        KeptImport import = await FindAsync(kept, id);
        await act(import, await AskedAsync(context));
        await SendAsync(context, ImportView.Of(import));
    });

    private static async Task<Asked> AskedAsync(HttpContext context)
    {
        // As for mutations, no form of another page can send it.
        if (!MediaTypes.IsJson(context.Request.ContentType))
            throw new HttpProblem(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", $"Send {MediaTypes.Json} in UTF-8, such as {{}}.");
        try
        {
            return JsonSerializer.Deserialize<Asked>((await MessageReader.ReadBodyAsync(context.Request)).Span, ImportView.Json) ?? new();
        }
        catch (JsonException)
        {
            throw HttpProblem.Invalid("The body is not JSON as it must be. It may have \"format\", \"hash\" or \"on\" (2026-02-28), each a text, \"mapping\", and \"complete\" or \"mostMayEnd\", each true or false.");
        }
    }

    private static async Task<KeptImport> FindAsync(KeptImports kept, string id) =>
        await kept.FindAsync(id) ?? throw new HttpProblem(StatusCodes.Status404NotFound, "NOT_FOUND", NotKept);

    private static string? FormatOf(string? given) => string.IsNullOrEmpty(given) ? null
        : FileTemplate.Find(given)?.Name ?? throw HttpProblem.Invalid("There is no such format. /imports/templates lists them.");

    private static WholeTruth? CompleteOf(Asked asked, HttpContext context)
    {
        if (asked.Complete != true)
            return asked is { On: null, MostMayEnd: null or false } ? null : throw HttpProblem.Invalid("\"on\" and \"mostMayEnd\" are about what ends. Send \"complete\": true with them.");
        if (asked.On > ServicesOf(context).Time.Today())
            throw HttpProblem.Invalid("\"on\": the day is after today. A file can't say what will be gone.");
        return new() { LastDay = asked.On, MostMayEnd = asked.MostMayEnd ?? false };
    }

    private static GraphServices ServicesOf(HttpContext context) => context.RequestServices.GetRequiredService<GraphServices>();

    private static Task Done(System.Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private static async Task TemplateAsync(HttpContext context, string name)
    {
        FileTemplate template = FileTemplate.Find(name) ?? throw new HttpProblem(StatusCodes.Status404NotFound, "NOT_FOUND", "There is no template of this name. /imports/templates lists them.");
        ContentDispositionHeaderValue disposition = new("attachment");
        disposition.SetHttpFileName($"{template.Name}.csv");
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.ContentType = "text/csv; charset=utf-8";

        // Without the mark, Excel saves what people fill in with letters that only Windows reads.
        await context.Response.Body.WriteAsync((byte[])[.. ByteOrderMark, .. Encoding.UTF8.GetBytes($"{template.HeaderLine}\r\n")], context.RequestAborted);
    }

    private static Task SendAsync<T>(HttpContext context, T answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(answer, ImportView.Json, context.RequestAborted);
    }

    /// <summary>What may be said of a file that is kept.</summary>
    internal sealed record Asked(string? Format = null, string? Hash = null, bool? Complete = null, DateOnly? On = null, bool? MostMayEnd = null, MappingAnswers.MappingLine? Mapping = null)
    {
        /// <summary>Whether nothing in it is other than what a file was checked with: an import does what its report says, and nothing that nobody has seen.</summary>
        /// <param name="report">The report of the check.</param>
        /// <exception cref="HttpProblem">There is no such format.</exception>
        public bool IsAsChecked(ImportReport report) => Mapping is null
            && (FormatOf(Format) is not { } format || format == report.Format)
            && (Complete is not { } complete || complete == report.Complete is not null)
            && (On is not { } on || on == report.Complete?.On)
            && (MostMayEnd is not { } most || most == (report.Complete?.MostMayEnd ?? false));
    }
}
