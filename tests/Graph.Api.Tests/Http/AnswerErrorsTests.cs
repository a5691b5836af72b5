using Graph.Api.Derivation;
using Graph.Api.Http;
using Graph.Model;
using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.Logging;

namespace Graph.Api.Tests.Http;

/// <summary>What the log keeps of a store that did not do what was asked.</summary>
public sealed class AnswerErrorsTests : ILogger<AnswerErrors>
{
    private readonly List<string> logged = [];

    [Theory]
    [InlineData(StoreError.InvalidCursor, 0)]
    [InlineData(StoreError.Conflict, 0)]
    [InlineData(StoreError.InvalidFact, 0)]
    [InlineData(StoreError.Unavailable, 1)]
    [InlineData(StoreError.UnreadableFact, 1)]
    public void A_mistake_of_the_caller_is_told_to_the_caller_and_is_no_matter_for_the_log(StoreError error, int lines)
    {
        ExecutionResult shown = new AnswerErrors(GraphSchema.Shared, this).Shape(new ExecutionResult { Errors = [new UnhandledError("", new StoreException(error, "Ask otherwise."))] }, "7", Inputs.Empty, null);

        Assert.Equal("Ask otherwise.", Assert.Single(shown.Errors!).Message);
        Assert.Equal(lines, logged.Count);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => logged.Add(formatter(state, exception));
}
