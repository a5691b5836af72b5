using Graph.Api.Loading;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Http;

/// <summary>The library's execution, with the bytes of the answer counted while it grows.</summary>
internal sealed class SizedExecution : DocumentExecuter
{
    /// <inheritdoc/>
    protected override IExecutionStrategy SelectExecutionStrategy(GraphQL.Execution.ExecutionContext context)
    {
        AnswerSize size = ((QueryScope)context.UserContext).Size;
        return context.Operation.Operation == OperationType.Mutation ? new Serial(size) : new Parallel(size);
    }

    private sealed class Parallel(AnswerSize size) : ParallelExecutionStrategy
    {
        protected override ExecutionNode BuildExecutionNode(ExecutionNode parent, IGraphType graphType, GraphQLField field, FieldType fieldDefinition, int? indexInParentNode = null)
        {
            size.AddNode(indexInParentNode is null ? NameOf(field) : null);
            return base.BuildExecutionNode(parent, graphType, field, fieldDefinition, indexInParentNode);
        }

        protected override Task CompleteNodeAsync(GraphQL.Execution.ExecutionContext context, ExecutionNode node)
        {
            size.AddValue(node.Result);
            return base.CompleteNodeAsync(context, node);
        }
    }

    private sealed class Serial(AnswerSize size) : SerialExecutionStrategy
    {
        protected override ExecutionNode BuildExecutionNode(ExecutionNode parent, IGraphType graphType, GraphQLField field, FieldType fieldDefinition, int? indexInParentNode = null)
        {
            size.AddNode(indexInParentNode is null ? NameOf(field) : null);
            return base.BuildExecutionNode(parent, graphType, field, fieldDefinition, indexInParentNode);
        }

        protected override Task CompleteNodeAsync(GraphQL.Execution.ExecutionContext context, ExecutionNode node)
        {
            size.AddValue(node.Result);
            return base.CompleteNodeAsync(context, node);
        }
    }

    private static string NameOf(GraphQLField field) => (field.Alias?.Name ?? field.Name).StringValue;
}
