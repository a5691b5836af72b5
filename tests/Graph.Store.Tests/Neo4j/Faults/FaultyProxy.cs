using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Graph.Store.Tests.Neo4j.Faults;

/// <summary>Stands before a real server, passes requests on, and does wrong to some of them.</summary>
public sealed class FaultyProxy : IAsyncDisposable
{
    private const string Transient = """{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"Try again."}""";
    private const int RequestsAway = 3;
    private const int SlowBytes = 20;
    private static readonly TimeSpan OfAByte = TimeSpan.FromMilliseconds(2);

    private readonly HttpClient server = new();
    private readonly Uri behind;
    private readonly WebApplication front;
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Fault? fault;
    private int skip;
    private int left;
    private int hits;

    private FaultyProxy(Uri behind)
    {
        this.behind = behind;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        front = builder.Build();
        front.Run(AnswerAsync);
    }

    public Uri Address => new(front.Urls.Single());

    /// <summary>How many times a fault that was armed has hit something.</summary>
    public int Hits => hits;

    /// <summary>Starts one on a free port.</summary>
    public static async Task<FaultyProxy> StartAsync(Uri behind)
    {
        FaultyProxy proxy = new(behind);
        await proxy.front.StartAsync();
        return proxy;
    }

    /// <summary>Has a fault hit requests to come.</summary>
    /// <param name="next">The fault.</param>
    /// <param name="after">How many requests are passed on before.</param>
    public void Arm(Fault next, int after = 0) => (fault, skip, left) = (next, after, Length(next));

    /// <summary>Passes everything on from now.</summary>
    public void Disarm() => fault = null;

    /// <summary>Passes the one request on that was held back, and waits until the server has done what it asks.</summary>
    public Task LetThroughAsync()
    {
        open.SetResult();
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource now = new(TimeSpan.Zero);
        await front.StopAsync(now.Token);
        await front.DisposeAsync();
        server.Dispose();
    }

    private static int Length(Fault fault) => fault switch
    {
        Fault.FailsTransientlyTwice => 2,
        Fault.IsAwayForAWhile => RequestsAway,
        Fault.IsAway => int.MaxValue,
        _ => 1,
    };

    private Fault? Next()
    {
        if (fault is not { } armed || Interlocked.Decrement(ref skip) >= 0)
            return null;
        int now = Interlocked.Decrement(ref left);
        if (now == Length(armed) - 1)
            Interlocked.Increment(ref hits);
        return now >= 0 ? armed : null;
    }

    private Task AnswerAsync(HttpContext context) =>
        Next() is { } hit ? DoWrongAsync(hit, context) : PassOnAsync(context, body => context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask());

    private async Task DoWrongAsync(Fault hit, HttpContext context)
    {
        switch (hit)
        {
            case Fault.Hangs:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case Fault.ComesLate:
                using (StreamReader reader = new(context.Request.Body))
                    await SendLateAsync(context, await reader.ReadToEndAsync());
                break;
            case Fault.AnswersWithAnError:
                await SendAsync(context, HttpStatusCode.InternalServerError, """{"errors":[{"code":"Neo.DatabaseError.General.UnknownError","message":"It broke."}]}""");
                break;
            case Fault.FailsTransientlyTwice:
                await (left == 1
                    ? SendAsync(context, HttpStatusCode.BadRequest, $$"""{"errors":[{{Transient}}]}""")
                    : SendAsync(context, HttpStatusCode.Accepted, $$"""{"data":{"fields":["x"],"values":[[1]]},"errors":[{{Transient}}]}"""));
                break;
            case Fault.CutsTheAnswer:
                await PassOnAsync(context, async body =>
                {
                    await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
                    await context.Response.Body.FlushAsync();
                });
                context.Abort();
                break;
            case Fault.SendsSlowBytes:
                await PassOnAsync(context, async body =>
                {
                    for (int i = 0; i < body.Length; i++)
                    {
                        await context.Response.Body.WriteAsync(body.AsMemory(i, i < SlowBytes ? 1 : body.Length - i));
                        if (i >= SlowBytes)
                            break;
                        await context.Response.Body.FlushAsync();
                        await Task.Delay(OfAByte);
                    }
                });
                break;
            case Fault.CommitsAndCuts:
                await PassOnAsync(context, _ => Task.CompletedTask);
                context.Abort();
                break;
            default:
                context.Abort();
                break;
        }
    }

    private async Task PassOnAsync(HttpContext context, Func<byte[], Task> answer)
    {
        using HttpRequestMessage request = ToPassOn(context, new StreamContent(context.Request.Body));

        // Whoever asked may have gone; the server does what it was asked all the same.
        using HttpResponseMessage response = await server.SendAsync(request);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await answer(body);
    }

    private async Task SendLateAsync(HttpContext context, string body)
    {
        using HttpRequestMessage request = ToPassOn(context, new StringContent(body));
        await open.Task;
        using HttpResponseMessage response = await server.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();
        done.SetResult();
    }

    private HttpRequestMessage ToPassOn(HttpContext context, HttpContent body)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(behind, context.Request.Path)) { Content = body };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation("Authorization", $"{context.Request.Headers.Authorization}");
        request.Headers.Accept.Add(new("application/json"));
        return request;
    }

    private static Task SendAsync(HttpContext context, HttpStatusCode status, string body)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, Encoding.UTF8);
    }
}
