using System.Net.Sockets;
using System.Runtime.InteropServices;
using Graph.Model;
using Microsoft.AspNetCore.Connections;

namespace Graph.Api.Hosting;

/// <summary>The steps from a command line to a server that answers, and what each says where it fails.</summary>
internal static class Startup
{
    /// <summary>Runs a program, and says in one line why it ended where it could not go on.</summary>
    /// <returns>The exit code: 0 in order, 1 the address is taken, 2 wrong usage, 3 the store can't be used, 4 it could not go on.</returns>
    /// <param name="program">The program. Its token stops it, also before it listens and takes signals itself.</param>
    public static async Task<int> RunAsync(Func<CancellationToken, Task> program)
    {
        using CancellationTokenSource stopping = new();
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            await program(stopping.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (StartupProblem problem)
        {
            return await EndAsync(problem.ExitCode, problem.Message);
        }
        catch (StoreException problem)
        {
            return await EndAsync(3, problem.LocatedMessage);
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }
    }

    /// <summary>Starts a server.</summary>
    /// <exception cref="StartupProblem">Its address is taken, or may not be used.</exception>
    public static async Task ListenAsync(this WebApplication server, ServerOptions options)
    {
        try
        {
            await server.StartAsync();
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            string addresses = string.Join(", ", options.Urls);
            throw new StartupProblem(1, problem.InnerException is AddressInUseException
                ? $"{addresses} is taken: another program, or another copy of this one, is listening there. Stop it, or choose another port with --urls."
                : $"The server can't listen on {addresses}: {problem.Message}");
        }
    }

    /// <summary>Serves until somebody stops the server.</summary>
    /// <exception cref="StartupProblem">It could not go on.</exception>
    public static async Task ServeAsync(this WebApplication server, CancellationToken stopping)
    {
        await server.WaitForShutdownAsync(stopping);

        // The host stops in order when one of these fails, and would end as if somebody had asked for it.
        Exception? ended = server.Services.GetServices<IHostedService>().OfType<BackgroundService>().Select(service => service.ExecuteTask?.Exception?.InnerException).FirstOrDefault(problem => problem is not null);
        if (ended is not null)
            throw new StartupProblem(4, $"The server ended because it could not go on ({ended.GetType().Name}). Nothing that was recorded is lost. Start it again; if it ends again, give it more memory.");
    }

    private static async Task<int> EndAsync(int exitCode, string message)
    {
        await Console.Error.WriteLineAsync(message.ReplaceLineEndings(" "));
        return exitCode;
    }
}
